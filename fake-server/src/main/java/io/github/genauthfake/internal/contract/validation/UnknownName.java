package io.github.genauthfake.internal.contract.validation;

import java.util.Objects;

/** Tells the sender of an unknown property what it may have meant. */
final class UnknownName {

    private static final int LONGEST_SHOWN = 60;

    private UnknownName() {}

    static void report(String name, PathStep at, ObjectRule known, RequestReport report) {
        if (report.countsOnly()) {
            return;
        }
        String path = PathStep.property(at, shortened(name)).toString();
        report.finding(
                ParameterFinding.Kind.UNKNOWN_PROPERTY,
                path,
                "`" + path + "` is not part of this request in the API; it was ignored, as the real service does."
                        + hint(name, known));
    }

    private static String hint(String name, ObjectRule known) {
        String bare = withoutQuotes(name);
        if (bare != null && known.property(bare) != null) {
            return " The quotes are part of the name: the Java SDK's LangObject sends its keys like that, so the text"
                    + " never reaches the service. Did you mean `" + bare + "`?";
        }
        String nested = nestedHome(name, known);
        if (nested != null) {
            return " Did you mean `" + nested + "." + name + "`?";
        }
        String similar = Spelling.closest(
                name, known.properties().stream().map(PropertyRule::name).toList());
        return similar == null ? "" : " Did you mean `" + similar + "`?";
    }

    /** The name without the single or double quotes around it, or null if it has none. */
    private static String withoutQuotes(String name) {
        if (name.length() < 3) {
            return null;
        }
        char first = name.charAt(0);
        boolean quoted = (first == '\'' || first == '"') && name.charAt(name.length() - 1) == first;
        return quoted ? name.substring(1, name.length() - 1) : null;
    }

    /** The property whose object knows the name, as {@code options} knows {@code userIdType}; null if none does. */
    private static String nestedHome(String name, ObjectRule known) {
        return known.properties().stream()
                .filter(property -> property.nested() != null && !property.list())
                .filter(property -> Objects.nonNull(property.nested().property(name)))
                .map(PropertyRule::name)
                .findFirst()
                .orElse(null);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
    }
}
