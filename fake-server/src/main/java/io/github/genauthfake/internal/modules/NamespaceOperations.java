package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Paging;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations on namespaces, which the console calls permission groups. */
public final class NamespaceOperations {
    private NamespaceOperations() {}

    public static Object createNamespace(Draft draft, AccessRequests.CreateNamespace request, Call call) {
        return view(RoleRules.createNamespace(draft, request.code(), request.name(), request.description()));
    }

    public static Object getNamespace(DirectoryView directory, AccessRequests.GetNamespace request, Call call) {
        return view(directory
                .roles()
                .findNamespace(request.code())
                .orElseThrow(() -> ApiError.of(ErrorCode.NAMESPACE_NOT_EXISTS)));
    }

    /** Newest first (inferred); keywords are looked for in the code (documented). */
    public static Object listNamespaces(DirectoryView directory, AccessRequests.ListNamespaces request, Call call) {
        List<String> found = Paging.EVERYTHING.newestOf(directory.roles().namespaceOrder()).stream()
                .filter(code -> Keywords.match(request.keywords(), code))
                .toList();
        List<Map<String, Object>> page = Paging.of(request.page(), request.limit()).of(found).stream()
                .map(code -> directory.roles().findNamespace(code).orElseThrow())
                .map(NamespaceOperations::viewInList)
                .toList();
        return Answers.page(found.size(), page);
    }

    public static Object deleteNamespace(Draft draft, AccessRequests.DeleteNamespace request, Call call) {
        RoleRules.deleteNamespace(draft, request.code());
        return Answers.success();
    }

    /** A {@code NamespaceDto}. */
    private static Map<String, Object> view(Namespace namespace) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("code", namespace.code());
        view.put("name", namespace.name());
        view.put("description", namespace.description());
        return view;
    }

    /** A {@code NamespacesListRespDto}: namespaces of the fake are always in force, which its status says with 1. */
    private static Map<String, Object> viewInList(Namespace namespace) {
        Map<String, Object> view = view(namespace);
        view.put("status", 1);
        return view;
    }
}
