package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** The properties of an object in one state, in a fixed order. */
final class PropertySheet {
    private static final Entry NOTHING = new Entry(null, null, null, true);
    private static final String MASK = "***";

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * @param value what two states are compared by
     * @param shown what a reader is shown of it
     * @param inFull what a reader is shown where two values that differ are {@code shown} the same
     * @param isUsual whether an object has this value when nobody says anything
     */
    private record Entry(Object value, Object shown, Object inFull, boolean isUsual) {}

    /** A property that is not set unless somebody sets it. */
    PropertySheet put(String property, Object value) {
        return put(property, value, null);
    }

    /** @param usual what the property is of an object of which nobody says it, or what the object's name tells */
    PropertySheet put(String property, Object value, Object usual) {
        entries.put(property, new Entry(value, value, value, Objects.equals(value, usual)));
        return this;
    }

    /**
     * A list of other things that are known by names.
     *
     * @param things what they are compared by
     * @param names what they are called, one by one
     */
    PropertySheet refer(String property, List<?> things, List<String> names) {
        List<String> inFull = IntStream.range(0, things.size())
                .mapToObj(index -> names.get(index) + " (" + things.get(index) + ")")
                .toList();
        entries.put(property, new Entry(things, names, inFull, things.isEmpty()));
        return this;
    }

    /** Another object that is known by a name; neither for none. */
    PropertySheet refer(String property, String id, String name) {
        entries.put(property, new Entry(id, name, name + " (" + id + ")", id == null));
        return this;
    }

    /** Another object that the name of this one tells already. */
    PropertySheet place(String property, String id, String name) {
        entries.put(property, new Entry(id, name, name + " (" + id + ")", true));
        return this;
    }

    /** A value that nobody should read. */
    PropertySheet conceal(String property, Object value) {
        entries.put(property, new Entry(value, MASK, MASK, false));
        return this;
    }

    /**
     * What differs from one state to another.
     *
     * @param before {@code null} where the object was not there; then only what is not usual counts
     * @param after the same, in the other state
     */
    static Map<String, StateChange.Values> difference(PropertySheet before, PropertySheet after) {
        Set<String> properties = new LinkedHashSet<>();
        if (after != null) {
            properties.addAll(after.entries.keySet());
        }
        if (before != null) {
            properties.addAll(before.entries.keySet());
        }
        Map<String, StateChange.Values> difference = new LinkedHashMap<>();
        for (String property : properties) {
            Entry earlier = entry(before, property);
            Entry later = entry(after, property);
            boolean isUsual = earlier.isUsual() && later.isUsual() && (before == null || after == null);
            if (!isUsual && !Objects.equals(earlier.value(), later.value())) {
                difference.put(property, values(earlier, later));
            }
        }
        return difference;
    }

    private static StateChange.Values values(Entry before, Entry after) {
        return Objects.equals(before.shown(), after.shown())
                ? new Change.Pair(before.inFull(), after.inFull())
                : new Change.Pair(before.shown(), after.shown());
    }

    private static Entry entry(PropertySheet sheet, String property) {
        return sheet == null ? NOTHING : sheet.entries.getOrDefault(property, NOTHING);
    }
}
