package io.github.genauthfake.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.validation.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Brings our contract into the form of the table of facts that was distilled from the provider's document. */
final class ContractFacts {

    private static final List<String> KEYWORDS = List.of(
            "type",
            "format",
            "enum",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "default",
            "anyOf");

    private final ObjectNode document;
    private final Schemas schemas;

    ContractFacts(ObjectNode document) {
        this.document = document;
        this.schemas =
                new Schemas(name -> (ObjectNode) document.path("components").at("/" + name));
    }

    Schemas schemas() {
        return schemas;
    }

    static ContractFacts ofThisBuild() throws IOException {
        return new ContractFacts(
                (ObjectNode) new JsonMapper().readTree(Contract.get().openApiJson()));
    }

    static JsonNode ofTheProvider() throws IOException {
        try (InputStream stream = ContractFacts.class.getResourceAsStream("provider-facts.json")) {
            return new JsonMapper().readTree(stream);
        }
    }

    JsonNode operation(String route) {
        String[] parts = route.split(" ");
        return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
    }

    /** The parameters of an operation by name, as they stand in the contract. */
    ObjectNode parameters(JsonNode operation) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = schemas.resolved(reference);
            parameters.set(parameter.path("name").textValue(), parameter);
        }
        return parameters;
    }

    ObjectNode parameterFact(JsonNode parameter) {
        return fact(parameter.get("schema"), parameter.path("required").asBoolean());
    }

    String bodySchema(JsonNode operation) {
        return schemaName(operation.path("requestBody"));
    }

    String answerSchema(JsonNode operation) {
        return schemaName(operation.path("responses").path("200"));
    }

    ObjectNode schema(String name) {
        return schemas.effective(JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name));
    }

    ObjectNode propertyFact(ObjectNode schema, String name) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(entry -> required.add(entry.textValue()));
        return fact(schema.path("properties").path(name), required.contains(name));
    }

    /** The names of all schemas that a schema reaches, itself included. */
    Set<String> reachable(String name) {
        Set<String> reached = new TreeSet<>();
        reach(name, reached);
        return reached;
    }

    private void reach(String name, Set<String> reached) {
        if (name != null && reached.add(name)) {
            document.path("components")
                    .at("/schemas/" + name)
                    .findValuesAsText("$ref")
                    .forEach(reference -> reach(Schemas.componentName(reference).replace("schemas/", ""), reached));
        }
    }

    private ObjectNode fact(JsonNode schema, boolean required) {
        ObjectNode fact = JsonNodeFactory.instance.objectNode();
        if (required) {
            fact.put("required", true);
        }
        ObjectNode effective = schemas.effective(schema);
        String reference = objectReference(schema);
        if (reference != null) {
            fact.put("ref", reference);
            return fact;
        }
        KEYWORDS.stream().filter(effective::has).forEach(keyword -> fact.set(keyword, effective.get(keyword)));
        if (effective.has("items")) {
            fact.set("items", fact(effective.get("items"), false));
        }
        return fact;
    }

    /** The name of the object schema that is referred to; enumerations with a name of ours count as written out. */
    private String objectReference(JsonNode schema) {
        JsonNode reference = schema.has("allOf") ? schema.get("allOf").path(0) : schema;
        boolean toObject = reference.has("$ref") && schemas.effective(reference).has("properties");
        return toObject
                ? Schemas.componentName(reference.get("$ref").textValue()).replace("schemas/", "")
                : null;
    }

    private static String schemaName(JsonNode holder) {
        JsonNode reference =
                holder.path("content").path("application/json").path("schema").path("$ref");
        return reference.isMissingNode()
                ? null
                : Schemas.componentName(reference.textValue()).replace("schemas/", "");
    }
}
