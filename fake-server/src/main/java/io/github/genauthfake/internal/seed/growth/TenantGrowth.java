package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.internal.modules.History;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tenants of a seed, with their custom fields. */
final class TenantGrowth {
    private final Growth growth;
    private final FieldGrowth fields;

    TenantGrowth(Growth growth, FieldGrowth fields) {
        this.growth = growth;
        this.fields = fields;
    }

    void grow(Part top) {
        for (Part tenant : top.parts("tenants")) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("name", tenant.name());
            parameters.put("appIds", List.of());
            tenant.copy(
                    parameters,
                    "name",
                    "appIds",
                    "description",
                    "logo",
                    "rejectHint",
                    "sourceAppId",
                    "enterpriseDomains",
                    "expireTime",
                    "mauAmount",
                    "memberAmount",
                    "adminAmount");
            Map<?, ?> data = growth.perform(
                    tenant,
                    "create-tenant",
                    parameters,
                    List.of(growth.numbers().of(tenant)));
            String id = (String) data.get("tenantId");
            growth.tenantIds().put(tenant.name(), id);
            if (tenant.mentions("createdAt")) {
                History.tenant(growth.draft(), id, growth.moments(tenant).createdAt());
            }
            fields.grow(tenant, id);
        }
    }
}
