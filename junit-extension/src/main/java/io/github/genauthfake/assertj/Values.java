package io.github.genauthfake.assertj;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How values of the API are compared and written in messages. */
final class Values {
    private Values() {}

    /** Whether they are the same: numbers by value; moments also to their ISO-8601 text and their epoch milliseconds. */
    static boolean areSame(Object actual, Object expected) {
        if (actual instanceof Number && expected instanceof Number) {
            return new BigDecimal(actual.toString()).compareTo(new BigDecimal(expected.toString())) == 0;
        }
        return Objects.equals(actual, actual instanceof Instant ? moment(expected) : expected);
    }

    private static Object moment(Object expected) {
        if (expected instanceof Long || expected instanceof Integer) {
            return Instant.ofEpochMilli(((Number) expected).longValue());
        }
        if (expected instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        try {
            return expected instanceof String text ? OffsetDateTime.parse(text).toInstant() : expected;
        } catch (DateTimeException notAMoment) {
            return expected;
        }
    }

    /** Texts in quotes, so that they can be told from numbers. */
    static String show(Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    /** The values behind their names. */
    static String show(Map<String, Object> values) {
        return values.isEmpty()
                ? "none"
                : values.entrySet().stream()
                        .map(value -> value.getKey() + " " + show(value.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
