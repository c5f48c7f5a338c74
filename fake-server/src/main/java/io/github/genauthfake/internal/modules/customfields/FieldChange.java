package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a request says of one custom field. A property that is {@code null} was left out: it takes its default when the
 * field is created and stays as it is when the field exists.
 */
public record FieldChange(
        String key,
        DataType dataType,
        String label,
        String description,
        Boolean encrypted,
        Boolean isUnique,
        Boolean userEditable,
        Boolean visibleInAdminConsole,
        Boolean visibleInUserCenter,
        Object validateRules,
        List<String> appIds,
        Boolean desensitization,
        List<FieldOption> options,
        Map<String, Object> i18n) {

    /** The field this change creates, with the documented defaults for everything that was left out. */
    public FieldDefinition create(FieldScope scope, long sequence, Instant now) {
        return new FieldDefinition(
                scope,
                key,
                sequence,
                now,
                either(dataType, DataType.STRING),
                either(label, key),
                description,
                either(encrypted, false),
                either(isUnique, false),
                either(userEditable, false),
                either(visibleInAdminConsole, true),
                either(visibleInUserCenter, true),
                validateRules,
                appIds,
                desensitization,
                either(options, List.of()),
                i18n);
    }

    /** The existing field {@code field} after this change; data type and encryption are not touched. */
    public FieldDefinition applyTo(FieldDefinition field) {
        return new FieldDefinition(
                field.scope(),
                field.key(),
                field.sequence(),
                field.createdAt(),
                field.dataType(),
                either(label, field.label()),
                either(description, field.description()),
                field.encrypted(),
                either(isUnique, field.isUnique()),
                either(userEditable, field.userEditable()),
                either(visibleInAdminConsole, field.visibleInAdminConsole()),
                either(visibleInUserCenter, field.visibleInUserCenter()),
                either(validateRules, field.validateRules()),
                either(appIds, field.appIds()),
                either(desensitization, field.desensitization()),
                either(options, field.options()),
                either(i18n, field.i18n()));
    }

    private static <T> T either(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
