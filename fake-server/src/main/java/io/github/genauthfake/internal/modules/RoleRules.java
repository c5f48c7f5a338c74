package io.github.genauthfake.internal.modules;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.users.User;
import java.util.regex.Pattern;

/** What may be said of roles. */
public final class RoleRules {
    /** Documented: letters, digits, {@code -} and {@code _}, at most 50. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,50}");

    private static final Pattern NAMESPACE_CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_DESCRIPTION = 200;

    private RoleRules() {}

    /**
     * Creates a role.
     *
     * @param namespace the code of its namespace; {@code null} for the default one
     * @param name {@code null} for the code
     * @throws ApiError 400 for a code that cannot be one (seen), a name of more than 50 or a description of more than 200
     *     characters; 404 for an unknown namespace (seen); 409 for a code that is taken
     */
    public static Role create(
            Draft draft, String namespace, String code, String name, String description, Long disableTime) {
        if (!CODE.matcher(code).matches()) {
            throw ApiError.of(ErrorCode.INVALID_ROLE_CODE, code);
        }
        requireAtMost("name", name, LONGEST_NAME);
        requireAtMost("description", description, LONGEST_DESCRIPTION);
        String home = requireNamespace(draft, namespace);
        if (draft.roles().find(home, code).isPresent()) {
            throw ApiError.of(ErrorCode.ROLE_CODE_TAKEN, code);
        }
        long sequence = draft.nextSequence();
        Role role = new Role(
                draft.newId(sequence),
                sequence,
                code,
                home,
                name == null ? code : name,
                description,
                disableTime,
                draft.now(),
                draft.now());
        draft.roles(draft.roles().with(role));
        return role;
    }

    /**
     * The role with this code.
     *
     * @param namespace the code of its namespace; {@code null} for the default one
     * @throws ApiError 404 for an unknown namespace or role (both seen)
     */
    public static Role resolve(DirectoryView directory, String namespace, String code) {
        return directory
                .roles()
                .find(requireNamespace(directory, namespace), code)
                .orElseThrow(() -> ApiError.of(ErrorCode.ROLE_NOT_FOUND));
    }

    /** The code of the namespace that a request means, which exists. */
    public static String requireNamespace(DirectoryView directory, String named) {
        String namespace = named == null || named.isEmpty() ? Namespace.DEFAULT : named;
        if (directory.roles().findNamespace(namespace).isEmpty()) {
            throw ApiError.of(ErrorCode.NAMESPACE_NOT_FOUND);
        }
        return namespace;
    }

    /** Gives a role to a user; who has it already keeps it. */
    public static void assign(Draft draft, Role role, User user) {
        draft.roleAssignments(draft.roleAssignments().with(user, role.id(), role.sequence()));
    }

    /** Deletes a role with its assignments and its custom data. */
    public static void delete(Draft draft, Role role) {
        draft.roleAssignments(draft.roleAssignments().without(role.id(), role.sequence()));
        draft.roles(draft.roles().without(role));
        draft.customData(draft.customData().withoutTarget(TargetType.ROLE, role.id()));
    }

    /**
     * Creates a namespace.
     *
     * @throws ApiError 400 for a code that cannot be one (seen), 409 for a code that is taken
     */
    public static Namespace createNamespace(Draft draft, String code, String name, String description) {
        if (!NAMESPACE_CODE.matcher(code).matches()) {
            throw ApiError.of(ErrorCode.INVALID_NAMESPACE_CODE, code);
        }
        if (draft.roles().findNamespace(code).isPresent()) {
            throw ApiError.of(ErrorCode.NAMESPACE_CODE_TAKEN, code);
        }
        Namespace namespace = new Namespace(code, draft.nextSequence(), name, description);
        draft.roles(draft.roles().with(namespace));
        return namespace;
    }

    /**
     * Deletes a namespace with its roles.
     *
     * @throws ApiError 404 for an unknown namespace (seen, in other words than get-namespace has), 422 for the one that
     *     each pool has (inferred)
     */
    public static void deleteNamespace(Draft draft, String code) {
        Namespace namespace =
                draft.roles().findNamespace(code).orElseThrow(() -> ApiError.of(ErrorCode.NAMESPACE_NOT_FOUND));
        if (code.equals(Namespace.DEFAULT)) {
            throw ApiError.of(ErrorCode.DEFAULT_NAMESPACE_STAYS);
        }
        for (String role : draft.roles().codesIn(code).all()) {
            delete(draft, resolve(draft, code, role));
        }
        draft.roles(draft.roles().without(namespace));
    }

    private static void requireAtMost(String property, String text, int longest) {
        if (text != null && text.length() > longest) {
            throw ApiError.invalidArgument(property + " must be shorter than or equal to " + longest + " characters");
        }
    }
}
