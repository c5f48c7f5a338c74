package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.DataType;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Slot;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The built-in fields of a pool in their fixed order, as this pool's owner has set them. Immutable. */
public final class BaseFields {
    private static final Set<String> SET_BY_VERIFICATION = Set.of("username", "email", "phone");
    private static final BaseFields DEFAULTS = new BaseFields(defaults());

    public static final Slot<BaseFields> SLOT = new Slot<>(DEFAULTS);

    private final Map<String, BaseField> byKey;

    private BaseFields(Map<String, BaseField> byKey) {
        this.byKey = Collections.unmodifiableMap(byKey);
    }

    /** The built-in fields of a state. */
    public static BaseFields of(DirectoryView directory) {
        return directory.get(SLOT);
    }

    /** The fields of a new pool. Keys follow the provider's user object; labels and flags are inferred. */
    public static BaseFields ofANewPool() {
        return DEFAULTS;
    }

    public Collection<BaseField> all() {
        return byKey.values();
    }

    public Optional<BaseField> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** These fields with {@code field} in the place of the one with the same key. */
    public BaseFields with(BaseField field) {
        Map<String, BaseField> next = new LinkedHashMap<>(byKey);
        next.put(field.key(), field);
        return new BaseFields(next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BaseFields fields && byKey.equals(fields.byKey);
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }

    private static Map<String, BaseField> defaults() {
        Map<String, BaseField> fields = new LinkedHashMap<>();
        String[][] names = {
            {"username", "用户名", "Username"},
            {"email", "邮箱", "Email"},
            {"phone", "手机号", "Phone"},
            {"externalId", "外部 ID", "External ID"},
            {"name", "姓名", "Name"},
            {"nickname", "昵称", "Nickname"},
            {"photo", "头像", "Photo"},
            {"gender", "性别", "Gender"},
            {"birthdate", "出生日期", "Birthdate"},
            {"country", "国家", "Country"},
            {"province", "省份", "Province"},
            {"city", "城市", "City"},
            {"region", "区域", "Region"},
            {"address", "地址", "Address"},
            {"streetAddress", "街道地址", "Street Address"},
            {"formatted", "完整地址", "Formatted Address"},
            {"postalCode", "邮政编码", "Postal Code"},
            {"company", "公司", "Company"},
            {"givenName", "名", "Given Name"},
            {"familyName", "姓", "Family Name"},
            {"middleName", "中间名", "Middle Name"},
            {"profile", "个人资料", "Profile"},
            {"preferredUsername", "偏好用户名", "Preferred Username"},
            {"website", "个人网站", "Website"},
            {"zoneinfo", "时区", "Time Zone"},
            {"locale", "语言区域", "Locale"},
            {"identityNumber", "身份证号", "Identity Number"},
        };
        for (String[] name : names) {
            fields.put(name[0], field(name[0], name[1], name[2]));
        }
        return fields;
    }

    private static BaseField field(String key, String chinese, String english) {
        boolean unique = SET_BY_VERIFICATION.contains(key) || key.equals("externalId");
        List<FieldOption> options = key.equals("gender")
                ? List.of(new FieldOption("M", "男"), new FieldOption("F", "女"), new FieldOption("U", "未知"))
                : List.of();
        DataType type = switch (key) {
            case "gender" -> DataType.ENUM;
            case "birthdate" -> DataType.DATETIME;
            default -> DataType.STRING;
        };
        boolean userEditable = !SET_BY_VERIFICATION.contains(key) && !key.equals("externalId");
        // The one visibility that was seen in a real answer: given names are hidden in the console.
        boolean visibleInAdminConsole = !key.equals("givenName");
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("zh-CN", translation(chinese));
        label.put("en-US", translation(english));
        return new BaseField(
                key,
                type,
                unique,
                options,
                chinese,
                null,
                userEditable,
                visibleInAdminConsole,
                true,
                Map.of("label", Collections.unmodifiableMap(label)));
    }

    private static Map<String, Object> translation(String text) {
        // Map.of would put the two in another order in every JVM.
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("enabled", false);
        unit.put("value", text);
        return Collections.unmodifiableMap(unit);
    }
}
