package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.DataType;
import io.github.genauthfake.TargetType;
import java.util.List;
import java.util.Map;

/** The parameters of the operations on custom fields. A component is {@code null} where the request leaves it out. */
public final class CustomFieldRequests {
    private CustomFieldRequests() {}

    public record SetCustomFields(List<CustomField> list, String tenantId) {}

    public record CustomField(
            TargetType targetType,
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

        FieldChange change() {
            return new FieldChange(
                    key,
                    dataType,
                    label,
                    description,
                    encrypted,
                    isUnique,
                    userEditable,
                    visibleInAdminConsole,
                    visibleInUserCenter,
                    validateRules,
                    appIds,
                    desensitization,
                    options,
                    i18n);
        }
    }

    public record GetCustomFields(TargetType targetType, String tenantId) {}

    public record DeleteCustomFields(List<NamedField> list, String tenantId) {}

    public record NamedField(TargetType targetType, String key) {}

    public record ListFields(
            String tenantId,
            TargetType targetType,
            String dataType,
            Long page,
            Integer limit,
            Boolean userVisible,
            Boolean adminVisible,
            String keyword) {}

    public record SetCustomData(
            String tenantId,
            TargetType targetType,
            String targetIdentifier,
            String namespace,
            List<CustomValue> list) {}

    public record CustomValue(String tenantId, String key, Object value) {}

    public record GetCustomData(String tenantId, TargetType targetType, String targetIdentifier, String namespace) {}

    public record SetUserBaseFields(List<UserBaseField> list) {}

    public record UserBaseField(
            String key,
            String label,
            String description,
            Boolean userEditable,
            Boolean visibleInAdminConsole,
            Boolean visibleInUserCenter,
            Map<String, Object> i18n) {}

    public record GetUserBaseFields() {}
}
