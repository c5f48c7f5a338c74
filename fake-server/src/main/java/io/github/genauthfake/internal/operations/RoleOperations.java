package io.github.genauthfake.internal.operations;

import io.github.genauthfake.internal.directory.DirectoryView;
import io.github.genauthfake.internal.directory.Draft;
import io.github.genauthfake.internal.directory.RoleRules;
import io.github.genauthfake.internal.directory.access.Role;
import io.github.genauthfake.internal.errors.ApiError;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operations on roles. */
final class RoleOperations {
    private RoleOperations() {}

    static Object createRole(Draft draft, AccessRequests.CreateRole request, Call call) {
        Role role = RoleRules.create(
                draft,
                request.namespace(),
                request.code(),
                request.name(),
                request.description(),
                epochMilliseconds(request.disableTime()));
        return view(draft, role);
    }

    /** The request's {@code disableTime} is a text with a number in it (documented). */
    private static Long epochMilliseconds(String disableTime) {
        if (disableTime == null || disableTime.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(disableTime);
        } catch (NumberFormatException notANumber) {
            throw ApiError.invalidArgument("disableTime must be a number string");
        }
    }

    /** A {@code RoleDto}. */
    private static Map<String, Object> view(DirectoryView directory, Role role) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", role.id());
        view.put("code", role.code());
        view.put("name", role.name());
        view.put("description", role.description());
        view.put("namespace", role.namespace());
        view.put(
                "namespaceName",
                directory.roles().findNamespace(role.namespace()).orElseThrow().name());
        view.put("status", "ENABLE");
        view.put("disableTime", role.disableTime());
        return view;
    }
}
