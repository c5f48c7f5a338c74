package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The parameter with {@code x-tenant-header}: where a request leaves it out, the tenant of the client's headers is meant.
 *
 * @param isRequired whether the request is refused where neither names a tenant
 */
public record TenantParameter(String name, boolean isRequired) {
    private static final String EXTENSION = "x-tenant-header";

    /** @param body the schema of the body, or null */
    static Optional<TenantParameter> of(ObjectNode operation, ObjectNode body, Schemas schemas) {
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = schemas.resolved(each);
            if (parameter.path(EXTENSION).asBoolean()) {
                return Optional.of(new TenantParameter(
                        parameter.get("name").textValue(),
                        parameter.path("required").asBoolean()));
            }
        }
        return body == null ? Optional.empty() : inBody(body, schemas);
    }

    private static Optional<TenantParameter> inBody(ObjectNode body, Schemas schemas) {
        return body.path("properties").properties().stream()
                .filter(property ->
                        schemas.effective(property.getValue()).path(EXTENSION).asBoolean())
                .map(property -> new TenantParameter(property.getKey(), isRequired(body, property.getKey())))
                .findAny();
    }

    private static boolean isRequired(ObjectNode body, String name) {
        for (JsonNode required : body.path("required")) {
            if (required.textValue().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
