package io.github.genauthfake.internal.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Seeds by chance that mostly follow the schema, and now and then do not. */
final class RandomSeed {
    private static final List<Object> ODD =
            List.of("text", "", 5, -1, 1.0, 1.5, true, List.of(), List.of("a"), Map.of(), Map.of("a", 1), 1e18, "a/b");
    private static final List<String> NAMES = List.of("a", "b c", "R/D", "name", "id", "");
    private static final List<Object> TEXTS =
            List.of("text", "65f000000000000000000001", "2024-01-01T00:00:00.000Z", "65F000000000000000000001", "");

    private final Random random;
    private final JsonNode schema;
    private int depth;

    RandomSeed(Random random, JsonNode schema) {
        this.random = random;
        this.schema = schema;
    }

    @SuppressWarnings("unchecked") // the schema's top is an object
    Map<String, Object> next() {
        depth = 0;
        return (Map<String, Object>) object(schema);
    }

    private Object value(JsonNode of) {
        JsonNode shape = of.has("$ref")
                ? schema.path("definitions").path(of.path("$ref").textValue().replace("#/definitions/", ""))
                : of;
        if (random.nextInt(25) == 0) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        JsonNode type = shape.path("type");
        String kind = type.isArray() ? type.path(random.nextInt(type.size())).textValue() : type.asText("string");
        return switch (kind) {
            case "null" -> null;
            case "boolean" -> random.nextBoolean();
            case "integer" -> random.nextInt(5);
            case "number" -> random.nextBoolean() ? 5 : 1.5;
            case "array" -> list(shape);
            case "object" -> object(shape);
            default -> text(shape);
        };
    }

    private Object text(JsonNode shape) {
        if (shape.has("enum") && random.nextInt(20) > 0) {
            JsonNode choice =
                    shape.path("enum").path(random.nextInt(shape.path("enum").size()));
            return choice.isNull() ? null : choice.textValue();
        }
        boolean isMoment = shape.path("pattern").asText("").contains("T[0-9]");
        boolean isId = shape.path("pattern").asText("").contains("{24}");
        if (random.nextInt(20) > 0 && (isMoment || isId)) {
            return TEXTS.get(isMoment ? 2 : 1);
        }
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Object list(JsonNode shape) {
        List<Object> list = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            list.add(shape.has("items") ? value(shape.path("items")) : "x");
        }
        return list;
    }

    private Object object(JsonNode shape) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (++depth < 8) {
            List<String> names = new ArrayList<>();
            shape.path("properties").fieldNames().forEachRemaining(names::add);
            for (int count = random.nextInt(6); count > 0 && !names.isEmpty(); count--) {
                String name = names.get(random.nextInt(names.size()));
                object.put(name, value(shape.path("properties").path(name)));
            }
            JsonNode others = shape.path("additionalProperties");
            if (others.isObject()) {
                object.put(NAMES.get(random.nextInt(random.nextInt(9) == 0 ? NAMES.size() : 2)), value(others));
            } else if (random.nextInt(25) == 0) {
                object.put("surprise", 1);
            }
            for (JsonNode required : shape.path("required")) {
                if (random.nextInt(20) > 0) {
                    object.put(
                            required.textValue(), value(shape.path("properties").path(required.textValue())));
                }
            }
        }
        depth--;
        return object;
    }
}
