package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The operations on roles. */
public final class RoleOperations {
    private RoleOperations() {}

    public static Object createRole(Draft draft, AccessRequests.CreateRole request, Call call) {
        Role role = RoleRules.create(
                draft,
                request.namespace(),
                request.code(),
                request.name(),
                request.description(),
                epochMilliseconds(request.disableTime()));
        return view(draft, role, call);
    }

    public static Object getRole(DirectoryView directory, AccessRequests.GetRole request, Call call) {
        return view(directory, RoleRules.resolve(directory, request.namespace(), request.code()), call);
    }

    /** The roles of one namespace, newest first (inferred). */
    public static Object listRoles(DirectoryView directory, AccessRequests.ListRoles request, Call call) {
        String namespace = RoleRules.requireNamespace(directory, request.namespace());
        Ordered<Long, String> codes = directory.roles().codesIn(namespace);
        Paging paging = Paging.of(request.page(), request.limit());
        if (request.keywords() == null || request.keywords().isEmpty()) {
            return Answers.page(codes.size(), views(directory, namespace, paging.newestOf(codes), call));
        }
        List<String> found = Paging.EVERYTHING.newestOf(codes).stream()
                .filter(code -> Keywords.match(
                        request.keywords(),
                        code,
                        RoleRules.resolve(directory, namespace, code).name()))
                .toList();
        return Answers.page(found.size(), views(directory, namespace, paging.of(found), call));
    }

    /** @throws ApiError 404 when one of them does not exist (seen), and then none is deleted */
    public static Object deleteRolesBatch(Draft draft, AccessRequests.DeleteRoles request, Call call) {
        for (String code : new LinkedHashSet<>(request.codeList())) {
            RoleRules.delete(draft, RoleRules.resolve(draft, request.namespace(), code));
        }
        return Answers.success();
    }

    private static List<?> views(DirectoryView directory, String namespace, List<String> codes, Call call) {
        return codes.stream()
                .map(code -> view(directory, RoleRules.resolve(directory, namespace, code), call))
                .toList();
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
    private static Map<String, Object> view(DirectoryView directory, Role role, Call call) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", role.id());
        view.put("code", role.code());
        view.put("name", role.name());
        view.put("description", role.description());
        view.put("namespace", role.namespace());
        view.put(
                "namespaceName",
                directory.roles().findNamespace(role.namespace()).orElseThrow().name());
        view.put("status", role.isInForceAt(call.now()) ? "ENABLE" : "DISABLE");
        view.put("disableTime", role.disableTime());
        return view;
    }
}
