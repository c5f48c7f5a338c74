package io.github.genauthfake.internal.kind.filter;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.json.Moments;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** What sort of values a field has: how those of requests and of objects become values that can be compared. */
public enum ValueType {
    TEXT("must be a string") {
        @Override
        Object comparable(Object value) {
            return value instanceof String || value instanceof Number ? text(value) : null;
        }
    },
    /** A text whose case means nothing. */
    TEXT_OF_ANY_CASE("must be a string") {
        @Override
        Object comparable(Object value) {
            return value instanceof String text ? text.toLowerCase(Locale.ROOT) : null;
        }
    },
    NUMBER("must be a number conforming to the specified constraints") {
        @Override
        Object comparable(Object value) {
            if (value instanceof Number number) {
                return number.doubleValue() + 0.0;
            }
            return value instanceof String text ? number(text) : null;
        }
    },
    /** A time: ISO 8601, or milliseconds since 1970. */
    MOMENT("must be a valid ISO 8601 date string or a number of milliseconds") {
        @Override
        Object comparable(Object value) {
            return value instanceof Instant moment ? moment : Moments.of(value).orElse(null);
        }
    },
    TRUTH("must be a boolean value") {
        @Override
        Object comparable(Object value) {
            if (value instanceof Boolean truth) {
                return truth;
            }
            return "true".equals(value) ? Boolean.TRUE : "false".equals(value) ? Boolean.FALSE : null;
        }
    };

    private static final Pattern NUMBER_IN_TEXT = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final double LONGEST_WITHOUT_EXPONENT = 1e15;

    private final String rule;

    ValueType(String rule) {
        this.rule = rule;
    }

    /** What the value of a condition must be, in the words of class-validator. */
    String rule() {
        return rule;
    }

    /** The value in a form that can be compared with others of its type; {@code null} for what is none. */
    abstract Object comparable(Object value);

    /**
     * A value of a request in that form.
     *
     * @throws ApiError 400 for one of another type
     */
    public Object read(Object given) {
        if (given == null) {
            throw FilterField.refusal("should not be empty");
        }
        Object read = comparable(given);
        if (read == null) {
            throw FilterField.refusal(rule);
        }
        return read;
    }

    /** A number as the provider's JavaScript writes it; a text as it is. */
    static String text(Object value) {
        return value instanceof Double number
                        && number == Math.rint(number)
                        && Math.abs(number) < LONGEST_WITHOUT_EXPONENT
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }

    private static Double number(String text) {
        return NUMBER_IN_TEXT.matcher(text).matches() ? Double.valueOf(text) + 0.0 : null;
    }
}
