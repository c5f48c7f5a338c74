package io.github.genauthfake.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.contract.validation.TenantParameter;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.pool.Pool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tenant that the headers of a client name. SDKs send them with every request, so that they count only where the request
 * itself names no tenant; and, unless the operation needs one, only where the pool has that tenant.
 */
final class TenantHeader {
    private TenantHeader() {}

    /** What the headers name; {@code null} when they name nothing. */
    static String of(Incoming request) {
        return request.anyHeader(
                "x-authing-tenant-id",
                "x-authing-app-id",
                "x-authing-app-tenant-id",
                "x-genauth-tenant-id",
                "x-genauth-app-id",
                "x-genauth-app-tenant-id");
    }

    /** A body with the tenant that it leaves out. The body itself is not changed: the journal has what was sent. */
    static JsonNode completed(JsonNode body, OperationContract contract, Exchange exchange) {
        return left(contract, exchange)
                .filter(parameter -> isEmpty(body.path(parameter.name())))
                .<JsonNode>map(parameter -> {
                    ObjectNode next = JsonNodeFactory.instance.objectNode().setAll((ObjectNode) body);
                    return next.put(parameter.name(), of(exchange.request()));
                })
                .orElse(body);
    }

    /** A query with the tenant that it leaves out. */
    static Map<String, List<String>> completed(
            Map<String, List<String>> query, OperationContract contract, Exchange exchange) {
        return left(contract, exchange)
                .filter(parameter ->
                        query.getOrDefault(parameter.name(), List.of()).stream().allMatch(String::isEmpty))
                .map(parameter -> {
                    Map<String, List<String>> next = new LinkedHashMap<>(query);
                    next.put(parameter.name(), List.of(of(exchange.request())));
                    return next;
                })
                .orElse(query);
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isEmpty();
    }

    /** The parameter that the headers can give. */
    private static Optional<TenantParameter> left(OperationContract contract, Exchange exchange) {
        String tenant = of(exchange.request());
        return tenant == null
                ? Optional.empty()
                : contract.tenantParameter()
                        .filter(parameter -> parameter.isRequired() || has(exchange.pool(), tenant));
    }

    private static boolean has(Optional<Pool> pool, String tenant) {
        return pool.filter(
                        its -> Tenants.TENANT.findById(its.directory(), tenant).isPresent())
                .isPresent();
    }
}
