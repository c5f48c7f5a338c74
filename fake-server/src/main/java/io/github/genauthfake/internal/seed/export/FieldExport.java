package io.github.genauthfake.internal.seed.export;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.modules.customfields.BaseField;
import io.github.genauthfake.internal.modules.customfields.BaseFields;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldOption;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Definitions of fields in a seed file. */
final class FieldExport {
    private final Export export;

    FieldExport(Export export) {
        this.export = export;
    }

    /** The custom fields of a tenant, or of the pool itself when it is {@code null}, by type and key. */
    Map<String, Object> customFields(String tenantId) {
        Map<String, Object> types = new LinkedHashMap<>();
        for (TargetType type : TargetType.values()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            FieldDefinitions.of(export.directory())
                    .in(new FieldScope(tenantId, type))
                    .forEach(field -> fields.put(field.key(), customField(field)));
            if (!fields.isEmpty()) {
                types.put(type.name(), fields);
            }
        }
        return types;
    }

    private static Map<String, Object> customField(FieldDefinition field) {
        ObjectSheet sheet = new ObjectSheet()
                .put("dataType", field.dataType().name())
                .unless(field.key(), "label", field.label())
                .given("description", field.description())
                .unless(false, "encrypted", field.encrypted())
                .unless(false, "isUnique", field.isUnique())
                .unless(false, "userEditable", field.userEditable())
                .unless(true, "visibleInAdminConsole", field.visibleInAdminConsole())
                .unless(true, "visibleInUserCenter", field.visibleInUserCenter())
                .given("validateRules", field.validateRules())
                .given("appIds", field.appIds())
                .given("desensitization", field.desensitization());
        List<Object> options = field.options().stream().map(FieldExport::option).toList();
        return sheet.unless(List.of(), "options", options)
                .given("i18n", field.i18n())
                .put("order", field.sequence())
                .created(field.createdAt())
                .members();
    }

    private static Object option(FieldOption option) {
        return option.value().equals(option.label())
                ? option.value()
                : new ObjectSheet()
                        .put("value", option.value())
                        .put("label", option.label())
                        .members();
    }

    /** The built-in fields that are not as in a new pool. */
    Map<String, Object> baseFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (BaseField field : BaseFields.of(export.directory()).all()) {
            BaseField usual = BaseFields.ofANewPool().find(field.key()).orElseThrow();
            Map<String, Object> differences = new ObjectSheet()
                    .unless(usual.label(), "label", field.label())
                    .unless(usual.description(), "description", field.description())
                    .unless(usual.userEditable(), "userEditable", field.userEditable())
                    .unless(usual.visibleInAdminConsole(), "visibleInAdminConsole", field.visibleInAdminConsole())
                    .unless(usual.visibleInUserCenter(), "visibleInUserCenter", field.visibleInUserCenter())
                    .unless(usual.i18n(), "i18n", field.i18n())
                    .members();
            if (!differences.isEmpty()) {
                fields.put(field.key(), differences);
            }
        }
        return fields;
    }
}
