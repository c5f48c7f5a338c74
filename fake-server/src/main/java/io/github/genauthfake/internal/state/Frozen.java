package io.github.genauthfake.internal.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies of what came as JSON that nobody can change: the state holds the maps and lists of requests as they were bound. */
final class Frozen {
    private Frozen() {}

    static Map<String, Object> map(Map<String, Object> map) {
        if (map == null) {
            return null;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(name, value(value)));
        return Collections.unmodifiableMap(copy);
    }

    static List<String> texts(List<String> texts) {
        return texts == null ? null : Collections.unmodifiableList(texts);
    }

    @SuppressWarnings("unchecked") // the names in JSON are texts
    static Object value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map((Map<String, Object>) map);
        }
        return value instanceof List<?> list ? list.stream().map(Frozen::value).toList() : value;
    }
}
