package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one operation, compiled from its part of the contract.
 *
 * @param body what the body holds, or null if the operation takes none
 * @param answer the schema of the whole answer
 * @param tenant the parameter that means the tenant of the client's headers where a request leaves it out
 */
public record OperationRules(ObjectRule body, QueryRule query, JsonNode answer, Optional<TenantParameter> tenant) {

    public static OperationRules of(ObjectNode operation, Schemas schemas) {
        RuleCompiler compiler = new RuleCompiler(schemas);
        List<QueryParameter> parameters = new ArrayList<>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = schemas.resolved(each);
            if (Set.of("query", "path").contains(parameter.path("in").asText())) {
                parameters.add(parameter(parameter, schemas, compiler));
            }
        }
        JsonNode reference = jsonSchema(schemas.resolved(operation.path("requestBody")));
        ObjectNode body = reference == null ? null : schemas.effective(reference);
        JsonNode answer =
                jsonSchema(schemas.resolved(operation.path("responses").path("200")));
        return new OperationRules(
                body == null ? null : compiler.object(body),
                new QueryRule(parameters),
                answer,
                TenantParameter.of(operation, body, schemas));
    }

    private static QueryParameter parameter(JsonNode parameter, Schemas schemas, RuleCompiler compiler) {
        // A copy, since the extensions stand on the parameter while the rule wants them on the schema.
        ObjectNode schema = JsonNodeFactory.instance.objectNode().setAll(schemas.effective(parameter.get("schema")));
        parameter.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("x-")) {
                schema.set(name, parameter.get(name));
            }
        });
        PropertyRule rule = compiler.property(
                parameter.get("name").textValue(),
                schema,
                parameter.path("required").asBoolean());
        JsonNode items = schema.get("items");
        String itemType =
                items == null ? null : schemas.effective(items).path("type").asText();
        return new QueryParameter(rule, schema.path("type").asText(), itemType);
    }

    private static JsonNode jsonSchema(JsonNode holder) {
        return holder.path("content").path("application/json").get("schema");
    }
}
