package io.github.genauthfake.internal.modules;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.customfields.CustomDataRules;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.users.User;
import java.util.Map;
import java.util.regex.Pattern;

/** What may be said of groups. */
public final class GroupRules {
    /** Documented: an English identifier such as {@code developers}. Seen: 100 characters are refused. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final String STATIC = "static";

    private GroupRules() {}

    /**
     * Creates a group.
     *
     * @param type {@code null} for a static group
     * @param customData values of custom fields of the pool
     * @throws ApiError 400 for a code that cannot be one, 409 for a code that is taken, 404 for an undefined custom field
     */
    public static Group create(
            Draft draft, String code, String name, String description, String type, Map<String, Object> customData) {
        if (!CODE.matcher(code).matches()) {
            throw ApiError.of(ErrorCode.INVALID_GROUP_CODE, code);
        }
        if (draft.groups().find(code).isPresent()) {
            throw ApiError.of(ErrorCode.GROUP_CODE_TAKEN);
        }
        long sequence = draft.nextSequence();
        Group group = new Group(
                draft.newId(sequence),
                sequence,
                code,
                name,
                description,
                type == null ? STATIC : type,
                draft.now(),
                draft.now());
        draft.groups(draft.groups().with(group));
        FieldScope scope = new FieldScope(null, TargetType.GROUP);
        customData.forEach((key, value) -> CustomDataRules.set(draft, scope, group.id(), key, value));
        return group;
    }

    /** @throws ApiError 404 when there is no group with this code (seen) */
    public static Group resolve(DirectoryView directory, String code) {
        return directory.groups().find(code).orElseThrow(() -> ApiError.of(ErrorCode.GROUP_NOT_FOUND));
    }

    /** Puts a user into a group; who is in it already stays. */
    public static void addMember(Draft draft, Group group, User user) {
        draft.groupMembers(draft.groupMembers().with(user, group.id(), group.sequence()));
    }

    /** Deletes a group with its custom data; its members leave it. */
    public static void delete(Draft draft, Group group) {
        draft.groupMembers(draft.groupMembers().without(group.id(), group.sequence()));
        draft.groups(draft.groups().without(group));
        draft.customData(draft.customData().withoutTarget(TargetType.GROUP, group.id()));
    }
}
