package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is behind the interface. */
public record Change(Kind kind, ObjectType type, String id, String name, Map<String, Values> properties)
        implements StateChange {
    private static final int LONGEST_SHOWN = 100;

    /** A type of objects by its name. */
    public record Type(String name) implements ObjectType {
        public Type {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A property in both states. */
    public record Pair(Object before, Object after) implements Values {
        @Override
        public String toString() {
            return cut(before) + " -> " + cut(after);
        }
    }

    public Change {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    @Override
    public String toString() {
        String subject = kind.name().toLowerCase(Locale.ROOT) + " " + type + " " + name;
        if (kind == Kind.DELETED || properties.isEmpty()) {
            return subject;
        }
        return subject
                + properties.entrySet().stream()
                        .map(property -> property.getKey() + " " + shown(property.getValue()))
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private String shown(Values values) {
        return kind == Kind.CREATED ? cut(values.after()) : values.toString();
    }

    private static String cut(Object value) {
        String text = shown(value);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /** Texts in quotation marks, so that {@code "5"} and {@code 5} differ; names in a list are plain enough without. */
    private static String shown(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}
