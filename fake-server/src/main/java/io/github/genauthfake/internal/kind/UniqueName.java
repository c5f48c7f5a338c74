package io.github.genauthfake.internal.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One or several properties whose values, together, no two objects share.
 *
 * @param ignoresCase whether texts that differ in the case of letters alone are the same
 */
record UniqueName(List<Property> parts, boolean ignoresCase) {
    /** What the objects of a table are indexed by; {@code null} where one of the values is missing. */
    Object of(Record object) {
        if (parts.size() == 1) {
            Object value = parts.get(0).of(object);
            return ignoresCase && value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
        }
        List<Object> values = new ArrayList<>();
        for (Property part : parts) {
            Object value = part.of(object);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    boolean isNamed(String property) {
        return parts.size() == 1 && parts.get(0).name().equals(property);
    }

    boolean is(Property property) {
        return parts.size() == 1 && parts.get(0).equals(property);
    }
}
