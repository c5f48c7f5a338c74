package io.github.genauthfake.internal.modules.tenants;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.users.MemberLists;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserViews;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;

/** Users who help to administer the pool, as far as their policies let them. */
public final class Cooperators {
    /**
     * @param policies codes of policies, which are not checked
     * @param external whether it is a user of another pool, which only seeds can say
     * @param type its values are not documented
     * @param menu what it sees of the console, which only seeds can say
     */
    public record Cooperator(
            String userId,
            List<String> policies,
            Boolean apiAuthorized,
            Boolean external,
            String type,
            List<String> menu) {}

    public static final Kind<Cooperator> COOPERATOR = Kind.of(Cooperator.class, "cooperator", "cooperator")
            .notFound(Failure.of(404, "协作管理员不存在", "Cooperator not exists.", INFERRED, INFERRED))
            .within("userId", Users.END)
            .single()
            .unique("userId", Failure.of(409, "该用户已是协作管理员", "The user is a cooperator already", INFERRED, INFERRED))
            .requiredInSeeds("policies")
            .defaultValue("apiAuthorized", false)
            .defaultValue("external", false)
            .defaultValue("type", "cooperator")
            .defaultValue("menu", List.of())
            .word("policies", "The codes of the policies that the user has.")
            .word("apiAuthorized", "Whether the user may use the API.")
            .word("external", "Whether it is a user of another pool.")
            .word("type", "The type that answers have; cooperator by default.")
            .word("menu", "What the user sees of the console.")
            .answering("user", Cooperators::user)
            .answering("tenantUser", (in, cooperator) -> null)
            .answering("list", (in, cooperator) -> cooperator.it().menu())
            .answering(
                    "authorizedPoliciesCode",
                    (in, cooperator) -> cooperator.it().policies());

    public static final List<Operation> OPERATIONS = List.of(
            list("list-tenant-cooperators", COOPERATOR, Cooperators::all),
            get("get-tenant-cooperator", COOPERATOR).by("userId"),
            get("get-tenant-cooperator-menu", COOPERATOR).by("userId"),
            create("create-tenant-cooperator", COOPERATOR, Cooperators::made),
            update("update-tenant-cooperator", COOPERATOR).by("userId"),
            delete("delete-tenant-cooperator", COOPERATOR).by("userId"));

    private Cooperators() {}

    private static Object user(Answering.In in, Stored<Cooperator> cooperator) {
        return MemberLists.views(
                        in.directory(),
                        List.of(cooperator.it().userId()),
                        UserViews.Extent.of(false, false, false),
                        in.call())
                .get(0);
    }

    private static Cooperator made(Draft draft, Request request, Call call) {
        Cooperator cooperator = COOPERATOR.make(request.of(COOPERATOR));
        Users.END.require(draft, cooperator.userId());
        return cooperator;
    }

    private static List<Stored<Cooperator>> all(DirectoryView directory, Request request, Call call) {
        return Paging.EVERYTHING.newestOf(directory.get(COOPERATOR).order()).stream()
                .filter(cooperator -> request.text("external") == null
                        || cooperator.it().external().equals(request.flag("external")))
                .filter(cooperator -> {
                    User user =
                            Users.of(directory).find(cooperator.it().userId()).orElseThrow();
                    return MultipleTenantAdmins.matches(user, request.text("keywords"));
                })
                .toList();
    }
}
