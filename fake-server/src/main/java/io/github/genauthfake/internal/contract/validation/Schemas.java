package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;

/** Resolves references between the parts of the contract. */
public final class Schemas {

    private static final String PREFIX = "#/components/";

    private final Function<String, ObjectNode> components;

    /** Takes a function from a name such as {@code schemas/UserDto} to the component. */
    public Schemas(Function<String, ObjectNode> components) {
        this.components = components;
    }

    /** The node itself, or the component that it refers to. */
    public JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : components.apply(componentName(reference.textValue()));
    }

    /**
     * The schema with its reference followed and its {@code allOf} folded in; what stands beside {@code allOf} wins.
     * Only the schema itself is treated so, not those inside it.
     */
    public ObjectNode effective(JsonNode schema) {
        JsonNode target = resolved(schema);
        if (!target.has("allOf")) {
            return target.has("$ref") ? effective(target) : (ObjectNode) target;
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (JsonNode part : target.get("allOf")) {
            merge(merged, effective(part));
        }
        merge(merged, (ObjectNode) target);
        merged.remove("allOf");
        return merged;
    }

    /** The component that a reference names, without the part that all references share. */
    public static String componentName(String reference) {
        return reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : reference;
    }

    private static void merge(ObjectNode merged, ObjectNode part) {
        for (Map.Entry<String, JsonNode> field : part.properties()) {
            switch (field.getKey()) {
                case "properties" -> merged.withObjectProperty("properties").setAll((ObjectNode) field.getValue());
                case "required" -> field.getValue().forEach(merged.withArrayProperty("required")::add);
                default -> merged.set(field.getKey(), field.getValue());
            }
        }
    }
}
