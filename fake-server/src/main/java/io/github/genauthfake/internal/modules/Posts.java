package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.getFirst;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.RelationOperation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;
import java.util.Map;

/** Posts: positions that departments have and users hold. */
public final class Posts {
    public record Post(String code, String name, String description) {}

    public static final Kind<Post> POST = Kind.of(Post.class, "post", "posts")
            .notFound(Failure.of(422, 4004, "岗位不存在", "Post not exists.", SEEN, INFERRED))
            .key(
                    "code",
                    Failure.of(409, "岗位 code {0} 已存在", "A post with the code {0} exists already", INFERRED, INFERRED))
            .pattern(
                    "code",
                    "[A-Za-z0-9_-]{1,64}",
                    Failure.of(400, "invalid post code: {0}", "invalid post code: {0}", INFERRED, INFERRED))
            .seedDefault("name", Post::code)
            .answering("departmentIdList", (in, post) -> departmentIds(in, post))
            .answering(
                    "userCount",
                    (in, post) -> count(in, in.directory().get(Posts.HOLDERS).ofRight(post.id())))
            .answering(
                    "departmentCount",
                    (in, post) ->
                            count(in, in.directory().get(Posts.DEPARTMENTS).ofRight(post.id())))
            .answering("metadataSource", (in, post) -> List.of())
            // Posts have no custom fields.
            .answering("customData", (in, post) -> in.request().flag("withCustomData") ? Map.of() : Answering.OMITTED);

    public static final Relation DEPARTMENTS = Relation.between(Departments.END, POST);
    public static final Relation HOLDERS = Relation.between(Users.END, POST);

    /** A public account has one post at most (inferred). */
    public static final Relation ACCOUNTS = Relation.between(Users.ACCOUNT_END, POST);

    static final List<Operation> OPERATIONS = List.of(
            create("create-post", POST).after(Posts::setDepartments),
            get("get-post", POST),
            get("get-post-by-id", POST).byId("idList"),
            list("list-post", POST).searching("code", "name"),
            update("update-post", POST).after(Posts::setDepartments),
            delete("remove-post", POST),
            list("get-user-posts", POST, POST.relatedBy(HOLDERS, "userId")),
            getFirst("get-user-post", POST, POST.relatedBy(HOLDERS, "userId")),
            RelationOperation.set("set-user-posts", HOLDERS)
                    .ofLeft("userId")
                    .to("postIds")
                    .after(Posts::touchUser),
            RelationOperation.add("user-connection-post", HOLDERS)
                    .ofLeft("userId")
                    .to("postId")
                    .after(Posts::touchUser));

    private Posts() {}

    private static List<String> departmentIds(Answering.In in, Stored<Post> post) {
        return in.directory().get(DEPARTMENTS).ofRight(post.id()).all();
    }

    /** Documented: {@code skipCount} leaves the counts out. */
    private static Object count(Answering.In in, Ordered<Long, String> ids) {
        return in.request().flag("skipCount") ? Answering.OMITTED : ids.size();
    }

    /** A list replaces the departments; without one they stay (inferred). */
    private static void setDepartments(Draft draft, Stored<Post> post, Request request) {
        if (request.text("departmentIdList") != null) {
            List<End.Ref> departments = request.texts("departmentIdList").stream()
                    .map(id -> Departments.END.require(draft, id))
                    .toList();
            DEPARTMENTS.setLefts(draft, POST.ref(post), departments);
        }
    }

    private static void touchUser(Draft draft, End.Ref user) {
        draft.change(
                Users.SLOT,
                users -> users.with(users.find(user.id()).orElseThrow().touched(draft.now())));
    }
}
