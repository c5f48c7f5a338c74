package io.github.genauthfake.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whole numbers in objects that are kept as they were sent. */
public final class WholeNumbers {
    private WholeNumbers() {}

    /** One class for all of them, so that equal objects are equal whatever they were read from. */
    public static Object plain(Object said) {
        if (said instanceof Map<?, ?> members) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            members.forEach((name, value) -> plain.put(name, plain(value)));
            return plain;
        }
        return said instanceof Number number ? (Object) number.longValue() : said;
    }
}
