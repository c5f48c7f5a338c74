package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.modules.customfields.CustomValues;
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
            .answering("members", (in, group) -> List.of());

    public static final Relation MEMBERS = Relation.between(Users.END, GROUP);

    static final List<Operation> OPERATIONS = List.of(
            create("create-group", GROUP),
            get("get-group", GROUP),
            list("list-groups", GROUP).searching("code", "name"),
            delete("delete-groups-batch", GROUP).by("codeList").ignoringMissing(),
            AuthorizationOperations.OF_GROUP);

    private Groups() {}
}
