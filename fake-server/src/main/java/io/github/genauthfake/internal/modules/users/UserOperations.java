package io.github.genauthfake.internal.modules.users;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.modules.organizations.DepartmentIdType;
import io.github.genauthfake.internal.modules.organizations.DepartmentRules;
import io.github.genauthfake.internal.modules.organizations.NamedDepartment;
import io.github.genauthfake.internal.modules.tenants.TenantMembers;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The operations on users themselves. */
public final class UserOperations {
    private static final Failure NO_PASSWORD_CIPHERTEXT = Failure.of(
            422,
            "用户没有自定义加密的密码",
            "The user has no password that is encrypted with a key of the pool.",
            INFERRED,
            INFERRED);

    private UserOperations() {}

    public static Object createUser(Draft draft, UserRequests.CreateUser request, Call call) {
        return create(draft, request, call);
    }

    /** Creates one user, by itself or in a batch. */
    public static Map<String, Object> create(Draft draft, UserRequests.CreateUser request, Call call) {
        NewUser newUser = new NewUser(
                request.email(),
                request.phone(),
                request.phoneCountryCode(),
                request.username(),
                request.externalId(),
                attributes(draft, request),
                orEmpty(request.identities()).stream()
                        .map(UserRequests.NewIdentity::identity)
                        .toList(),
                departmentIds(draft, request, call),
                request.customData() == null ? Map.of() : request.customData());
        List<String> tenantIds = orEmpty(request.tenantIds()).stream()
                .map(id -> Tenants.named(draft, id, null))
                .filter(Objects::nonNull)
                .toList();
        User user = UserRules.create(draft, newUser, call.reporter());
        tenantIds.forEach(tenantId -> TenantMembers.join(draft, tenantId, user.id()));
        if (request.otp() != null) {
            Mfas.setTotp(draft, user, request.otp());
        }
        // Seen: the answer of create-user holds the custom data that were sent, without being asked.
        UserViews.Extent extent = UserViews.Extent.of(request.customData() != null, false, false);
        return UserViews.of(draft, Users.of(draft).find(user.id()).orElseThrow(), extent, call);
    }

    public static Object getUser(DirectoryView directory, UserRequests.GetUser request, Call call) {
        User user = UserRules.resolve(directory, userIdType(request.userIdType(), call), request.userId());
        return UserViews.of(
                directory,
                user,
                UserViews.Extent.of(request.withCustomData(), request.withIdentities(), request.withDepartmentIds()),
                call);
    }

    public static Object updateUser(Draft draft, UserRequests.UpdateUser request, Call call) {
        User updated = update(draft, userIdType(request.options().userIdType(), call), request, call);
        UserViews.Extent extent = UserViews.Extent.of(request.customData() != null, false, false);
        return UserViews.of(draft, updated, extent, call);
    }

    /** Changes one user, by itself or in a batch. */
    static User update(Draft draft, UserIdType type, UserRequests.UpdateUser request, Call call) {
        User user = UserRules.resolve(draft, type, request.userId());
        return UserRules.update(draft, user, UserUpdates.of(draft, user, request), call.reporter());
    }

    /** Any user or public account that has one of the names will do (inferred). */
    public static Object isUserExists(DirectoryView directory, UserRequests.IsUserExists request, Call call) {
        List<Optional<User>> found = new ArrayList<>();
        for (Users users : List.of(Users.of(directory), directory.get(Users.ACCOUNTS))) {
            ifGiven(request.username(), name -> found.add(users.findByUsername(name)));
            ifGiven(request.email(), name -> found.add(users.findByEmail(UserNames.requireEmail("email", name))));
            ifGiven(request.phone(), name -> found.add(users.findByPhone(UserNames.requirePhone("phone", name))));
            ifGiven(request.externalId(), name -> found.add(users.findByExternalId(name)));
        }
        if (found.isEmpty()) {
            throw ApiError.invalidArgument(
                    "Must contain one of the following fields: username, email, phone, externalId");
        }
        return Map.of("exists", found.stream().anyMatch(Optional::isPresent));
    }

    private static void ifGiven(String name, Consumer<String> then) {
        if (UserNames.given(name) != null) {
            then.accept(name);
        }
    }

    /** What a seed has said; the fake keeps no passwords. */
    public static Object getPasswordCiphertext(DirectoryView directory, UserRequests.NamedUser request, Call call) {
        Object ciphertext = request.resolve(directory, call).attributes().get("passwordCiphertext");
        if (ciphertext == null) {
            call.report("get-user-password-ciphertext: the fake keeps no passwords; the seed of a user can say what is"
                    + " answered here as \"passwordCiphertext\"");
            throw ApiError.of(NO_PASSWORD_CIPHERTEXT);
        }
        return Map.of("ciphertext", ciphertext);
    }

    /** Opens cipher texts of encrypted fields for whoever shows the pool's private key. */
    public static Object decryptFields(DirectoryView directory, UserRequests.DecryptFields request, Call call) {
        if (!request.privateKey().equals(call.cipher().privateKey())) {
            throw ApiError.of(ErrorCode.PRIVATE_KEY_IS_WRONG);
        }
        return request.data().stream()
                .map(field -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("userId", field.userId());
                    view.put("fieldName", field.fieldName());
                    view.put(
                            "decryptedContent",
                            call.cipher()
                                    .decrypt(field.encryptedContent())
                                    .orElseThrow(() -> ApiError.of(ErrorCode.CIPHER_TEXT_IS_WRONG)));
                    return view;
                })
                .toList();
    }

    /** The user that a request names by {@code userId} and {@code userIdType}. */
    public static User named(DirectoryView directory, Request request, Call call) {
        UserIdType type = UserIdType.named(request.text("userIdType"));
        return UserRules.resolve(directory, userIdType(type, call), request.text("userId"));
    }

    /** By what the request names users. */
    public static UserIdType userIdType(UserIdType named, Call call) {
        if (named == UserIdType.CUSTOM_FIELD) {
            call.report("userIdType custom_field: the form <key>:<value> is a guess, nothing is known of the real one");
        }
        return named;
    }

    private static Map<String, Object> attributes(Draft draft, UserRequests.CreateUser request) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("status", request.status());
        for (String property : UserProperties.PROFILE) {
            Object given = request.rest() == null ? null : request.rest().get(property);
            Object value = given == null ? UserProperties.ofANewUser(property) : given;
            if (value != null) {
                attributes.put(property, value);
            }
        }
        if (request.phoneCountryCode() != null) {
            attributes.put("phoneCountryCode", request.phoneCountryCode());
        }
        putPassword(attributes, draft, request);
        return Collections.unmodifiableMap(attributes);
    }

    private static void putPassword(Map<String, Object> attributes, Draft draft, UserRequests.CreateUser request) {
        UserRequests.CreateUserOptions options = request.options();
        if (request.password() != null || options.autoGeneratePassword()) {
            attributes.put("passwordLastSetAt", draft.now());
            attributes.put("passwordSecurityLevel", 1);
        }
        attributes.put("resetPasswordOnNextLogin", options.resetPasswordOnFirstLogin());
    }

    private static List<String> departmentIds(DirectoryView directory, UserRequests.CreateUser request, Call call) {
        DepartmentIdType type = NamedDepartment.idType(request.options().departmentIdType(), call);
        if (type == DepartmentIdType.DEPARTMENT_ID) {
            return orEmpty(request.departmentIds());
        }
        return orEmpty(request.departmentIds()).stream()
                .map(name -> DepartmentRules.find(directory, null, type, name, null)
                        .orElseThrow(() -> ApiError.of(ErrorCode.ILLEGAL_DEPARTMENT_ID, name))
                        .id())
                .toList();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
