package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Questions about JSON values that the rules ask. All of them are linear and none of them recurses. */
public final class Values {

    /** Beyond it a JavaScript number, which is what the real service works with, is no exact integer any more. */
    private static final double LARGEST_EXACT = 1L << 53;

    private Values() {}

    static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isEmpty();
    }

    /** Whether the value is a number that fits in a double; {@code 1e400} is none. */
    static boolean isFiniteNumber(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    /** Whether the value is a whole number that fits in a long, {@code 2.0} included. */
    static boolean isInteger(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.canConvertToLong();
        }
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        return number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT;
    }

    /** The length as the library counts it: a character outside the basic plane is one. */
    static int length(JsonNode text) {
        String value = text.textValue();
        return value.codePointCount(0, value.length());
    }

    /** Whether a NUL character stands in any text or name inside the value. */
    static boolean holdsNul(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().indexOf(0) >= 0;
        }
        if (!value.isContainerNode()) {
            return false;
        }
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.push(value);
        while (!waiting.isEmpty()) {
            JsonNode container = waiting.pop();
            for (Iterator<String> names = container.fieldNames(); names.hasNext(); ) {
                if (names.next().indexOf(0) >= 0) {
                    return true;
                }
            }
            for (JsonNode child : container) {
                if (child.isContainerNode()) {
                    waiting.push(child);
                } else if (child.isTextual() && child.textValue().indexOf(0) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the value is of the JSON type that a schema names. */
    static boolean isOfType(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "number" -> isFiniteNumber(value);
            case "integer" -> isInteger(value);
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new IllegalArgumentException("unknown type in the contract: " + type);
        };
    }
}
