package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.modules.customfields.BaseField;
import io.github.genauthfake.internal.modules.customfields.BaseFields;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.seed.shape.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The custom fields of a seed, and what it says of the built-in ones. */
final class FieldGrowth {
    private static final String[] APPEARANCE = {
        "label", "description", "userEditable", "visibleInAdminConsole", "visibleInUserCenter", "i18n"
    };

    private final Growth growth;

    FieldGrowth(Growth growth) {
        this.growth = growth;
    }

    /**
     * Makes the custom fields.
     *
     * @param owner what they stand in
     * @param tenantId whose fields they are; {@code null} for those of the pool itself
     */
    void grow(Part owner, String tenantId) {
        for (Part ofType : owner.parts("customFields")) {
            for (Part field : owner.part("customFields").parts(ofType.name())) {
                grow(field, new FieldScope(tenantId, TargetType.valueOf(ofType.name())));
            }
        }
    }

    private void grow(Part field, FieldScope scope) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("targetType", scope.targetType().name());
        properties.put("key", field.name());
        field.copy(properties, "dataType", "encrypted", "isUnique", "validateRules", "appIds", "desensitization")
                .copy(properties, APPEARANCE);
        if (field.value("options") instanceof List<?> options) {
            properties.put("options", options.stream().map(FieldGrowth::option).toList());
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("list", List.of(properties));
        if (scope.tenantId() != null) {
            parameters.put("tenantId", scope.tenantId());
        }
        growth.perform(
                field, "set-custom-fields", parameters, List.of(growth.numbers().withoutId(field)));
        if (field.mentions("createdAt")) {
            History.field(
                    growth.draft(), scope, field.name(), growth.moments(field).createdAt());
        }
    }

    private static Object option(Object option) {
        return option instanceof String value ? Map.of("value", value, "label", value) : option;
    }

    void growBaseFields(Part top) {
        for (Part field : top.parts("baseFields")) {
            if (BaseFields.of(growth.draft()).find(field.name()).isEmpty()) {
                List<String> known = BaseFields.of(growth.draft()).all().stream()
                        .map(BaseField::key)
                        .toList();
                throw field.refusal(Names.unknown("built-in field", field.name(), known));
            }
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("key", field.name());
            field.copy(properties, APPEARANCE);
            growth.perform(field, "set-user-base-fields", Map.of("list", List.of(properties)), List.of());
        }
    }
}
