package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.json.Moments;
import io.github.genauthfake.internal.kind.FieldCipher;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How fields and their values look in answers. */
public final class CustomFieldViews {
    private CustomFieldViews() {}

    /** A {@code CustomFieldDto}. */
    public static Map<String, Object> of(FieldDefinition field) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("targetType", field.scope().targetType());
        view.put("createdAt", field.createdAt());
        view.put("dataType", field.dataType());
        view.put("key", field.key());
        view.put("label", field.label());
        view.put("description", field.description());
        view.put("encrypted", field.encrypted());
        view.put("isUnique", field.isUnique());
        view.put("userEditable", field.userEditable());
        view.put("visibleInAdminConsole", field.visibleInAdminConsole());
        view.put("visibleInUserCenter", field.visibleInUserCenter());
        view.put("i18n", field.i18n());
        view.put("options", field.options().isEmpty() ? null : field.options());
        return view;
    }

    /** A {@code CustomFieldDto} of a built-in field, which has no moment of creation (documented). */
    public static Map<String, Object> of(BaseField field) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("targetType", TargetType.USER);
        view.put("dataType", field.dataType());
        view.put("key", field.key());
        view.put("label", field.label());
        view.put("description", field.description());
        view.put("encrypted", false);
        view.put("isUnique", field.isUnique());
        view.put("userEditable", field.userEditable());
        view.put("visibleInAdminConsole", field.visibleInAdminConsole());
        view.put("visibleInUserCenter", field.visibleInUserCenter());
        view.put("i18n", field.i18n());
        view.put("options", field.options().isEmpty() ? null : field.options());
        return view;
    }

    /** Custom data as a flat object of the values that are set; encrypted ones as cipher text (both documented). */
    public static Map<String, Object> of(Map<String, StoredValue> values, FieldCipher cipher) {
        Map<String, Object> view = new LinkedHashMap<>();
        values.forEach((key, value) -> view.put(key, of(value, cipher)));
        return view;
    }

    private static Object of(StoredValue value, FieldCipher cipher) {
        return value.isEncrypted() ? cipher.encrypt(text(value.shown()), value.nonce()) : value.shown();
    }

    private static String text(Object plain) {
        return plain instanceof Instant moment ? Moments.iso(moment) : String.valueOf(plain);
    }
}
