package io.github.genauthfake.internal.state;

import io.github.genauthfake.internal.modules.customfields.BaseField;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldOption;
import io.github.genauthfake.internal.state.StateRecords.BaseFieldRecord;
import io.github.genauthfake.internal.state.StateRecords.CustomFieldRecord;
import io.github.genauthfake.state.BaseFieldState;
import io.github.genauthfake.state.CustomFieldState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields in the types of the public API. */
final class FieldViews {
    private FieldViews() {}

    static CustomFieldState of(FieldDefinition field, String tenant) {
        return new CustomFieldRecord(
                field.scope().targetType(),
                field.key(),
                tenant,
                field.dataType(),
                field.label(),
                field.description(),
                field.encrypted(),
                field.isUnique(),
                field.userEditable(),
                field.visibleInAdminConsole(),
                field.visibleInUserCenter(),
                Frozen.value(field.validateRules()),
                Frozen.texts(field.appIds()),
                field.desensitization(),
                options(field.options()),
                Frozen.map(field.i18n()),
                field.createdAt());
    }

    static BaseFieldState of(BaseField field) {
        return new BaseFieldRecord(
                field.key(),
                field.dataType(),
                field.isUnique(),
                options(field.options()),
                field.label(),
                field.description(),
                field.userEditable(),
                field.visibleInAdminConsole(),
                field.visibleInUserCenter(),
                Frozen.map(field.i18n()));
    }

    private static Map<String, String> options(List<FieldOption> options) {
        Map<String, String> labels = new LinkedHashMap<>();
        options.forEach(option -> labels.put(option.value(), option.label()));
        return Collections.unmodifiableMap(labels);
    }
}
