package io.github.genauthfake.internal.kind;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

/** How an object that a change says in part is laid over the one that is kept. */
public final class Merging {
    private Merging() {}

    /**
     * One value over another: of two objects the members of one over those of the other, however deep, where {@code null}
     * removes one; otherwise the one above, if it is there.
     */
    public static Object laid(Object under, Object over) {
        return laid(under, over, Merging::laid);
    }

    /** As {@link #laid(Object, Object)}, but the members themselves replace each other. */
    static Object laidAtTheFirstLevel(Object under, Object over) {
        return laid(under, over, (low, high) -> high);
    }

    private static Object laid(Object under, Object over, BinaryOperator<Object> members) {
        if (!(over instanceof Map<?, ?> high)) {
            return over == null ? under : over;
        }
        Map<Object, Object> laid = new LinkedHashMap<>(under instanceof Map<?, ?> low ? low : Map.of());
        high.forEach((name, value) -> laid.put(name, value == null ? null : members.apply(laid.get(name), value)));
        laid.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(laid);
    }
}
