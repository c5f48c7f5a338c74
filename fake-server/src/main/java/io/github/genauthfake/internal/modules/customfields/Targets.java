package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.GroupRules;
import io.github.genauthfake.internal.modules.Role;
import io.github.genauthfake.internal.modules.RoleRules;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.users.User;

/** Finds the objects that custom data belong to, by the names that the API gives them. */
public final class Targets {
    private Targets() {}

    /**
     * The id of the object that a request names.
     *
     * @param identifier a user's id, a role's or a group's code, a department's id
     * @param namespace the code of the role's namespace; ignored for the other types
     * @throws ApiError 400 for a role without a namespace, 404 for a target or a namespace that does not exist
     */
    public static String resolve(DirectoryView directory, TargetType type, String identifier, String namespace) {
        return switch (type) {
            case USER -> user(directory, identifier).id();
            case ROLE -> role(directory, namespace, identifier).id();
            case GROUP -> GroupRules.resolve(directory, identifier).id();
            case DEPARTMENT -> department(directory, identifier).id();
        };
    }

    /** Moves {@code updatedAt} of the object that a request names to the moment of the draft. */
    public static void touch(Draft draft, TargetType type, String identifier, String namespace) {
        switch (type) {
            case USER -> draft.users(draft.users().with(user(draft, identifier).touched(draft.now())));
            case ROLE ->
                draft.roles(
                        draft.roles().with(role(draft, namespace, identifier).touched(draft.now())));
            case GROUP ->
                draft.groups(draft.groups()
                        .with(GroupRules.resolve(draft, identifier).touched(draft.now())));
            case DEPARTMENT ->
                draft.departments(draft.departments()
                        .replacing(department(draft, identifier).touched(draft.now())));
        }
    }

    private static User user(DirectoryView directory, String id) {
        return directory.users().find(id).orElseThrow(() -> ApiError.of(ErrorCode.USER_NOT_FOUND));
    }

    private static Role role(DirectoryView directory, String namespace, String code) {
        if (namespace == null || namespace.isEmpty()) {
            throw ApiError.of(ErrorCode.NAMESPACE_IS_REQUIRED);
        }
        return RoleRules.resolve(directory, namespace, code);
    }

    private static Department department(DirectoryView directory, String id) {
        return directory.departments().find(id).orElseThrow(() -> ApiError.of(ErrorCode.DEPARTMENT_NOT_FOUND));
    }
}
