package io.github.genauthfake.internal.modules.users;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which users fulfil conditions, told from their answers alone, one by one and without an index. */
final class FilterModel {
    private FilterModel() {}

    enum Sort {
        TEXT,
        EMAIL,
        CHOICE,
        NUMBER,
        MOMENT,
        TRUTH,
        UNKNOWN
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Their ids in the order of the users; {@code null} where a condition has to be refused. */
    static List<String> find(
            List<Map<String, Object>> users, List<Map<String, Object>> conditions, Map<String, Sort> fields) {
        try {
            List<String> ids = new ArrayList<>();
            for (Map<String, Object> user : users) {
                boolean passes = true;
                for (Map<String, Object> condition : conditions) {
                    String field = (String) condition.get("field");
                    // Not &&: each condition is judged, whatever the others say.
                    passes &= test(
                            fields.get(field),
                            valueOf(user, field),
                            (String) condition.get("operator"),
                            condition.get("value"));
                }
                if (passes) {
                    ids.add((String) user.get("userId"));
                }
            }
            return ids;
        } catch (Refused refusal) {
            return null;
        }
    }

    private static Object valueOf(Map<String, Object> user, String field) {
        Object value = user.containsKey(field) ? user.get(field) : ((Map<?, ?>) user.get("customData")).get(field);
        return "".equals(value) ? null : value;
    }

    private static boolean test(Sort sort, Object its, String operator, Object value) {
        if (sort == Sort.UNKNOWN) {
            return switch (operator) {
                case "IS_NULL", "NOT_CONTAINS" -> true;
                case "EQUAL" -> value == null;
                case "NOT_EQUAL" -> value != null;
                default -> false;
            };
        }
        return switch (operator) {
            case "IS_NULL" -> its == null;
            case "NOT_NULL" -> its != null;
            case "EQUAL" -> value == null ? its == null : same(sort, its, scalar(value));
            case "NOT_EQUAL" -> value == null ? its != null : !same(sort, its, scalar(value));
            case "IN" ->
                any(required(value) instanceof List<?> list ? list : List.of(value), one -> same(sort, its, one));
            case "CONTAINS" -> holds(sort, its, value);
            case "NOT_CONTAINS" -> !holds(sort, its, value);
            case "GREATER" -> compare(sort, its, value, 1);
            case "LESSER" -> compare(sort, its, value, -1);
            default -> {
                if (!(value instanceof List<?> ends) || ends.size() != 2) {
                    throw new Refused();
                }
                // Both, so that each end is judged.
                yield compare(sort, its, ends.get(0), 1) & compare(sort, its, ends.get(1), -1);
            }
        };
    }

    private static boolean any(List<?> values, Predicate<Object> test) {
        boolean any = false;
        for (Object value : values) {
            any |= test.test(value);
        }
        return any;
    }

    private static Object required(Object value) {
        if (value == null) {
            throw new Refused();
        }
        return value;
    }

    private static Object scalar(Object value) {
        if (value instanceof List<?>) {
            throw new Refused();
        }
        return value;
    }

    private static boolean same(Sort sort, Object its, Object value) {
        if (sort == Sort.CHOICE && !List.of("Activated", "Suspended").contains(value)) {
            throw new Refused();
        }
        Object wanted = read(sort, value);
        return its != null && read(sort, its).equals(wanted);
    }

    private static boolean holds(Sort sort, Object its, Object value) {
        if (sort == Sort.MOMENT || sort == Sort.TRUTH) {
            throw new Refused();
        }
        String part = (String) read(Sort.TEXT, value);
        return its != null && ((String) read(Sort.TEXT, its)).toUpperCase().contains(part.toUpperCase());
    }

    @SuppressWarnings("unchecked") // of one class for each sort
    private static boolean compare(Sort sort, Object its, Object value, int sign) {
        if (sort == Sort.TRUTH) {
            throw new Refused();
        }
        Object end = read(sort, value);
        return its != null && ((Comparable<Object>) read(sort, its)).compareTo(end) * sign >= 0;
    }

    private static Object read(Sort sort, Object value) {
        Object read = switch (sort) {
            case NUMBER -> number(value);
            case MOMENT -> moment(value);
            case TRUTH ->
                value instanceof Boolean || "true".equals(value) || "false".equals(value)
                        ? String.valueOf(value)
                        : null;
            case EMAIL -> value instanceof String text ? text.toLowerCase() : null;
            default ->
                value instanceof Number number
                        ? number.doubleValue() == number.longValue() ? "" + number.longValue() : "" + number
                        : value instanceof String ? value : null;
        };
        return required(read);
    }

    private static Double number(Object value) {
        try {
            return value instanceof Number || value instanceof String ? Double.valueOf(value.toString()) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static Instant moment(Object value) {
        if (value instanceof Number number) {
            return Math.abs(number.doubleValue()) < 8.64e15 ? Instant.ofEpochMilli(number.longValue()) : null;
        }
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            return text.matches("-?\\d{1,16}")
                    ? Instant.ofEpochMilli(Long.parseLong(text))
                    : text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
