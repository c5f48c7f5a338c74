package io.github.genauthfake.internal.modules;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.customfields.CustomFieldViews;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations on groups. */
public final class GroupOperations {
    private static final FieldScope POOL = new FieldScope(null, TargetType.GROUP);

    private GroupOperations() {}

    public static Object createGroup(Draft draft, AccessRequests.CreateGroup request, Call call) {
        Group group = GroupRules.create(
                draft,
                request.code(),
                request.name(),
                request.description(),
                request.type(),
                request.customData() == null ? Map.of() : request.customData());
        return view(draft, group, request.customData() != null, call);
    }

    public static Object getGroup(DirectoryView directory, AccessRequests.GetGroup request, Call call) {
        return view(
                directory,
                GroupRules.resolve(directory, request.code()),
                Boolean.TRUE.equals(request.withCustomData()),
                call);
    }

    /** Newest first (seen); keywords are looked for in code and name (documented). */
    public static Object listGroups(DirectoryView directory, AccessRequests.ListGroups request, Call call) {
        Ordered<Long, String> order = directory.groups().order();
        Paging paging = Paging.of(request.page(), request.limit());
        boolean withCustomData = Boolean.TRUE.equals(request.withCustomData());
        if (request.keywords() == null || request.keywords().isEmpty()) {
            return Answers.page(order.size(), views(directory, paging.newestOf(order), withCustomData, call));
        }
        List<String> found = Paging.EVERYTHING.newestOf(order).stream()
                .filter(code -> Keywords.match(
                        request.keywords(),
                        code,
                        GroupRules.resolve(directory, code).name()))
                .toList();
        return Answers.page(found.size(), views(directory, paging.of(found), withCustomData, call));
    }

    /** A code that no group has is passed over (seen). */
    public static Object deleteGroupsBatch(Draft draft, AccessRequests.DeleteGroups request, Call call) {
        for (String code : request.codeList()) {
            draft.groups().find(code).ifPresent(group -> GroupRules.delete(draft, group));
        }
        return Answers.success();
    }

    private static List<?> views(DirectoryView directory, List<String> codes, boolean withCustomData, Call call) {
        return codes.stream()
                .map(code -> view(directory, GroupRules.resolve(directory, code), withCustomData, call))
                .toList();
    }

    /** A {@code GroupDto}. */
    private static Map<String, Object> view(DirectoryView directory, Group group, boolean withCustomData, Call call) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", group.id());
        view.put("code", group.code());
        view.put("name", group.name());
        view.put("description", group.description());
        view.put("type", group.type());
        view.put("metadataSource", List.of());
        view.put("members", List.of());
        if (withCustomData) {
            view.put("customData", CustomFieldViews.of(directory.customData().of(POOL, group.id()), call.cipher()));
        }
        return view;
    }
}
