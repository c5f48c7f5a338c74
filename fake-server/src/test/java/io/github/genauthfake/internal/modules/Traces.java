package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Rebuilt;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All texts in a part of a state, its private indexes included. */
final class Traces {
    private final Set<String> texts = new HashSet<>();
    private final Map<Object, Object> seen = new IdentityHashMap<>();

    private Traces() {}

    static Set<String> texts(Object part) {
        Traces traces = new Traces();
        traces.walk(part);
        return traces.texts;
    }

    static <E extends Record> Set<String> keysOf(Draft draft, Kind<E> kind) {
        return draft.get(kind).all().stream().map(kind::keyOf).collect(Collectors.toSet());
    }

    private void walk(Object part) {
        if (part instanceof String text) {
            texts.add(text);
        } else if (part != null && seen.put(part, part) == null) {
            if (part instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    walk(key);
                    walk(value);
                });
            } else if (part instanceof Iterable<?> items) {
                items.forEach(this::walk);
            } else if (part.getClass().getName().startsWith("io.github.genauthfake.")) {
                Rebuilt.parts(part).values().forEach(this::walk);
            }
        }
    }
}
