package io.github.genauthfake.contract.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths through JSON values, in the part of REST Assured's notation that behaviours use. REST Assured compiles a script for
 * each path, which costs more than the request.
 *
 * <ul>
 *   <li>{@code a.b}: a property; of a list, that property of each of its objects
 *   <li>{@code a[0]}: an element
 *   <li>{@code find { it.a == 'x' }}, {@code findAll { … }}: the first element, or all elements, for which a condition holds;
 *       conditions are {@code it.a}, {@code !it.a}, {@code it.a == 'x'}, {@code it.a != 'x'} and {@code it != null},
 *       and several of them with {@code ||} between them
 *   <li>{@code unique()}, {@code sort()}: a list without its repetitions, or in its natural order
 *   <li>{@code substring(0, 3)}: a part of a text
 * </ul>
 */
final class JsonPaths {
    private static final Pattern STEP = Pattern.compile("""
            (?!\\.)(?:(?<find>find|findAll) \\{ (?<condition>[^}]*) }\
            |(?<order>unique|sort)\\(\\)\
            |substring\\((?<from>\\d+), *(?<to>\\d+)\\)\
            |(?<name>[^.\\[\\]{}() ]+))?\
            (?:\\[(?<index>\\d+)])?(?:\\.|$)""");
    private static final Pattern CONDITION =
            Pattern.compile("(?<not>!)?it(?:\\.(?<name>\\w+))?(?: (?<operator>==|!=) (?:'(?<text>[^']*)'|null))?");

    private JsonPaths() {}

    /**
     * What stands at a path; {@code null} where there is nothing.
     *
     * @throws IllegalArgumentException when the path cannot be understood
     */
    static Object read(Object root, String path) {
        Object value = root;
        Matcher step = STEP.matcher(path);
        int position = 0;
        while (position < path.length()) {
            if (!step.find(position) || step.start() != position || step.end() == position) {
                throw new IllegalArgumentException("The path cannot be understood: " + path);
            }
            value = step(value, step);
            position = step.end();
        }
        return value;
    }

    private static Object step(Object value, Matcher step) {
        Object next = value;
        if (step.group("name") != null) {
            next = property(value, step.group("name"));
        } else if (step.group("find") != null) {
            Predicate<Object> condition = Arrays.stream(step.group("condition").split("\\|\\|"))
                    .map(JsonPaths::condition)
                    .reduce(Predicate::or)
                    .orElseThrow();
            List<?> found = filtered(value, condition);
            next = step.group("find").equals("findAll") ? found : element(found, 0);
        } else if (step.group("order") != null) {
            next = step.group("order").equals("sort")
                    ? list(value).stream().sorted().toList()
                    : List.copyOf(new LinkedHashSet<>(list(value)));
        } else if (step.group("from") != null) {
            next = value instanceof String text
                    ? text.substring(Integer.parseInt(step.group("from")), Integer.parseInt(step.group("to")))
                    : null;
        }
        return step.group("index") == null ? next : element(list(next), Integer.parseInt(step.group("index")));
    }

    private static Object property(Object value, String name) {
        if (value instanceof List<?> elements) {
            List<Object> values = new ArrayList<>();
            elements.stream().filter(Objects::nonNull).forEach(element -> values.add(property(element, name)));
            return values;
        }
        return value instanceof Map<?, ?> object ? object.get(name) : null;
    }

    private static Object element(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<?> filtered(Object value, Predicate<Object> condition) {
        List<Object> found = new ArrayList<>();
        list(value).stream().filter(condition).forEach(found::add);
        return found;
    }

    private static Predicate<Object> condition(String text) {
        Matcher condition = CONDITION.matcher(text.strip());
        if (!condition.matches()) {
            throw new IllegalArgumentException("The condition cannot be understood: " + text);
        }
        String name = condition.group("name");
        String operator = condition.group("operator");
        String expected = condition.group("text");
        boolean isWanted = operator == null ? condition.group("not") == null : operator.equals("==");
        return element -> {
            Object value = name == null ? element : property(element, name);
            boolean holds = operator == null ? Boolean.TRUE.equals(value) : Objects.equals(value, expected);
            return holds == isWanted;
        };
    }
}
