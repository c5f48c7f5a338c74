package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.modules.customfields.CustomValues;
import java.time.Instant;
import java.util.List;

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
            return ENABLE.equals(status) && (disableTime == null || moment.toEpochMilli() < disableTime);
        }
    }

    static final String ENABLE = "ENABLE";
    static final String DISABLE = "DISABLE";

    public static final Failure INVALID_CODE = Failure.of(
                    400, "invalid role code: {0}", "invalid role code: {0}", SEEN, SEEN)
            .advising("; write up to 50 letters, digits, - and _ instead");

    /** Documented: letters, digits, {@code -} and {@code _}. How long texts may be is in the contract. */
    public static final Kind<Role> ROLE = Kind.of(Role.class, "role", "roles")
            .notFound(Failure.of(404, "角色不存在", "Role not exists.", SEEN, SEEN))
            .key(
                    "code",
                    Failure.of(409, "角色 code {0} 已存在", "A role with the code {0} exists already", INFERRED, INFERRED))
            .within("namespace", Namespaces.NAMESPACE, Namespaces.DEFAULT)
            .pattern("code", "[A-Za-z0-9_-]+", INVALID_CODE)
            .defaultValue("name", Role::code)
            .defaultValue("status", ENABLE)
            .word("status", "Whether the role is in force: ENABLE or DISABLE.")
            .reading("disableTime", Roles::epochMilliseconds)
            .with(CustomValues.of(TargetType.ROLE))
            .answering(
                    "namespaceName",
                    (in, role) -> Namespaces.NAMESPACE
                            .require(in.directory(), null, role.it().namespace())
                            .it()
                            .name())
            .answering("status", (in, role) -> role.it().isInForceAt(in.call().now()) ? ENABLE : DISABLE);

    static final List<Operation> OPERATIONS = List.of(
            create("create-role", ROLE),
            get("get-role", ROLE),
            list("list-roles", ROLE).searching("code", "name"),
            delete("delete-roles-batch", ROLE).by("codeList"),
            AuthorizationOperations.OF_ROLE);

    private Roles() {}

    /** The request's {@code disableTime} is a text with a number in it (documented). */
    private static Long epochMilliseconds(Object disableTime) {
        if (disableTime == null || "".equals(disableTime)) {
            return null;
        }
        try {
            return Long.valueOf(String.valueOf(disableTime));
        } catch (NumberFormatException notANumber) {
            throw ApiError.invalidArgument("disableTime must be a number string");
        }
    }
}
