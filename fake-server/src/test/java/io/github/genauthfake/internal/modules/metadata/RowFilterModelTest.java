package io.github.genauthfake.internal.modules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.http.InProcess;
import io.github.genauthfake.internal.kind.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Searches for rows against a model that looks at each row by itself and knows nothing of how the fake does it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RowFilterModelTest {
    private static final int ROWS = 40;
    private static final int SEARCHES = Generated.cases(600, 20_000);
    private static final List<Object> TEXTS = List.of("Alpha", "alphabet", "Beta", "7", "");
    private static final List<Object> NUMBERS = List.of(-1, 0, 2, 2.5, 100);
    private static final List<Object> DATES =
            List.of("2024-01-01", "2024-01-01T00:00:00Z", 1_704_067_200_000L, "2023-06-01T12:00:00.000Z");
    private static final List<Object> LISTS = List.of(List.of("a"), List.of("a", "b"), List.of("b", "a"));
    private static final Map<String, List<Object>> VALUES =
            Map.of("text", TEXTS, "number", NUMBERS, "date", DATES, "truth", List.of(true, false), "list", LISTS);
    private static final List<String> FIELDS = List.of("text", "number", "date", "truth", "list");
    private static final List<String> OPERATORS = List.of("eq", "ne", "co", "gt", "gte", "lt", "lte", "in");

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Random random = Generated.random();
    private final InProcess server = new InProcess(Directory.empty());
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private String model;

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private JsonNode done(String operation, Map<String, ?> parameters) {
        JsonNode answer = server.post(operation, parameters);
        assertThat(answer.path("statusCode").asInt()).as("%s", answer).isEqualTo(200);
        return answer.path("data");
    }

    private void makeRows() {
        model = done("metadata/create-model", Map.of("name", "M", "parentKey", "logs"))
                .path("id")
                .asText();
        Map.of("text", 1, "number", 3, "truth", 4, "date", 5, "list", 9)
                .forEach((key, type) -> done(
                        "metadata/create-field",
                        Map.of("modelId", model, "name", key, "key", key, "type", type, "fuzzySearch", true)));
        for (int number = 0; number < ROWS; number++) {
            Map<String, Object> data = new LinkedHashMap<>();
            for (String field : FIELDS) {
                if (random.nextInt(4) > 0) {
                    data.put(field, one(VALUES.get(field)));
                }
            }
            done("metadata/create-row", Map.of("modelId", model, "rowId", "r" + number, "data", data));
            Map<String, Object> row = new LinkedHashMap<>(data);
            row.put("rowId", "r" + number);
            rows.add(0, row); // the newest comes first
        }
    }

    @Test
    void finds_what_a_naive_search_finds() {
        makeRows();
        int refused = 0;
        int found = 0;
        for (int count = 0; count < SEARCHES; count++) {
            Map<String, Object> search = search();
            JsonNode answer = server.post("metadata/filter", search);
            List<String> expected = expected(search);
            if (expected == null) {
                refused++;
                assertThat(answer.path("statusCode").asInt()).as("%s", search).isEqualTo(400);
                continue;
            }
            assertThat(answer.path("statusCode").asInt())
                    .as("%s %s", search, answer)
                    .isEqualTo(200);
            List<String> ids = new ArrayList<>();
            answer.at("/data/list").forEach(row -> ids.add(row.path("rowId").asText()));
            long from = ((int) search.get("page") - 1L) * (int) search.get("limit");
            assertThat(ids)
                    .as("%s", search)
                    .isEqualTo(expected.stream()
                            .skip(from)
                            .limit((int) search.get("limit"))
                            .toList());
            assertThat(answer.at("/data/totalCount").asInt()).as("%s", search).isEqualTo(expected.size());
            found += ids.isEmpty() ? 0 : 1;
        }
        assertThat(refused).isPositive();
        assertThat(found).isGreaterThan(SEARCHES / 10);
    }

    private Map<String, Object> search() {
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("modelId", model);
        List<Map<String, Object>> conditions = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            Map<String, Object> condition = new LinkedHashMap<>();
            String field = one(FIELDS);
            String operator = one(OPERATORS);
            Object value = random.nextInt(8) == 0 ? null : one(VALUES.get(field));
            condition.put("key", field);
            condition.put("operator", operator);
            condition.put(
                    "value",
                    operator.equals("in") && value != null && !(value instanceof List) ? List.of(value) : value);
            conditions.add(condition);
        }
        search.put("conditions", conditions);
        if (random.nextBoolean()) {
            search.put("conjunction", one(List.of("and", "or", "OR")));
        }
        if (random.nextInt(4) == 0) {
            search.put("keywords", one(List.of("ALPHA", "bet", "7", "none")));
        }
        if (random.nextBoolean()) {
            search.put("sort", List.of(Map.of(one(List.of("text", "number", "date")), one(List.of("asc", "desc")))));
        }
        search.put("page", 1 + random.nextInt(3));
        search.put("limit", 1 + random.nextInt(20));
        return search;
    }

    private List<String> expected(Map<String, Object> search) {
        try {
            List<Map<String, Object>> passing = new ArrayList<>();
            for (Map<String, Object> row : rows) {
                if (passes(row, search)) {
                    passing.add(row);
                }
            }
            if (search.get("sort") instanceof List<?> sorts) {
                Map.Entry<?, ?> by =
                        ((Map<?, ?>) sorts.get(0)).entrySet().iterator().next();
                passing.sort(order((String) by.getKey(), by.getValue().equals("desc")));
            }
            return passing.stream().map(row -> (String) row.get("rowId")).collect(Collectors.toList());
        } catch (Refused refusal) {
            return null;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // values of one field are of one class
    private static Comparator<Map<String, Object>> order(String field, boolean isDescending) {
        return (one, other) -> {
            Comparable left = (Comparable) comparable(field, one.get(field));
            Comparable right = (Comparable) comparable(field, other.get(field));
            if (left == null || right == null) {
                return left == right ? 0 : left == null ? 1 : -1;
            }
            return isDescending ? right.compareTo(left) : left.compareTo(right);
        };
    }

    private static boolean passes(Map<String, Object> row, Map<String, Object> search) {
        boolean isAny = String.valueOf(search.get("conjunction")).equalsIgnoreCase("or");
        List<?> conditions = (List<?>) search.get("conditions");
        boolean all = true;
        boolean any = conditions.isEmpty();
        for (Object each : conditions) {
            Map<?, ?> condition = (Map<?, ?>) each;
            String field = (String) condition.get("key");
            boolean holds = holds(field, row.get(field), (String) condition.get("operator"), condition.get("value"));
            all &= holds;
            any |= holds;
        }
        String keywords = (String) search.get("keywords");
        boolean has = keywords == null
                || row.get("text") instanceof String text
                        && text.toLowerCase(Locale.ROOT).contains(keywords.toLowerCase(Locale.ROOT));
        return (isAny ? any : all) && has;
    }

    private static boolean holds(String field, Object value, String operator, Object wanted) {
        if (field.equals("list")) {
            return listHolds((List<?>) (value == null ? List.of() : value), operator, wanted);
        }
        Object its = comparable(field, value);
        switch (operator) {
            case "eq":
                return wanted == null
                        ? its == null
                        : comparable(field, wanted) != null
                                && comparable(field, wanted).equals(its);
            case "ne":
                return wanted == null ? its != null : !holds(field, value, "eq", wanted);
            case "in":
                if (wanted == null) {
                    throw new Refused();
                }
                return ((List<?>) wanted).stream().anyMatch(each -> holds(field, value, "eq", each));
            case "co":
                if (!field.equals("text") || !(wanted instanceof String part)) {
                    throw new Refused();
                }
                return its != null
                        && String.valueOf(value).toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
            default:
                if (!field.equals("number") && !field.equals("date") || wanted == null) {
                    throw new Refused();
                }
                return its != null && sizeHolds(compare(its, comparable(field, wanted)), operator);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // values of one field are of one class
    private static int compare(Object one, Object other) {
        return ((Comparable) one).compareTo(other);
    }

    private static boolean sizeHolds(int order, String operator) {
        return switch (operator) {
            case "gt" -> order > 0;
            case "gte" -> order >= 0;
            case "lt" -> order < 0;
            default -> order <= 0;
        };
    }

    private static boolean listHolds(List<?> its, String operator, Object wanted) {
        List<?> all = wanted == null ? List.of() : (List<?>) wanted;
        return switch (operator) {
            case "eq" -> its.equals(all);
            case "ne" -> !its.equals(all);
            case "co" -> !all.isEmpty() && its.containsAll(all);
            case "in" -> its.stream().anyMatch(all::contains);
            default -> throw new Refused();
        };
    }

    /** Equal values in one form; the empty text is none. */
    private static Object comparable(String field, Object value) {
        if (value == null || "".equals(value)) {
            return null;
        }
        return switch (field) {
            case "number" -> ((Number) value).doubleValue();
            case "date" ->
                value instanceof Number milliseconds
                        ? Instant.ofEpochMilli(milliseconds.longValue())
                        : ((String) value).length() == 10
                                ? LocalDate.parse((String) value)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant()
                                : Instant.parse((String) value);
            default -> value;
        };
    }
}
