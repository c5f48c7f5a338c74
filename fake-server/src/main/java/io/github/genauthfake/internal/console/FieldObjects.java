package io.github.genauthfake.internal.console;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.state.BaseFieldState;
import io.github.genauthfake.state.CustomFieldState;
import io.github.genauthfake.state.FieldState;
import io.github.genauthfake.state.PoolState;
import io.github.genauthfake.state.TenantState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Custom fields of all targets and tenants in one list, and built-in fields. */
final class FieldObjects {
    private FieldObjects() {}

    static List<CustomFieldState> custom(PoolState state) {
        List<CustomFieldState> all = new ArrayList<>();
        for (TargetType target : TargetType.values()) {
            all.addAll(state.customFields(target));
            for (TenantState tenant : state.tenants()) {
                all.addAll(state.customFields(target, tenant.id()));
            }
        }
        return all;
    }

    static Map<String, Object> view(CustomFieldState field) {
        String scope = field.tenant() == null ? "" : field.tenant() + "/";
        String name = scope + field.targetType() + "/" + field.key();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("targetType", field.targetType());
        properties.put("tenant", field.tenant());
        putShared(properties, field);
        properties.put("encrypted", field.encrypted());
        properties.put("isUnique", field.unique());
        properties.put("validateRules", field.validateRules());
        properties.put("appIds", field.appIds());
        properties.put("desensitization", field.desensitization());
        return PoolObjects.view(name, name, properties, Map.of(), field.createdAt(), null);
    }

    static Map<String, Object> view(BaseFieldState field) {
        Map<String, Object> properties = new LinkedHashMap<>();
        putShared(properties, field);
        return PoolObjects.view(field.key(), field.key(), properties, Map.of(), null, null);
    }

    /** As the API has them. */
    private static List<Map<String, String>> options(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(option -> Map.of("value", option.getKey(), "label", option.getValue()))
                .toList();
    }

    private static void putShared(Map<String, Object> properties, FieldState field) {
        properties.put("key", field.key());
        properties.put("label", field.label());
        properties.put("dataType", field.dataType());
        properties.put("description", field.description());
        properties.put("userEditable", field.userEditable());
        properties.put("visibleInAdminConsole", field.visibleInAdminConsole());
        properties.put("visibleInUserCenter", field.visibleInUserCenter());
        properties.put("options", options(field.options()));
        properties.put("i18n", field.i18n());
    }
}
