package io.github.genauthfake.internal.modules.roles;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.createBatch;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.deleteEach;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.customfields.CustomValues;
import io.github.genauthfake.internal.modules.resources.AuthorizationOperations;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserOperations;
import io.github.genauthfake.internal.modules.users.UserRules;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Roles, each in a namespace. */
public final class Roles {
    /**
     * @param status {@code ENABLE} or {@code DISABLE}
     * @param disableTime when the role stops to be in force, in epoch milliseconds; {@code null} for never
     */
    public record Role(
            String code, String namespace, String name, String description, String status, Long disableTime) {
        /** Whether it is enabled and its end has not come yet (inferred: both are documented, not how they meet). */
        public boolean isInForceAt(Instant moment) {
            return ENABLE.equals(status) && hasNotEndedAt(moment);
        }

        boolean hasNotEndedAt(Instant moment) {
            return disableTime == null || moment.toEpochMilli() < disableTime;
        }
    }

    static final String ENABLE = "ENABLE";
    static final String DISABLE = "DISABLE";

    public static final Failure INVALID_CODE = Failure.of(
                    400, "invalid role code: {0}", "invalid role code: {0}", SEEN, SEEN)
            .advising("; write up to 50 letters, digits, - and _ instead");

    private static final Failure CODE_IS_EMPTY =
            Failure.of(400, "role code must not empty", "role code must not empty", SEEN, SEEN);

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,50}");

    /** Documented: letters, digits, {@code -} and {@code _}. How long texts may be is in the contract. */
    public static final Kind<Role> ROLE = Kind.of(Role.class, "role", "roles")
            .notFound(Failure.of(404, "角色不存在", "Role not exists.", SEEN, SEEN))
            .key(
                    "code",
                    Failure.of(409, "角色 code {0} 已存在", "A role with the code {0} exists already", INFERRED, INFERRED))
            .within("namespace", Namespaces.NAMESPACE, Namespaces.DEFAULT)
            .rule(Roles::requireCode)
            .pattern("code", "[A-Za-z0-9_-]+", INVALID_CODE)
            .defaultValue("name", Role::code)
            .defaultValue("status", ENABLE)
            .reading(
                    "status",
                    status -> status == null ? null : String.valueOf(status).toUpperCase(Locale.ROOT))
            .pattern(
                    "status",
                    ENABLE + "|" + DISABLE,
                    Failure.invalidArgument("status must be one of the following values: ENABLE, DISABLE"))
            .word("status", "Whether the role is in force: ENABLE or DISABLE.")
            .reading("disableTime", value -> epochMilliseconds("disableTime", value))
            .with(CustomValues.of(TargetType.ROLE))
            .answering(
                    "namespaceName",
                    (in, role) -> Namespaces.NAMESPACE
                            .require(in.directory(), null, role.it().namespace())
                            .it()
                            .name())
            .answering("status", (in, role) -> role.it().isInForceAt(in.call().now()) ? ENABLE : DISABLE);

    /** The roles of public accounts, at once and forever; those of users are {@link RoleAssignments}. */
    public static final Relation ACCOUNTS = Relation.between(Users.ACCOUNT_END, ROLE);

    public static final List<Operation> OPERATIONS = List.of(
            create("create-role", ROLE),
            createBatch("create-roles-batch", ROLE),
            create("create-admin-role", ROLE, Roles::ofAdministrators)
                    .answering("isValid", (in, role) -> true)
                    .answering("message", (in, role) -> Answering.OMITTED),
            get("get-role", ROLE),
            list("list-roles", ROLE).searching("code", "name"),
            update("update-role", ROLE).renaming("newCode").after(Roles::end),
            delete("delete-roles-batch", ROLE).by("codeList"),
            delete("delete-admin-roles", ROLE).by("codeList").ofOwner(Namespaces.SYSTEM),
            deleteEach("multiple-namespace-delete-roles-batch", ROLE).in("roleList"),
            read("check-role-params", CheckRoleParams.class, Roles::check),
            AuthorizationOperations.OF_ROLE);

    /** Asked of users. */
    public static final List<Operation> OF_USERS = List.of(
            list(
                    "get-user-roles",
                    ROLE,
                    (directory, request, call) -> EffectiveRoles.of(directory, call.now())
                            .rolesOf(
                                    UserOperations.named(directory, request, call)
                                            .id(),
                                    ROLE.requireOwner(directory, request.text("namespace")))),
            read("has-any-role", HasAnyRole.class, Roles::hasAny));

    record CheckRoleParams(String namespace, String code, String name) {}

    record HasAnyRole(String userId, List<Named> roles, Options options) {
        record Named(String namespace, String code) {
            boolean means(Stored<Role> role) {
                return role.it().code().equals(code)
                        && role.it()
                                .namespace()
                                .equals(namespace == null || namespace.isEmpty() ? Namespaces.DEFAULT : namespace);
            }
        }

        record Options(UserIdType userIdType) {}
    }

    private Roles() {}

    private static void requireCode(Role role) {
        if (role.code().isEmpty()) {
            throw ApiError.of(CODE_IS_EMPTY);
        }
    }

    private static Role ofAdministrators(Draft draft, Request request, Call call) {
        Map<String, Object> values = request.of(ROLE);
        values.put("namespace", Namespaces.SYSTEM);
        return ROLE.make(values);
    }

    /** A role ends in the future only; one that has ended is enabled by taking the end away (both inferred). */
    private static void end(Draft draft, Stored<Role> role, Request request) {
        if (role.it().hasNotEndedAt(draft.now())) {
            return;
        }
        if (request.text("disableTime") != null && !request.text("disableTime").isEmpty()) {
            throw ApiError.invalidArgument("disableTime must be in the future");
        }
        if (ENABLE.equalsIgnoreCase(request.text("status"))) {
            draft.change(ROLE, role, Properties.copy(role.it(), Collections.singletonMap("disableTime", null)));
        }
    }

    /** Whether a role with this code and name could be created. */
    private static Object check(DirectoryView directory, CheckRoleParams request, Call call) {
        String namespace = ROLE.requireOwner(directory, request.namespace());
        String problem = null;
        if (!CODE.matcher(request.code()).matches()) {
            problem = "invalid role code: " + request.code();
        } else if (ROLE.find(directory, namespace, request.code()).isPresent()) {
            problem = "role code already exist";
        } else if (directory.get(ROLE).of(namespace).all().stream()
                .anyMatch(role -> role.it().name().equals(request.name()))) {
            problem = "role name already exist";
        }
        return problem == null ? Map.of("isValid", true) : Map.of("isValid", false, "message", problem);
    }

    /** Roles and namespaces that do not exist are roles that the user does not have (seen). */
    private static Object hasAny(DirectoryView directory, HasAnyRole request, Call call) {
        UserIdType type = request.options() == null
                ? UserIdType.USER_ID
                : request.options().userIdType();
        User user = UserRules.resolve(directory, UserOperations.userIdType(type, call), request.userId());
        List<Stored<Role>> roles = EffectiveRoles.of(directory, call.now()).rolesOf(user.id());
        return Map.of(
                "hasAnyRole",
                request.roles().stream().anyMatch(named -> roles.stream().anyMatch(named::means)));
    }

    /** A moment in a request: a number, or a text with one in it (both documented). */
    static Long epochMilliseconds(String property, Object value) {
        if (value == null || "".equals(value)) {
            return null;
        }
        try {
            return Long.valueOf(String.valueOf(value));
        } catch (NumberFormatException notANumber) {
            throw ApiError.invalidArgument(property + " must be a number string");
        }
    }
}
