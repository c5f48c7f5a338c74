package io.github.genauthfake.internal.modules.accounts;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.Posts;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserRules;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;

/**
 * A user becomes a public account (inferred but for that): id, names, profile, custom data, departments, groups, roles and
 * the oldest post stay; identities, tenants, sessions and all else that refers to the user go.
 */
final class Transfers {
    private Transfers() {}

    /** The parameters of transfer-into-public-account. */
    record Transfer(String userId) {}

    static Object transfer(Draft draft, Transfer request, Call call) {
        User user = UserRules.resolve(draft, UserIdType.USER_ID, request.userId());
        List<Membership> memberships = Memberships.of(draft).of(user.id());
        List<End.Ref> groups = rights(draft, Groups.MEMBERS, user);
        List<End.Ref> posts = rights(draft, Posts.HOLDERS, user);
        List<End.Ref> roles = RoleAssignments.ofUser(draft, user.id()).all().stream()
                .filter(assignment -> assignment.it().isLiveAt(call.now()))
                .map(assignment -> Roles.ROLE.require(draft, assignment.it().roleId()))
                .toList();

        draft.change(Memberships.SLOT, all -> all.replacing(user.id(), List.of()));
        draft.change(Users.SLOT, users -> users.without(user));
        draft.forget(Users.END, user.ref());

        User account = user.withIdentities(List.of()).touched(draft.now());
        draft.change(Users.ACCOUNTS, accounts -> accounts.with(account));
        draft.change(Memberships.OF_ACCOUNTS, all -> all.replacing(account.id(), memberships));
        Groups.ACCOUNTS.setRights(draft, account.ref(), groups);
        Roles.ACCOUNTS.setRights(draft, account.ref(), roles);
        Posts.ACCOUNTS.setRights(draft, account.ref(), posts.subList(0, Math.min(1, posts.size())));
        return Answers.NOTHING;
    }

    private static List<End.Ref> rights(Draft draft, Relation relation, User user) {
        return draft.get(relation).ofLeft(user.id()).all().stream()
                .map(id -> relation.right().require(draft, id))
                .toList();
    }
}
