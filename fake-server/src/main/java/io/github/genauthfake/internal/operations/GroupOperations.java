package io.github.genauthfake.internal.operations;

import io.github.genauthfake.internal.directory.Draft;
import io.github.genauthfake.internal.directory.GroupRules;
import io.github.genauthfake.internal.directory.access.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations on groups. */
final class GroupOperations {
    private GroupOperations() {}

    static Object createGroup(Draft draft, AccessRequests.CreateGroup request, Call call) {
        Group group = GroupRules.create(
                draft,
                request.code(),
                request.name(),
                request.description(),
                request.type(),
                request.customData() == null ? Map.of() : request.customData());
        return view(group);
    }

    /** A {@code GroupDto}. */
    private static Map<String, Object> view(Group group) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", group.id());
        view.put("code", group.code());
        view.put("name", group.name());
        view.put("description", group.description());
        view.put("type", group.type());
        view.put("metadataSource", List.of());
        view.put("members", List.of());
        return view;
    }
}
