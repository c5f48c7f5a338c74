package io.github.genauthfake.internal.kind;

import java.util.List;
import java.util.Map;

/**
 * How seeds write the objects of a kind.
 *
 * @param style under names, in a list, or as the one object there can be
 * @param text the property that a text in place of an object means; {@code null} where a text means nothing
 * @param group the property that parts the objects into lists of their own; {@code null} for one list
 * @param groups the values of {@code group}
 * @param texts the names of lists of their own, each with the property that a text means there
 */
public record SeedForm(Style style, String text, String group, List<String> groups, Map<String, String> texts) {
    /** What the section of a kind is. */
    public enum Style {
        /** An object with the objects by name. */
        NAMED,
        /** A list of the objects, or several by a property. */
        LISTED,
        /** The one object. */
        SINGLE
    }

    static final SeedForm NAMED = new SeedForm(Style.NAMED, null, null, List.of(), Map.of());
    static final SeedForm SINGLE = new SeedForm(Style.SINGLE, null, null, List.of(), Map.of());
}
