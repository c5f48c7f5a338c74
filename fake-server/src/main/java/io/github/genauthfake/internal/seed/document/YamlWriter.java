package io.github.genauthfake.internal.seed.document;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes YAML that reads the same by YAML 1.1, by YAML 1.2 and by {@link Documents}: in doubt, a text has quotes. */
public final class YamlWriter {
    /** Possessive: a loop over a group that may go back takes a piece of the stack for each round. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z_][A-Za-z0-9_@./+-]*+(?: [A-Za-z0-9_@./+()-]++)*+");

    /** Longer names need a question mark before them. */
    private static final int LONGEST_SIMPLE_KEY = 100;

    private static final int LONGEST_FLOW = 100;

    private final StringBuilder yaml = new StringBuilder();

    private YamlWriter() {}

    /** The mapping as a document. */
    public static String write(Map<String, ?> mapping) {
        YamlWriter writer = new YamlWriter();
        if (mapping.isEmpty()) {
            return "{}\n";
        }
        writer.members(mapping, 0, false);
        return writer.yaml.toString();
    }

    private void members(Map<?, ?> mapping, int indent, boolean startsInLine) {
        boolean isFirst = startsInLine;
        for (Map.Entry<?, ?> member : mapping.entrySet()) {
            if (!isFirst) {
                indent(indent);
            }
            isFirst = false;
            String key = (String) member.getKey();
            if (key.length() > LONGEST_SIMPLE_KEY) {
                yaml.append("? ").append(text(key)).append('\n');
                indent(indent);
            } else {
                yaml.append(text(key));
            }
            yaml.append(':');
            value(member.getValue(), indent + 2);
        }
    }

    private void value(Object value, int indent) {
        String flow = flow(value);
        if (flow != null) {
            yaml.append(' ').append(flow).append('\n');
        } else if (value instanceof Map<?, ?> mapping) {
            yaml.append('\n');
            members(mapping, indent, false);
        } else {
            yaml.append('\n');
            for (Object item : (Collection<?>) value) {
                indent(indent);
                yaml.append('-');
                item(item, indent + 2);
            }
        }
    }

    private void item(Object item, int indent) {
        if (item instanceof Map<?, ?> mapping && flow(item) == null) {
            yaml.append(' ');
            members(mapping, indent, true);
        } else {
            value(item, indent);
        }
    }

    /** The value in one line; {@code null} when it is too long or too deep for that. */
    private static String flow(Object value) {
        if (value instanceof Map<?, ?> mapping) {
            return isFlat(mapping.values()) ? fitting(flowOf(mapping), mapping.isEmpty()) : null;
        }
        if (value instanceof Collection<?> list) {
            return isFlat(list) ? fitting(flowOf(list), list.isEmpty()) : null;
        }
        return scalar(value);
    }

    private static String fitting(String flow, boolean isEmpty) {
        return isEmpty || flow.length() <= LONGEST_FLOW ? flow : null;
    }

    private static boolean isFlat(Collection<?> values) {
        return values.size() <= 6
                && values.stream().noneMatch(value -> value instanceof Map<?, ?> || value instanceof Collection<?>);
    }

    private static String flowOf(Map<?, ?> mapping) {
        StringBuilder flow = new StringBuilder("{");
        mapping.forEach((key, value) -> flow.append(flow.length() > 1 ? ", " : "")
                .append(text((String) key))
                .append(": ")
                .append(scalar(value)));
        return flow.append('}').toString();
    }

    private static String flowOf(Collection<?> list) {
        StringBuilder flow = new StringBuilder("[");
        list.forEach(value -> flow.append(flow.length() > 1 ? ", " : "").append(scalar(value)));
        return flow.append(']').toString();
    }

    private static String scalar(Object value) {
        return value instanceof String text ? text(text) : String.valueOf(value);
    }

    private static String text(String text) {
        if (HARMLESS.matcher(text).matches() && PlainScalars.isText(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (isPrintable(letter)) {
                quoted.append(letter);
            } else {
                quoted.append(String.format("\\u%04x", (int) letter));
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(char letter) {
        return letter >= ' ' && letter <= '~'
                || letter >= 0xA0 && letter < 0x2028
                || letter > 0x202F && letter < 0xD800;
    }

    private void indent(int columns) {
        yaml.append(" ".repeat(columns));
    }
}
