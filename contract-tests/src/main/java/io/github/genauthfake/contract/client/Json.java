package io.github.genauthfake.contract.client;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON as behaviours write it down: every value as it shall go over the wire, {@code null} included. */
public final class Json {
    private Json() {}

    /** A piece of JSON text that goes over the wire as it stands, for what Java's types cannot say. */
    public record Literal(String text) {}

    /** An object, from names and values in turn. */
    public static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            object.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return object;
    }

    /** An object like {@code original} with more properties, or others in the place of those with the same names. */
    public static Map<String, Object> with(Map<String, Object> original, Object... namesAndValues) {
        return with(original, object(namesAndValues));
    }

    /** An object like {@code original} with the properties of another. */
    public static Map<String, Object> with(Map<String, Object> original, Map<String, Object> others) {
        Map<String, Object> object = new LinkedHashMap<>(original);
        object.putAll(others);
        return object;
    }

    /** An object like {@code original} without one of its properties. */
    public static Map<String, Object> without(Map<String, Object> original, String name) {
        Map<String, Object> object = new LinkedHashMap<>(original);
        object.remove(name);
        return object;
    }

    /** A list. */
    public static List<Object> list(Object... elements) {
        return Collections.unmodifiableList(Arrays.asList(elements));
    }

    /** JSON text that no Java value stands for, such as {@code 1e400}. */
    public static Literal literal(String text) {
        return new Literal(text);
    }

    /** The text that goes over the wire. */
    public static String write(Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + write(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Iterable<?> elements) {
            StringBuilder text = new StringBuilder("[");
            for (Object element : elements) {
                text.append(text.length() > 1 ? "," : "").append(write(element));
            }
            return text.append(']').toString();
        }
        if (value instanceof Literal literal) {
            return literal.text();
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        return quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ' || Character.isSurrogate(character)) {
                quoted.append(String.format("\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }
}
