package io.github.genauthfake.internal.seed.export;

import io.github.genauthfake.DataType;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.customfields.StoredValue;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.tenants.Tenants.Tenant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Custom data in a seed file. */
final class DataExport {
    private final Export export;

    DataExport(Export export) {
        this.export = export;
    }

    void write(ObjectSheet sheet, TargetType type, String id) {
        sheet.part("customData", values(new FieldScope(null, type), id));
        Map<String, Object> ofTenants = new LinkedHashMap<>();
        for (Stored<Tenant> tenant : export.directory().get(Tenants.TENANT).all()) {
            Map<String, Object> values = values(new FieldScope(tenant.id(), type), id);
            if (!values.isEmpty()) {
                ofTenants.put(export.name(tenant.id()), values);
            }
        }
        sheet.part("tenantCustomData", ofTenants);
    }

    private Map<String, Object> values(FieldScope scope, String id) {
        Map<String, Object> values = new LinkedHashMap<>();
        CustomData.of(export.directory()).of(scope, id).forEach((key, value) -> {
            FieldDefinition field =
                    FieldDefinitions.of(export.directory()).find(scope, key).orElseThrow();
            values.put(key, value(field, value));
        });
        return values;
    }

    private static Object value(FieldDefinition field, StoredValue value) {
        Object plain = value.shown();
        boolean isAnOption = field.dataType() != DataType.ENUM || field.hasOption((String) plain);
        ObjectSheet sheet = new ObjectSheet().put("value", plain);
        if (isAnOption && !value.isEncrypted()) {
            return sheet.members().get("value");
        }
        if (value.isEncrypted()) {
            sheet.put("order", value.nonce());
        }
        if (!isAnOption) {
            sheet.put("anyOption", true);
        }
        return sheet.members();
    }
}
