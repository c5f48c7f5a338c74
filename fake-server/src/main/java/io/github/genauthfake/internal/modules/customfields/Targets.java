package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;

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
            case ROLE, GROUP ->
                object(directory, kind(type), namespace, identifier).id();
            case DEPARTMENT -> department(directory, identifier).id();
        };
    }

    /** Moves {@code updatedAt} of the object that a request names to the moment of the draft. */
    public static void touch(Draft draft, TargetType type, String identifier, String namespace) {
        switch (type) {
            case USER ->
                draft.change(
                        Users.SLOT, users -> users.with(user(draft, identifier).touched(draft.now())));
            case ROLE, GROUP -> touch(draft, kind(type), namespace, identifier);
            case DEPARTMENT ->
                draft.change(
                        Departments.SLOT,
                        departments -> departments.replacing(
                                department(draft, identifier).touched(draft.now())));
        }
    }

    private static <E extends Record> void touch(Draft draft, Kind<E> kind, String namespace, String code) {
        Stored<E> object = object(draft, kind, namespace, code);
        draft.put(kind, object.as(object.it(), draft.now()));
    }

    /** The kind whose objects have the custom data of this type. */
    private static Kind<?> kind(TargetType type) {
        return Modules.kinds().stream()
                .filter(kind -> kind.attachment()
                        .filter(values -> ((CustomValues) values).targetType() == type)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static User user(DirectoryView directory, String id) {
        return Users.of(directory).find(id).orElseThrow(() -> ApiError.of(ErrorCode.USER_NOT_FOUND));
    }

    private static <E extends Record> Stored<E> object(
            DirectoryView directory, Kind<E> kind, String namespace, String code) {
        if (kind.owner().isEmpty()) {
            return kind.require(directory, null, code);
        }
        if (namespace == null || namespace.isEmpty()) {
            throw ApiError.of(ErrorCode.NAMESPACE_IS_REQUIRED);
        }
        return kind.require(directory, kind.requireOwner(directory, namespace), code);
    }

    private static Department department(DirectoryView directory, String id) {
        return Departments.of(directory).find(id).orElseThrow(() -> ApiError.of(ErrorCode.DEPARTMENT_NOT_FOUND));
    }
}
