package io.github.genauthfake.internal.seed.shape;

import io.github.genauthfake.internal.seed.document.Listing;
import io.github.genauthfake.internal.seed.document.Mapping;
import io.github.genauthfake.internal.seed.document.Node;
import io.github.genauthfake.internal.seed.document.Scalar;
import java.math.BigInteger;

/** The kinds of values, under JSON Schema's names and in words. */
enum JsonType {
    STRING("a text"),
    INTEGER("a whole number"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    ARRAY("a list"),
    OBJECT("names with values"),
    NULL("nothing");

    private final String words;

    JsonType(String words) {
        this.words = words;
    }

    static JsonType of(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    static JsonType of(Node node) {
        if (node instanceof Mapping) {
            return OBJECT;
        }
        if (node instanceof Listing) {
            return ARRAY;
        }
        Object value = ((Scalar) node).value();
        if (value == null) {
            return NULL;
        }
        if (value instanceof Number number) {
            return isWhole(number) ? INTEGER : NUMBER;
        }
        return value instanceof Boolean ? BOOLEAN : STRING;
    }

    String words() {
        return words;
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer
                || number instanceof Long
                || number instanceof BigInteger
                || number.doubleValue() == Math.rint(number.doubleValue());
    }
}
