package io.github.genauthfake.internal.seed.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the schema says of one value: the few keywords of JSON Schema that the schema of seeds uses. */
final class Shape {
    private static final Shape ANYTHING = anything();

    private Set<JsonType> kinds = Set.of();
    private Map<String, Shape> properties = Map.of();
    private Shape others;
    private Shape items;
    private Set<String> required = Set.of();
    private Set<String> choices = Set.of();
    private TextRule pattern;
    private TextRule names;
    private Long minimum;
    private Long maximum;

    private Shape() {}

    private static Shape anything() {
        Shape anything = new Shape();
        anything.others = anything;
        anything.items = anything;
        return anything;
    }

    static Shape of(JsonNode schema) {
        return new Compiler(schema.path("definitions")).shape(schema);
    }

    /** The kinds of values that are allowed; empty for all. */
    Set<JsonType> kinds() {
        return kinds;
    }

    Map<String, Shape> properties() {
        return properties;
    }

    /** What the value under {@code name} may look like; {@code null} when nothing may stand there. */
    Shape under(String name) {
        return properties.getOrDefault(name, others);
    }

    Shape items() {
        return items;
    }

    Set<String> required() {
        return required;
    }

    /** The texts that are allowed; empty for all. */
    Set<String> choices() {
        return choices;
    }

    /** What every text must be; {@code null} for no rule. */
    TextRule pattern() {
        return pattern;
    }

    /** What every name in a mapping must be; {@code null} for no rule. */
    TextRule names() {
        return names;
    }

    boolean allows(JsonType kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Whether a number is neither too small nor too large. */
    boolean allows(Number number) {
        return (minimum == null || number.doubleValue() >= minimum)
                && (maximum == null || number.doubleValue() <= maximum);
    }

    /** The numbers that are allowed, in words. */
    String range() {
        return "from " + minimum + (maximum == null ? " on" : " to " + maximum);
    }

    private static final class Compiler {
        private final JsonNode definitions;
        private final Map<String, Shape> named = new HashMap<>();

        Compiler(JsonNode definitions) {
            this.definitions = definitions;
        }

        Shape shape(JsonNode schema) {
            String reference = schema.path("$ref").textValue();
            if (reference == null) {
                return fill(new Shape(), schema);
            }
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            Shape known = named.get(name);
            if (known != null) {
                return known;
            }
            // Registered before it is filled: departments contain departments.
            Shape shape = new Shape();
            named.put(name, shape);
            return fill(shape, definitions.path(name));
        }

        private Shape fill(Shape shape, JsonNode schema) {
            shape.kinds = kinds(schema.path("type"));
            Map<String, Shape> properties = new LinkedHashMap<>();
            schema.path("properties")
                    .properties()
                    .forEach(property -> properties.put(property.getKey(), shape(property.getValue())));
            shape.properties = properties;
            JsonNode others = schema.path("additionalProperties");
            shape.others = others.isObject() ? shape(others) : others.isBoolean() ? null : ANYTHING;
            shape.items = schema.has("items") ? shape(schema.path("items")) : ANYTHING;
            shape.required = texts(schema.path("required"));
            shape.choices = texts(schema.path("enum"));
            shape.pattern = TextRule.of(schema);
            shape.names = TextRule.of(schema.path("propertyNames"));
            shape.minimum = limit(schema.path("minimum"));
            shape.maximum = limit(schema.path("maximum"));
            return shape;
        }

        private static Long limit(JsonNode limit) {
            return limit.isNumber() ? limit.longValue() : null;
        }

        private static Set<JsonType> kinds(JsonNode type) {
            Set<JsonType> kinds = new LinkedHashSet<>();
            if (type.isTextual()) {
                kinds.add(JsonType.of(type.textValue()));
            }
            type.forEach(one -> kinds.add(JsonType.of(one.textValue())));
            return kinds;
        }

        private static Set<String> texts(JsonNode list) {
            Set<String> texts = new LinkedHashSet<>();
            list.forEach(item -> {
                if (item.isTextual()) {
                    texts.add(item.textValue());
                }
            });
            return texts;
        }
    }
}
