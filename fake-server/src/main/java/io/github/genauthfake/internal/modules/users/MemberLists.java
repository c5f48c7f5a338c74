package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.List;
import java.util.Map;

/** Lists of the users who belong to something. */
public final class MemberLists {
    private MemberLists() {}

    public record ListMembers(
            String code,
            Long page,
            Integer limit,
            Boolean withCustomData,
            Boolean withIdentities,
            Boolean withDepartmentIds) {}

    /** Lists the users on the left of what a request names on the right, the newest user first (inferred). */
    public static Operation list(String name, Relation relation) {
        return Operation.read(name, ListMembers.class, (directory, request, call) -> {
            String id =
                    relation.right().require(directory, null, request.code()).id();
            Ordered<Long, String> members = directory.get(relation).ofRight(id);
            UserViews.Extent extent = UserViews.Extent.of(
                    request.withCustomData(), request.withIdentities(), request.withDepartmentIds());
            List<String> page = Paging.of(request.page(), request.limit()).newestOf(members);
            return Answers.page(members.size(), views(directory, page, extent, call));
        });
    }

    /** Users as answers show them. */
    public static List<Map<String, Object>> views(
            DirectoryView directory, List<String> userIds, UserViews.Extent extent, Call call) {
        return userIds.stream()
                .map(id -> UserViews.of(directory, Users.of(directory).find(id).orElseThrow(), extent, call))
                .toList();
    }
}
