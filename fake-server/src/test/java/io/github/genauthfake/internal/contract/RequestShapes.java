package io.github.genauthfake.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.validation.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** What the contract says of the requests of the implemented operations, for tests in other packages. */
public final class RequestShapes {
    private final JsonNode document;
    private final Schemas schemas;

    private RequestShapes(JsonNode document) {
        this.document = document;
        this.schemas =
                new Schemas(name -> (ObjectNode) document.path("components").at("/" + name));
    }

    public static RequestShapes ofThisBuild() {
        try {
            return new RequestShapes(new JsonMapper().readTree(Contract.get().openApiJson()));
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
        JsonNode described = document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
        JsonNode body = described.at("/requestBody/content/application~1json/schema");
        return body.isMissingNode() ? query(described) : expanded(body);
    }

    private ObjectNode query(JsonNode described) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (JsonNode parameter : described.path("parameters")) {
            String name = parameter.path("name").textValue();
            ObjectNode property = expanded(parameter.get("schema"));
            parameter.properties().stream()
                    .filter(entry -> entry.getKey().startsWith("x-"))
                    .forEach(entry -> property.set(entry.getKey(), entry.getValue()));
            properties.set(name, property);
            if (parameter.path("required").asBoolean()) {
                schema.withArrayProperty("required").add(name);
            }
        }
        return schema;
    }

    private ObjectNode expanded(JsonNode reference) {
        ObjectNode schema = schemas.effective(reference).deepCopy();
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
