package io.github.genauthfake.internal.modules.tenants;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.users.LoginFigures;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;
import java.util.Optional;

/** Users who administer several tenants, of which they need not be members. */
public final class MultipleTenantAdmins {
    public record MultipleTenantAdmin(String userId, List<String> tenantIds, Boolean apiAuthorized) {
        /** A tenant that is named twice counts once (inferred). */
        public MultipleTenantAdmin {
            tenantIds = tenantIds == null ? null : tenantIds.stream().distinct().toList();
        }
    }

    public static final Kind<MultipleTenantAdmin> ADMIN = Kind.of(
                    MultipleTenantAdmin.class, "multiple tenant admin", "multipleTenantAdmin")
            .notFound(Failure.of(404, "多租户管理员不存在", "Multiple-tenant administrator not exists.", INFERRED, INFERRED))
            .within("userId", Users.END)
            .single()
            .unique(
                    "userId",
                    Failure.of(
                            409,
                            "该用户已是多租户管理员",
                            "The user is an administrator of several tenants already",
                            INFERRED,
                            INFERRED))
            .naming("tenantIds", "tenants", Tenants.TENANT)
            .requiredInSeeds("tenantIds")
            .defaultValue("apiAuthorized", false)
            .word("tenantIds", "The tenants that the user administers, by their names in this file.")
            .word("apiAuthorized", "Whether the user may use the API.")
            .answering("name", (in, admin) -> nameOf(user(in.directory(), admin)))
            .answering("phone", (in, admin) -> user(in.directory(), admin).phone())
            .answering("email", (in, admin) -> user(in.directory(), admin).email())
            .answering(
                    "lastLogin",
                    (in, admin) -> LoginFigures.of(in.directory(), user(in.directory(), admin))
                            .last());

    public static final List<Operation> OPERATIONS = List.of(
            list("list-multiple-tenant-admins", ADMIN, MultipleTenantAdmins::all),
            list("get-multiple-tenant-admin", ADMIN, MultipleTenantAdmins::one),
            create("create-multiple-tenant-admin", ADMIN, MultipleTenantAdmins::made),
            update("update-multiple-tenant-admin", ADMIN)
                    .by("userId")
                    .after((draft, admin, request) -> requireTenants(draft, admin.it())),
            delete("delete-multiple-tenant-admin", ADMIN).by("userId"));

    private MultipleTenantAdmins() {}

    private static User user(DirectoryView directory, Stored<MultipleTenantAdmin> admin) {
        return Users.of(directory).find(admin.it().userId()).orElseThrow();
    }

    /** The first of them that the user has (inferred). */
    private static String nameOf(User user) {
        Object nickname = user.attributes().get("nickname");
        return nickname != null ? (String) nickname : shownNameOf(user);
    }

    private static String shownNameOf(User user) {
        Object name = user.attributes().get("name");
        return name != null ? (String) name : user.username();
    }

    /** Whether one of the texts that lists are searched by (documented of the members of tenants) holds the keywords. */
    static boolean matches(User user, String keywords) {
        return Keywords.match(
                keywords,
                user.phone(),
                user.email(),
                user.username(),
                (String) user.attributes().get("name"),
                (String) user.attributes().get("nickname"));
    }

    private static List<Stored<MultipleTenantAdmin>> all(DirectoryView directory, Request request, Call call) {
        return Paging.EVERYTHING.newestOf(directory.get(ADMIN).order()).stream()
                .filter(admin -> matches(user(directory, admin), request.text("keywords")))
                .toList();
    }

    /** A user who is none is no error (inferred: the answer is a page). */
    private static List<Stored<MultipleTenantAdmin>> one(DirectoryView directory, Request request, Call call) {
        Optional<Stored<MultipleTenantAdmin>> found = ADMIN.findBy(directory, request.text("userId"));
        return found.stream().toList();
    }

    private static MultipleTenantAdmin made(Draft draft, Request request, Call call) {
        MultipleTenantAdmin admin = ADMIN.make(request.of(ADMIN));
        Users.END.require(draft, admin.userId());
        requireTenants(draft, admin);
        return admin;
    }

    private static void requireTenants(DirectoryView directory, MultipleTenantAdmin admin) {
        admin.tenantIds().forEach(id -> Tenants.TENANT.require(directory, id));
    }

    /** Takes a tenant that is deleted from those who administer it; they stay administrators (inferred). */
    static void forget(Draft draft, String tenantId) {
        for (Stored<MultipleTenantAdmin> admin : draft.get(ADMIN).all()) {
            if (admin.it().tenantIds().contains(tenantId)) {
                List<String> others = admin.it().tenantIds().stream()
                        .filter(each -> !each.equals(tenantId))
                        .toList();
                draft.put(ADMIN, admin.as(ADMIN.with(admin.it(), "tenantIds", others), admin.updatedAt()));
            }
        }
    }
}
