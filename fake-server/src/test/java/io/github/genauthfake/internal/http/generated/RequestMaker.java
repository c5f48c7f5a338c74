package io.github.genauthfake.internal.http.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.contract.RequestShapes;
import io.github.genauthfake.internal.http.RawRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes requests that conform to the contract; names of objects come from a {@link Vocabulary}. */
public final class RequestMaker {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String FREE_TEXT = "abcXYZ 019-_.:@/äß中文😀'\"\\\n\t%&+#?";

    private final Random random;
    private final Vocabulary vocabulary;
    private final RequestShapes shapes = RequestShapes.ofThisBuild();
    private final Map<OperationContract, ObjectNode> schemas = new HashMap<>();

    public RequestMaker(Random random, Vocabulary vocabulary) {
        this.random = random;
        this.vocabulary = vocabulary;
    }

    /** Knows what to call things. */
    public interface Vocabulary {
        /** A value for a property, {@code null} for any that conforms. */
        JsonNode value(OperationContract operation, String property, ObjectNode schema);
    }

    ObjectNode schema(OperationContract operation) {
        return schemas.computeIfAbsent(operation, shapes::of);
    }

    public ObjectNode parameters(OperationContract operation) {
        return (ObjectNode) value(operation, null, schema(operation), true);
    }

    RawRequest request(OperationContract operation, ObjectNode parameters) {
        int variable = operation.path().indexOf('{');
        if (variable >= 0) {
            String id = parameters.path("id").asText();
            return RawRequest.get(operation.path().substring(0, variable) + id, Map.of())
                    .withMethod(operation.method());
        }
        return operation.asksByQuery()
                ? RawRequest.get(operation.path(), query(parameters)).withMethod(operation.method())
                : RawRequest.post(operation.path(), JsonText.write(parameters)).withMethod(operation.method());
    }

    Map<String, List<String>> query(ObjectNode parameters) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        parameters.properties().forEach(parameter -> {
            List<String> values = new ArrayList<>();
            if (parameter.getValue().isArray()) {
                parameter.getValue().forEach(element -> values.add(element.isNull() ? "" : element.asText()));
                query.put(random.nextBoolean() ? parameter.getKey() : parameter.getKey() + "[]", values);
            } else if (!parameter.getValue().isNull()) {
                query.put(parameter.getKey(), List.of(parameter.getValue().asText()));
            }
        });
        return query;
    }

    /** A value that conforms to the schema. */
    JsonNode value(OperationContract operation, String property, ObjectNode schema, boolean required) {
        JsonNode known = property == null ? null : vocabulary.value(operation, property, schema);
        if (known != null) {
            return known;
        }
        if (schema.has("anyOf")) {
            JsonNode alternatives = schema.get("anyOf");
            return value(operation, null, (ObjectNode) alternatives.get(random.nextInt(alternatives.size())), required);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "string" -> JSON.textNode(text(schema));
            case "integer", "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> list(operation, property, schema);
            default -> object(operation, schema);
        };
    }

    private String text(ObjectNode schema) {
        switch (schema.path("format").asText()) {
            case "email" -> {
                return "mail" + random.nextInt(50) + "@example.com";
            }
            case "date-time" -> {
                return "2022-06-" + (10 + random.nextInt(20));
            }
            default -> {
                int longest = Math.min(schema.path("maxLength").asInt(12), 12);
                StringBuilder text = new StringBuilder("t");
                int[] letters = FREE_TEXT.codePoints().toArray();
                while (text.length() < 1 + random.nextInt(longest)) {
                    text.appendCodePoint(letters[random.nextInt(letters.length)]);
                }
                return text.toString();
            }
        }
    }

    private long number(ObjectNode schema) {
        long least = schema.path("minimum").asLong(-100);
        long most = Math.min(schema.path("maximum").asLong(100), least + 200);
        return least + (random.nextInt(3) == 0 ? 0 : random.nextInt((int) (most - least + 1)));
    }

    private ArrayNode list(OperationContract operation, String property, ObjectNode schema) {
        ArrayNode list = JSON.arrayNode();
        int size = schema.path("minItems").asInt(0) + random.nextInt(3);
        for (int index = 0; index < size; index++) {
            list.add(value(operation, property, (ObjectNode) schema.get("items"), true));
        }
        return list;
    }

    private ObjectNode object(OperationContract operation, ObjectNode schema) {
        ObjectNode object = JSON.objectNode();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.textValue()));
        boolean lean = random.nextBoolean();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean needed = required.contains(property.getKey());
            if (needed || random.nextInt(lean ? 6 : 2) == 0) {
                boolean isNull = !needed && random.nextInt(10) == 0;
                object.set(
                        property.getKey(),
                        isNull
                                ? JSON.nullNode()
                                : value(operation, property.getKey(), (ObjectNode) property.getValue(), needed));
            }
        }
        return object;
    }
}
