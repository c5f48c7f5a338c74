package io.github.genauthfake.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What the contract says of the requests of the implemented operations, for tests in other packages. */
public final class RequestShapes {
    private final ContractFacts facts;

    private RequestShapes(ContractFacts facts) {
        this.facts = facts;
    }

    public static RequestShapes ofThisBuild() {
        try {
            return new RequestShapes(ContractFacts.ofThisBuild());
        } catch (IOException theDocumentIsOurs) {
            throw new UncheckedIOException(theDocumentIsOurs);
        }
    }

    public static List<OperationContract> implemented() {
        return Contract.get().operations().stream()
                .filter(OperationContract::implemented)
                .toList();
    }

    /**
     * The schema of a request, every reference followed and every {@code allOf} folded in. The parameters of a GET are
     * the properties of one object.
     */
    public ObjectNode of(OperationContract operation) {
        JsonNode described = facts.operation(operation.toString());
        String body = facts.bodySchema(described);
        return body == null ? query(described) : expanded(facts.schema(body));
    }

    private ObjectNode query(JsonNode described) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Map.Entry<String, JsonNode> parameter : facts.parameters(described).properties()) {
            ObjectNode property = expanded(parameter.getValue().get("schema"));
            parameter.getValue().properties().stream()
                    .filter(entry -> entry.getKey().startsWith("x-"))
                    .forEach(entry -> property.set(entry.getKey(), entry.getValue()));
            properties.set(parameter.getKey(), property);
            if (parameter.getValue().path("required").asBoolean()) {
                schema.withArrayProperty("required").add(parameter.getKey());
            }
        }
        return schema;
    }

    private ObjectNode expanded(JsonNode reference) {
        ObjectNode schema = facts.schemas().effective(reference).deepCopy();
        if (schema.has("properties")) {
            ObjectNode properties = JsonNodeFactory.instance.objectNode();
            schema.get("properties")
                    .properties()
                    .forEach(property -> properties.set(property.getKey(), expanded(property.getValue())));
            schema.set("properties", properties);
        }
        if (schema.has("items")) {
            schema.set("items", expanded(schema.get("items")));
        }
        if (schema.has("anyOf")) {
            ArrayNode alternatives = JsonNodeFactory.instance.arrayNode();
            schema.get("anyOf").forEach(alternative -> alternatives.add(expanded(alternative)));
            schema.set("anyOf", alternatives);
        }
        return schema;
    }
}
