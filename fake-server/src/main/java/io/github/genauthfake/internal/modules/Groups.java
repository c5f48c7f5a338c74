package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.RelationOperation.add;
import static io.github.genauthfake.internal.kind.RelationOperation.remove;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.createBatch;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;
import static io.github.genauthfake.internal.kind.Upsert.createOrUpdate;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.customfields.CustomValues;
import io.github.genauthfake.internal.modules.resources.AuthorizationOperations;
import io.github.genauthfake.internal.modules.users.MemberLists;
import io.github.genauthfake.internal.modules.users.UserOperations;
import io.github.genauthfake.internal.modules.users.UserViews;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;

/** Groups of users. */
public final class Groups {
    public record Group(String code, String name, String description, String type) {}

    /** Documented: an English identifier such as {@code developers}. How long it may be is in the contract. */
    public static final Failure INVALID_CODE = Failure.of(
                    400, "invalid group code: {0}", "invalid group code: {0}", INFERRED, INFERRED)
            .advising("; write up to 64 letters, digits, - and _ instead");

    public static final Kind<Group> GROUP = Kind.of(Group.class, "group", "groups")
            .notFound(Failure.of(404, "分组不存在", "Group not exists.", SEEN, SEEN))
            .key("code", Failure.of(409, "分组标识符已存在", "The group code exists already", INFERRED, SEEN))
            .pattern("code", "[A-Za-z0-9_-]+", INVALID_CODE)
            .defaultValue("type", "static")
            .seedDefault("name", Group::code)
            .seedDefault("description", Group::code)
            .with(CustomValues.of(TargetType.GROUP))
            .answering("metadataSource", (in, group) -> List.of())
            .answering("members", (in, group) -> in.request().flag("fetchMembers") ? members(in, group) : List.of());

    public static final Relation MEMBERS = Relation.between(Users.END, GROUP);
    public static final Relation ACCOUNTS = Relation.between(Users.ACCOUNT_END, GROUP);

    static final List<Operation> OPERATIONS = List.of(
            create("create-group", GROUP),
            createBatch("create-groups-batch", GROUP),
            createOrUpdate("create-or-update-group", GROUP),
            get("get-group", GROUP),
            list("list-groups", GROUP).searching("code", "name"),
            list("get-all-groups", GROUP),
            update("update-group", GROUP).renaming("newCode"),
            delete("delete-groups-batch", GROUP).by("codeList").ignoringMissing(),
            add("add-group-members", MEMBERS).ofRight("code").to("userIds"),
            remove("remove-group-members", MEMBERS)
                    .ofRight("code")
                    .to("userIds")
                    .ignoringMissing(),
            MemberLists.list("list-group-members", MEMBERS),
            AuthorizationOperations.OF_GROUP);

    /** Asked of users. */
    static final List<Operation> OF_USERS = List.of(list("get-user-groups", GROUP, Groups::ofUser));

    private Groups() {}

    /** The newest first, as groups are listed (inferred). */
    private static List<Stored<Group>> ofUser(DirectoryView directory, Request request, Call call) {
        String user = UserOperations.named(directory, request, call).id();
        return Paging.EVERYTHING.newestOf(directory.get(MEMBERS).ofLeft(user)).stream()
                .map(id -> GROUP.findById(directory, id).orElseThrow())
                .toList();
    }

    private static List<?> members(Answering.In in, Stored<Group> group) {
        List<String> ids =
                Paging.EVERYTHING.newestOf(in.directory().get(MEMBERS).ofRight(group.id()));
        return MemberLists.views(in.directory(), ids, UserViews.Extent.of(false, false, false), in.call());
    }
}
