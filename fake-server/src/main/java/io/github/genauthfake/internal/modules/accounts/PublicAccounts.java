package io.github.genauthfake.internal.modules.accounts;

import static io.github.genauthfake.internal.kind.RelationOperation.add;
import static io.github.genauthfake.internal.kind.RelationOperation.remove;
import static io.github.genauthfake.internal.kind.RelationOperation.set;
import static io.github.genauthfake.internal.kind.StandardOperation.getFirst;
import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.Posts;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.AccountsAsUsers;
import io.github.genauthfake.internal.modules.users.MemberLists;
import io.github.genauthfake.internal.modules.users.Mfas;
import io.github.genauthfake.internal.modules.users.Resignations;
import io.github.genauthfake.internal.modules.users.Sessions;
import io.github.genauthfake.internal.modules.users.UserBatchOperations;
import io.github.genauthfake.internal.modules.users.UserDepartmentOperations;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserListOperations;
import io.github.genauthfake.internal.modules.users.UserListRequests;
import io.github.genauthfake.internal.modules.users.UserOperations;
import io.github.genauthfake.internal.modules.users.UserRequests;
import io.github.genauthfake.internal.modules.users.UserRules;
import io.github.genauthfake.internal.modules.users.UserViews;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;
import java.util.Map;

/** The operations on public accounts: those on users, done with accounts. */
public final class PublicAccounts {
    private static final UserViews.Extent PLAIN = UserViews.Extent.of(false, false, false);

    public static final List<Operation> OPERATIONS = List.of(
            write("create-public-account", UserRequests.CreateUser.class, UserOperations::createUser),
            write(
                    "create-public-accounts-batch",
                    UserRequests.CreateUsers.class,
                    UserBatchOperations::createUsersBatch),
            read("get-public-account", UserRequests.GetUser.class, UserOperations::getUser),
            read("get-public-account-batch", UserRequests.GetUsers.class, UserBatchOperations::getUserBatch),
            read("list-public-accounts", UserListRequests.SearchUsers.class, UserListOperations::searchUsers),
            write("update-public-account", UserRequests.UpdateUser.class, UserOperations::updateUser),
            write("update-public-account-batch", UserRequests.UpdateUsers.class, UserBatchOperations::updateUserBatch),
            write("delete-public-accounts-batch", UserRequests.DeleteUsers.class, PublicAccounts::delete),
            write("kick-public-accounts", Sessions.KickUsers.class, Sessions::kick),
            write(
                    "resign-public-account-batch",
                    Resignations.ResignUserBatch.class,
                    (draft, request, call) -> Resignations.resignBatch(draft, request, call, Users.ACCOUNT_END)),
            Operation.write("transfer-into-public-account", Transfers.Transfer.class, Transfers::transfer),
            write(
                    "set-public-account-of-departments",
                    UserRequests.SetUserDepartments.class,
                    UserDepartmentOperations::setUserDepartments),
            read(
                    "get-departments-of-public-account",
                    UserRequests.GetUserDepartments.class,
                    UserDepartmentOperations::getUserDepartments),
            read("get-public-accounts-of-department", OfDepartment.class, PublicAccounts::ofDepartment),
            list(
                    "get-roles-of-public-account",
                    Roles.ROLE,
                    (directory, request, call) -> EffectiveRoles.of(AccountsAsUsers.in(directory), call.now())
                            .rolesOf(
                                    UserOperations.named(AccountsAsUsers.in(directory), request, call)
                                            .id(),
                                    Roles.ROLE.requireOwner(directory, request.text("namespace")))),
            read(
                    "get-public-accounts-of-role",
                    OfRole.class,
                    (directory, request, call) -> related(directory, Roles.ACCOUNTS, request.roleId(), call)),
            add("set-public-account-of-roles", Roles.ACCOUNTS).ofLeft("userId").to("roleIds"),
            list(
                    "get-groups-of-public-account",
                    Groups.GROUP,
                    (directory, request, call) -> Paging.EVERYTHING
                            .newestOf(directory
                                    .get(Groups.ACCOUNTS)
                                    .ofLeft(UserOperations.named(AccountsAsUsers.in(directory), request, call)
                                            .id()))
                            .stream()
                            .map(id -> Groups.GROUP.findById(directory, id).orElseThrow())
                            .toList()),
            read(
                    "get-public-accounts-of-group",
                    OfGroup.class,
                    (directory, request, call) -> related(directory, Groups.ACCOUNTS, request.groupId(), call)),
            add("set-public-account-of-groups", Groups.ACCOUNTS)
                    .ofLeft("userId")
                    .to("groupIds"),
            getFirst("get-post-of-public-account", Posts.POST, Posts.POST.relatedBy(Posts.ACCOUNTS, "userId")),
            read(
                    "get-public-accounts-of-post",
                    OfPost.class,
                    (directory, request, call) -> related(directory, Posts.ACCOUNTS, request.postId(), call)),
            set("set-public-account-of-post", Posts.ACCOUNTS).ofLeft("userId").to("postId"),
            remove("unbind-public-account-of-post", Posts.ACCOUNTS)
                    .ofLeft("userId")
                    .to("postId"));

    /** What belongs to an account: of what may belong to a user, and of its own. */
    public static final List<Kind<?>> OWNED = List.of(Sessions.SESSION, Mfas.MFA, AccountBindings.BINDING);

    private PublicAccounts() {}

    record OfDepartment(String departmentId) {}

    record OfRole(String roleId) {}

    record OfGroup(String groupId) {}

    record OfPost(String postId) {}

    private static <Q extends Record> Operation read(String name, Class<Q> type, Operation.Reading<Q> does) {
        return Operation.read(
                name,
                type,
                (directory, request, call) -> asAccounts(does.answer(AccountsAsUsers.in(directory), request, call)));
    }

    private static <Q extends Record> Operation write(String name, Class<Q> type, Operation.Writing<Q> does) {
        return Operation.write(
                name,
                type,
                (draft, request, call) ->
                        asAccounts(AccountsAsUsers.in(draft, () -> does.apply(draft, request, call))));
    }

    /** An answer about users as one about accounts: without the posts, which those have an operation for. */
    private static Object asAccounts(Object answer) {
        if (answer instanceof List<?> accounts) {
            accounts.forEach(PublicAccounts::asAccounts);
        } else if (answer instanceof Map<?, ?> account && account.containsKey("postIdList")) {
            account.remove("postIdList");
        } else if (answer instanceof Map<?, ?> page) {
            asAccounts(page.get("list"));
        }
        return answer;
    }

    private static Object delete(Draft draft, UserRequests.DeleteUsers request, Call call) {
        UserIdType type = UserOperations.userIdType(request.options().userIdType(), call);
        UserRules.delete(draft, type, request.userIds(), Users.ACCOUNT_END);
        return Answers.success();
    }

    /** The accounts on the left of an object on the right, the newest first. */
    private static Object related(DirectoryView directory, Relation relation, String id, Call call) {
        String right = relation.right().require(directory, id).id();
        return page(
                directory, Paging.EVERYTHING.newestOf(directory.get(relation).ofRight(right)), call);
    }

    /** Direct ones, the latest to join first. */
    private static Object ofDepartment(DirectoryView directory, OfDepartment request, Call call) {
        String id = Departments.END.require(directory, request.departmentId()).id();
        List<String> ids = Memberships.of(directory).latestIn(id, 0, Integer.MAX_VALUE).stream()
                .map(Membership::userId)
                .toList();
        return page(directory, ids, call);
    }

    /** All users of a state with these ids; of public accounts where the state is seen so. */
    static Object page(DirectoryView directory, List<String> ids, Call call) {
        return asAccounts(Answers.page(ids.size(), MemberLists.views(directory, ids, PLAIN, call)));
    }
}
