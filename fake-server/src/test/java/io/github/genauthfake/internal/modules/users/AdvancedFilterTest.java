package io.github.genauthfake.internal.modules.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.contract.validation.RequestValidation;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.FieldCipher;
import io.github.genauthfake.internal.modules.Endpoint;
import io.github.genauthfake.internal.modules.Modules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Conditions by chance on users by chance, beside a model that looks at the users as they are answered. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdvancedFilterTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final int USERS = 60;

    private static final List<String> OPERATORS = List.of(
            "EQUAL",
            "NOT_EQUAL",
            "CONTAINS",
            "NOT_CONTAINS",
            "IS_NULL",
            "NOT_NULL",
            "IN",
            "GREATER",
            "LESSER",
            "BETWEEN");

    private static final Map<String, FilterModel.Sort> FIELDS = new TreeMap<>(Map.ofEntries(
            Map.entry("username", FilterModel.Sort.TEXT),
            Map.entry("email", FilterModel.Sort.EMAIL),
            Map.entry("externalId", FilterModel.Sort.TEXT),
            Map.entry("name", FilterModel.Sort.TEXT),
            Map.entry("company", FilterModel.Sort.TEXT),
            Map.entry("status", FilterModel.Sort.CHOICE),
            Map.entry("emailVerified", FilterModel.Sort.TRUTH),
            Map.entry("birthdate", FilterModel.Sort.MOMENT),
            Map.entry("createdAt", FilterModel.Sort.MOMENT),
            Map.entry("loginsCount", FilterModel.Sort.NUMBER),
            Map.entry("badge", FilterModel.Sort.TEXT),
            Map.entry("level", FilterModel.Sort.NUMBER),
            Map.entry("since", FilterModel.Sort.MOMENT),
            Map.entry("agrees", FilterModel.Sort.TRUTH),
            Map.entry("shoeSize", FilterModel.Sort.UNKNOWN)));

    private static final List<Object> VALUES = Collections.unmodifiableList(Arrays.asList(
            "ann",
            "ANN",
            "a",
            "",
            "n3",
            "ann3@example.com",
            "Ann3@Example.com",
            "Acme",
            "acme",
            "Activated",
            "Suspended",
            "true",
            "false",
            true,
            false,
            0,
            3,
            3.0,
            "3",
            -1,
            1e308,
            "2000-01-31",
            "2000-01-31T00:00:00Z",
            949276800000L,
            "1704067203000",
            "yesterday",
            "b3",
            "x".repeat(300),
            "(a+)+$",
            null,
            Map.of("a", Map.of()),
            List.of("ann3", 3),
            List.of()));

    private final Random random = Generated.random();
    private final Call call = new Call("pool", new FieldCipher("secret"), START, null, note -> {});
    private Directory directory = Directory.empty();
    private List<Map<String, Object>> users;

    @BeforeEach
    void populate() {
        write(
                "set-custom-fields",
                START,
                Map.of(
                        "list",
                        List.of(
                                field("badge", "STRING", true),
                                field("level", "NUMBER", true),
                                field("since", "DATETIME", false),
                                field("agrees", "BOOLEAN", false))));
        for (int number = 0; number < USERS; number++) {
            Map<String, Object> user = new LinkedHashMap<>();
            user.put("username", "ann" + number);
            maybe(user, "email", (random.nextBoolean() ? "Ann" : "ann") + number + "@example.com");
            maybe(user, "externalId", "n" + number);
            maybe(user, "name", one("Ann", "ann", "An", ""));
            maybe(user, "company", one("Acme", "acme", "3"));
            user.put("status", one("Activated", "Suspended"));
            maybe(user, "emailVerified", random.nextBoolean());
            maybe(user, "birthdate", one("2000-01-31", "1999-12-31", "2000-02-01T00:00:00Z"));
            Map<String, Object> data = new LinkedHashMap<>();
            maybe(data, "badge", "b" + number);
            maybe(data, "level", number);
            maybe(data, "since", one("2000-01-31", "2024-01-01T00:00:03Z"));
            maybe(data, "agrees", random.nextBoolean());
            user.put("customData", data);
            write("create-user", START.plusSeconds(number), user);
        }
        users = new ArrayList<>();
        for (int page = 1; page <= 2; page++) {
            users.addAll(found(request(List.of(), page)));
        }
        assertThat(users).hasSize(USERS);
    }

    @Test
    void find_what_the_model_finds() {
        int[] outcomes = new int[3];
        for (int round = 0; round < Generated.cases(3_000, 60_000); round++) {
            List<Map<String, Object>> conditions = new ArrayList<>();
            for (int count = 1 + random.nextInt(2); count > 0; count--) {
                conditions.add(condition());
            }
            List<String> expected = FilterModel.find(users, conditions, FIELDS);
            List<String> actual;
            try {
                actual = ids(found(request(conditions, 1)));
            } catch (ApiError refusal) {
                assertThat(refusal.code().statusCode()).isEqualTo(400);
                actual = null;
            }
            assertThat(actual).as("%s", conditions).isEqualTo(expected == null ? null : first(expected));
            outcomes[expected == null ? 0 : expected.isEmpty() ? 1 : 2]++;
        }
        assertThat(Arrays.stream(outcomes).min().orElseThrow())
                .as("refused, without and with users: %s", Arrays.toString(outcomes))
                .isGreaterThan(100);
    }

    private Map<String, Object> condition() {
        List<String> names = List.copyOf(FIELDS.keySet());
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("field", names.get(random.nextInt(names.size())));
        condition.put("operator", OPERATORS.get(random.nextInt(OPERATORS.size())));
        boolean isList = condition.get("operator").equals("IN")
                || condition.get("operator").equals("BETWEEN");
        if (isList && random.nextInt(4) > 0) {
            List<Object> values = new ArrayList<>();
            for (int count = 2 + random.nextInt(8) / 7; count > 0; count--) {
                Object value = VALUES.get(random.nextInt(VALUES.size()));
                values.add(value == null || value instanceof List<?> || value instanceof Boolean ? "ann4" : value);
            }
            condition.put("value", values);
        } else {
            condition.put("value", VALUES.get(random.nextInt(VALUES.size())));
        }
        return condition;
    }

    private static List<String> first(List<String> ids) {
        return ids.subList(0, Math.min(50, ids.size()));
    }

    private static Map<String, Object> request(List<Map<String, Object>> conditions, int page) {
        return Map.of(
                "advancedFilter",
                conditions,
                "options",
                Map.of("withCustomData", true, "pagination", Map.of("page", page, "limit", 50)));
    }

    private static List<String> ids(List<Map<String, Object>> found) {
        return found.stream().map(user -> (String) user.get("userId")).toList();
    }

    @SuppressWarnings("unchecked") // a page of users
    private List<Map<String, Object>> found(Map<String, Object> request) {
        Endpoint operation = Modules.named("list-users-post");
        Object answer = operation.answer(directory, operation.bind(valid(operation, request)), call);
        JsonNode list = Json.tree(Json.write(answer)).path("list");
        return (List<Map<String, Object>>) Json.bind(list, List.class);
    }

    private void write(String name, Instant now, Map<String, ?> request) {
        Endpoint operation = Modules.named(name);
        Draft draft = new Draft(directory, now);
        operation.apply(draft, operation.bind(valid(operation, request)), call);
        directory = draft.publish();
    }

    private static ObjectNode valid(Endpoint operation, Map<String, ?> request) {
        RequestValidation validation = operation.contract().validateBody((ObjectNode) Json.tree(request));
        if (!validation.isValid()) {
            throw ApiError.invalidArgument(String.join(",", validation.violations()));
        }
        return validation.value();
    }

    private static Map<String, Object> field(String key, String type, boolean isUnique) {
        return Map.of("targetType", "USER", "key", key, "dataType", type, "isUnique", isUnique);
    }

    private void maybe(Map<String, Object> properties, String name, Object value) {
        if (random.nextInt(4) > 0) {
            properties.put(name, value);
        }
    }

    private Object one(Object... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
