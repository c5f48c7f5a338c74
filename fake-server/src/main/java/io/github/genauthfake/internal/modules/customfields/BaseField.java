package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.DataType;
import java.util.List;
import java.util.Map;

/**
 * A built-in field of users: what the pool's owner may change of it, and what is fixed (data type, uniqueness, options).
 */
public record BaseField(
        String key,
        DataType dataType,
        boolean isUnique,
        List<FieldOption> options,
        String label,
        String description,
        boolean userEditable,
        boolean visibleInAdminConsole,
        boolean visibleInUserCenter,
        Map<String, Object> i18n) {

    /** The field after a request that says {@code null} for everything it leaves as it is. */
    public BaseField with(
            String newLabel,
            String newDescription,
            Boolean newUserEditable,
            Boolean newVisibleInAdminConsole,
            Boolean newVisibleInUserCenter,
            Map<String, Object> newI18n) {
        return new BaseField(
                key,
                dataType,
                isUnique,
                options,
                newLabel == null ? label : newLabel,
                newDescription == null ? description : newDescription,
                newUserEditable == null ? userEditable : newUserEditable,
                newVisibleInAdminConsole == null ? visibleInAdminConsole : newVisibleInAdminConsole,
                newVisibleInUserCenter == null ? visibleInUserCenter : newVisibleInUserCenter,
                newI18n == null ? i18n : newI18n);
    }
}
