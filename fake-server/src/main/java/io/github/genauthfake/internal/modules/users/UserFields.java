package io.github.genauthfake.internal.modules.users;

import static io.github.genauthfake.internal.kind.filter.ValueType.MOMENT;
import static io.github.genauthfake.internal.kind.filter.ValueType.NUMBER;
import static io.github.genauthfake.internal.kind.filter.ValueType.TEXT;
import static io.github.genauthfake.internal.kind.filter.ValueType.TEXT_OF_ANY_CASE;
import static io.github.genauthfake.internal.kind.filter.ValueType.TRUTH;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.collection.Lookup;
import io.github.genauthfake.internal.kind.filter.FilterField;
import io.github.genauthfake.internal.kind.filter.ValueField;
import io.github.genauthfake.internal.kind.filter.ValueType;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.customfields.StoredValue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What conditions on users can be about: their properties, what they belong to, and custom fields. */
final class UserFields {
    /** Documented, save for those that hold when or how an account came about. */
    private static final Set<String> TEXTS = Set.of(
            "name",
            "nickname",
            "preferredUsername",
            "givenName",
            "familyName",
            "middleName",
            "profile",
            "photo",
            "country",
            "province",
            "city",
            "region",
            "zoneinfo",
            "website",
            "address",
            "streetAddress",
            "company",
            "postalCode",
            "formatted",
            "locale",
            "identityNumber",
            "phoneCountryCode",
            "lastIp",
            "lastLoginApp",
            "userSourceType",
            "userSourceId",
            "workStatus");

    private static final Set<String> MOMENTS = Set.of(
            "birthdate", "createdAt", "updatedAt", "lastLogin", "statusChangedAt", "passwordLastSetAt", "lastMfaTime");

    /** Other names of properties: the first two are in the provider's document. */
    private static final Map<String, String> ALIASES =
            Map.of("signedUp", "createdAt", "lastLoginTime", "lastLogin", "userId", "id");

    private final DirectoryView directory;
    private final String tenantId;
    private final Call call;

    /** @param tenantId whose custom fields are meant; {@code null} for the pool itself */
    UserFields(DirectoryView directory, String tenantId, Call call) {
        this.directory = directory;
        this.tenantId = tenantId;
        this.call = call;
    }

    /** The field with a name; one that no user has, where there is none. */
    FilterField<User> named(String given) {
        String name = ALIASES.getOrDefault(given, given);
        Users users = Users.of(directory);
        return switch (name) {
            case "id" -> ValueField.unique(TEXT, User::id, id -> users.find((String) id));
            case "email" -> ValueField.unique(TEXT_OF_ANY_CASE, User::email, it -> users.findByEmail((String) it));
            case "phone" -> ValueField.unique(TEXT, User::phone, phone -> users.findByPhone((String) phone));
            case "username" -> ValueField.unique(TEXT, User::username, it -> users.findByUsername((String) it));
            case "externalId" -> ValueField.unique(TEXT, User::externalId, it -> users.findByExternalId((String) it));
            case "status", "gender" -> choice(name);
            case "loginsCount", "passwordSecurityLevel" -> property(NUMBER, name);
            case "emailVerified", "phoneVerified" -> property(TRUTH, name);
            case "department" -> new DepartmentField(directory, tenantId);
            case "identity" -> {
                guessed("identity", "a provider, the id of a source, <id of the source>:<id there>, or an object");
                yield new IdentityField();
            }
            case "userSource" -> {
                guessed("userSource", "a type of source, or an object with type and id");
                yield new SourceField();
            }
            case "loggedInApps" -> new LoggedInAppsField(directory);
            case "role" -> {
                guessed("role", "a code, <namespace>/<code>, or an object with code and namespace");
                yield new RoleField(directory, call.now());
            }
            default ->
                TEXTS.contains(name)
                        ? property(TEXT, name)
                        : MOMENTS.contains(name) ? property(MOMENT, name) : custom(name);
        };
    }

    private void guessed(String field, String form) {
        call.report("advancedFilter: the form of values of " + field + " is a guess: " + form);
    }

    private FilterField<User> property(ValueType type, String name) {
        return new ValueField<>(type, user -> UserProperty.of(directory, user, name));
    }

    private static FilterField<User> choice(String name) {
        List<String> choices = Contract.get().named("create-user").choices(name);
        return new ValueField<>(TEXT, user -> UserProperty.of(user, name), choices, null);
    }

    private FilterField<User> custom(String key) {
        FieldScope scope = new FieldScope(tenantId, TargetType.USER);
        return FieldDefinitions.of(directory).find(scope, key).map(this::custom).orElseGet(() -> {
            call.report("advancedFilter: users have no " + key + ", and no custom field is defined under that key");
            return FilterField.unset();
        });
    }

    private FilterField<User> custom(FieldDefinition field) {
        CustomData data = CustomData.of(directory);
        Lookup<String, Map<String, StoredValue>> values = data.in(field.scope());
        ValueType type = switch (field.dataType()) {
            case STRING, ENUM -> TEXT;
            case NUMBER -> NUMBER;
            case BOOLEAN -> TRUTH;
            case DATETIME -> MOMENT;
        };
        return new ValueField<>(
                type,
                user -> {
                    StoredValue value = values.find(user.id()).orElse(Map.of()).get(field.key());
                    return value == null ? null : value.plain();
                },
                List.of(),
                field.enforcesUniqueness()
                        ? value ->
                                data.holder(field.scope(), field.key(), value).flatMap(Users.of(directory)::find)
                        : null);
    }
}
