package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.json.Moments;
import java.util.regex.Pattern;

/**
 * What a custom field accepts as its value, and what it keeps of it.
 *
 * <p>Documented: a value must match the type of the definition. Texts are accepted for numbers, booleans and moments
 * because the value in the Java SDK's request type is a String.
 */
public final class FieldValues {
    /** The longest value in UTF-16 units; 1025 were refused in the provider's own tests of create-user. */
    public static final int MAXIMUM_LENGTH = 1024;

    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private FieldValues() {}

    /**
     * The value that {@code field} keeps of {@code given}.
     *
     * @param given a String, Number or Boolean; anything else is of another type
     * @throws ApiError when the value does not match the field's type, is too long, or holds the character NUL
     */
    public static Object accept(FieldDefinition field, Object given) {
        if (given instanceof String text) {
            requireReasonableText(field, text);
        }
        Object kept = switch (field.dataType()) {
            case STRING, ENUM -> given instanceof String ? given : null;
            case NUMBER -> number(given);
            case BOOLEAN -> truth(given);
            case DATETIME -> Moments.of(given).orElse(null);
        };
        if (kept == null) {
            throw ApiError.of(ErrorCode.VALUE_IS_OF_ANOTHER_TYPE, field.key(), field.dataType());
        }
        return kept;
    }

    private static void requireReasonableText(FieldDefinition field, String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            throw ApiError.of(ErrorCode.CUSTOM_DATA_TOO_LONG);
        }
        if (text.indexOf('\0') >= 0) {
            throw ApiError.of(ErrorCode.VALUE_IS_OF_ANOTHER_TYPE, field.key(), field.dataType());
        }
    }

    private static Double number(Object given) {
        double number;
        if (given instanceof Number value) {
            number = value.doubleValue();
        } else if (given instanceof String text && JSON_NUMBER.matcher(text).matches()) {
            number = Double.parseDouble(text);
        } else {
            return null;
        }
        // Adding zero makes minus zero plain zero, so that the two are one value to a unique field.
        return Double.isFinite(number) ? number + 0.0 : null;
    }

    private static Boolean truth(Object given) {
        if (given instanceof Boolean value) {
            return value;
        }
        return "true".equals(given) ? Boolean.TRUE : "false".equals(given) ? Boolean.FALSE : null;
    }
}
