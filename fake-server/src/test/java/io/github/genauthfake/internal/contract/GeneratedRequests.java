package io.github.genauthfake.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.validation.Schemas;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up requests: such that conform to a schema, and such that conform to nothing. */
final class GeneratedRequests {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS =
            List.of("a", "é", "😀", "alice@example.com", "2022-06-03", "true", "7", "zh-CN", "'zh-CN'", "\u0000", "");

    private final Random random;
    private final Schemas schemas;

    GeneratedRequests(Random random, Schemas schemas) {
        this.random = random;
        this.schemas = schemas;
    }

    /** A value that conforms to the schema. */
    JsonNode conforming(JsonNode reference, boolean required) {
        ObjectNode schema = schemas.effective(reference);
        if (schema.has("anyOf")) {
            JsonNode alternatives = schema.get("anyOf");
            return conforming(alternatives.get(random.nextInt(alternatives.size())), required);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "string" -> JSON.textNode(text(schema, required));
            case "integer", "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> list(schema);
            default -> object(schema);
        };
    }

    private static String formatted(String format) {
        return format.equals("email") ? "alice@example.com" : "2022-06-03";
    }

    private String text(ObjectNode schema, boolean required) {
        if (schema.has("format")) {
            return formatted(schema.get("format").asText());
        }
        int most = schema.path("maxLength").asInt(100);
        int least = schema.path("minLength").asInt(required ? 1 : 0);
        return "ü".repeat(least + random.nextInt(most - least + 1));
    }

    private long number(ObjectNode schema) {
        long least = schema.path("minimum").asLong(-100);
        long most = schema.path("maximum").asLong(100);
        return least + (long) (random.nextDouble() * (most - least));
    }

    private ArrayNode list(ObjectNode schema) {
        ArrayNode list = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int size = least + random.nextInt(4);
        for (int index = 0; index < size; index++) {
            list.add(conforming(schema.get("items"), false));
        }
        return list;
    }

    private ObjectNode object(ObjectNode schema) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.textValue()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean needed = required.contains(property.getKey());
            if (needed || random.nextBoolean()) {
                boolean isNull = !needed && random.nextInt(5) == 0;
                object.set(property.getKey(), isNull ? JSON.nullNode() : conforming(property.getValue(), needed));
            }
        }
        return object;
    }

    /** Any tree, preferably with the names of the schema in it. */
    JsonNode anything(JsonNode reference, int depth) {
        int kind = random.nextInt(depth > 4 ? 9 : 16);
        return switch (kind) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300.0));
            case 4 -> JSON.numberNode(new BigDecimal(BigInteger.TEN, random.nextInt()));
            case 5 -> JSON.numberNode(BigInteger.ONE.shiftLeft(random.nextInt(2000)));
            case 6 -> JSON.numberNode(random.nextBoolean() ? Double.NaN : Double.NEGATIVE_INFINITY);
            case 7 -> MissingNode.getInstance();
            case 8 -> JSON.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 9, 10 -> anyList(reference, depth);
            default -> anyObject(reference, depth);
        };
    }

    private ArrayNode anyList(JsonNode reference, int depth) {
        JsonNode items = reference == null ? null : schemas.effective(reference).get("items");
        ArrayNode list = JSON.arrayNode();
        int size = random.nextInt(random.nextInt(20) == 0 ? 60 : 4);
        for (int index = 0; index < size; index++) {
            add(list, anything(items, depth + 1));
        }
        return list;
    }

    private ObjectNode anyObject(JsonNode reference, int depth) {
        ObjectNode object = JSON.objectNode();
        ObjectNode schema = reference == null ? JSON.objectNode() : schemas.effective(reference);
        schema = schema.has("items") ? schemas.effective(schema.get("items")) : schema;
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (random.nextInt(4) > 0) {
                object.set(property.getKey(), anything(property.getValue(), depth + 1));
            }
        }
        if (random.nextBoolean()) {
            object.set(TEXTS.get(random.nextInt(TEXTS.size())), anything(null, depth + 1));
        }
        return object;
    }

    private static void add(ArrayNode list, JsonNode element) {
        if (!element.isMissingNode()) {
            list.add(element);
        }
    }
}
