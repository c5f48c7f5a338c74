package io.github.genauthfake.internal.contract.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.validation.Schemas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for mistakes in schemas that would otherwise make a rule silently vanish, such as a misspelt keyword. */
final class SchemaLint {

    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "additionalProperties",
            "allOf",
            "anyOf",
            "default",
            "deprecated",
            "description",
            "enum",
            "example",
            "format",
            "items",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minimum",
            "nullable",
            "properties",
            "required",
            "type");
    private static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean", "array", "object");
    private static final Set<String> MESSAGE_KEYWORDS = Set.of(
            "required",
            "type",
            "enum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minimum",
            "maximum",
            "format");

    private final ObjectNode document;
    private final ContractMistakes mistakes;
    private final Set<String> finished = new HashSet<>();

    SchemaLint(ObjectNode document, ContractMistakes mistakes) {
        this.document = document;
        this.mistakes = mistakes;
    }

    /** Checks the schemas of an operation or a component. */
    void check(String part, JsonNode node, String kind) {
        if (kind.equals("schemas")) {
            checkSchema(part, part, node);
            return;
        }
        JsonNode parameters = kind.equals("parameters") ? document.arrayNode().add(node) : node.path("parameters");
        for (JsonNode parameter : parameters) {
            checkMessages(part, part, parameter);
            if (parameter.has("schema")) {
                checkSchema(part, part + ".parameters." + parameter.path("name").asText(), parameter.get("schema"));
            }
        }
        checkContent(part, part + ".requestBody", node.path("requestBody"));
        node.path("responses")
                .properties()
                .forEach(entry -> checkContent(part, part + ".responses." + entry.getKey(), entry.getValue()));
        if (kind.equals("responses")) {
            checkContent(part, part, node);
        }
    }

    private void checkContent(String part, String place, JsonNode holder) {
        for (Map.Entry<String, JsonNode> content : holder.path("content").properties()) {
            checkSchema(part, place, content.getValue().path("schema"));
        }
    }

    private void checkSchema(String part, String place, JsonNode schema) {
        schema.fieldNames().forEachRemaining(name -> {
            if (!KEYWORDS.contains(name) && !name.startsWith("x-")) {
                mistakes.addInside(part, place, "unknown keyword " + name);
            }
        });
        checkType(part, place, schema);
        checkMessages(part, place, schema);
        if (schema.has("$ref") && schema.size() > 1) {
            mistakes.addInside(part, place, "what stands beside $ref is ignored; wrap the reference in allOf");
        }
        for (JsonNode name : schema.path("required")) {
            if (!schema.path("properties").has(name.asText())) {
                mistakes.addInside(part, place, "requires " + name.asText() + ", which it does not have");
            }
        }
        schema.path("properties")
                .properties()
                .forEach(property -> checkSchema(part, place + "." + property.getKey(), property.getValue()));
        if (schema.has("items")) {
            checkSchema(part, place + "[]", schema.get("items"));
        }
        schema.path("allOf").forEach(inner -> checkSchema(part, place, inner));
        schema.path("anyOf").forEach(inner -> checkSchema(part, place, inner));
    }

    private void checkType(String part, String place, JsonNode schema) {
        boolean typed = TYPES.contains(schema.path("type").asText());
        boolean derived = schema.has("$ref") || schema.has("allOf") || schema.has("anyOf");
        if (!typed && !derived) {
            mistakes.addInside(part, place, "has no type");
        }
        if (schema.has("enum") && !schema.path("type").asText().equals("string")) {
            mistakes.addInside(part, place, "is an enumeration of something else than strings");
        }
        if (schema.path("type").asText().equals("array") && !schema.has("items")) {
            mistakes.addInside(part, place, "is a list without items");
        }
    }

    private void checkMessages(String part, String place, JsonNode schema) {
        schema.path("x-messages").fieldNames().forEachRemaining(keyword -> {
            if (!MESSAGE_KEYWORDS.contains(keyword)) {
                mistakes.addInside(part, place, "x-messages has an unknown keyword " + keyword);
            }
        });
    }

    /** A schema inside itself would let the depth of a request drive the validator. */
    void checkCycles() {
        document.path("components")
                .path("schemas")
                .fieldNames()
                .forEachRemaining(name -> follow("schemas/" + name, new LinkedHashSet<>()));
    }

    private void follow(String component, Set<String> trail) {
        if (!trail.add(component)) {
            String part = "components." + component.replace('/', '.');
            List<String> circle = new ArrayList<>(trail);
            circle.subList(0, circle.indexOf(component)).clear();
            mistakes.addInside(part, part, "contains itself: " + String.join(" > ", circle));
            return;
        } else if (finished.add(component)) {
            document.path("components")
                    .at("/" + component)
                    .findValuesAsText("$ref")
                    .forEach(reference -> follow(Schemas.componentName(reference), trail));
        }
        trail.remove(component);
    }
}
