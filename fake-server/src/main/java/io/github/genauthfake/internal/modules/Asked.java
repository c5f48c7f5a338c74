package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.json.ParameterComparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request asks with, before anything validates it.
 *
 * @param values empty when it could not be read
 * @param areTexts whether all of them are texts, as in a query whose types are not known
 */
public record Asked(Map<String, Object> values, boolean areTexts) {
    public static final Asked NOTHING = new Asked(Map.of(), false);

    /** Whether it contains all of {@code part}. */
    boolean contains(Map<String, Object> part) {
        return ParameterComparison.missing(areTexts ? texts(part) : part, values)
                .isEmpty();
    }

    private static Map<String, Object> texts(Map<String, Object> part) {
        Map<String, Object> texts = new LinkedHashMap<>();
        part.forEach((name, value) -> texts.put(
                name,
                value instanceof List<?> items ? items.stream().map(Asked::text).toList() : text(value)));
        return texts;
    }

    private static Object text(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : value;
    }
}
