package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users are members of groups. */
class GroupMemberBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String ADD = "add-group-members";
    private static final String REMOVE = "remove-group-members";
    private static final String MEMBERS = "list-group-members";
    private static final String GROUPS = "get-user-groups";

    private Answer change(String operation, String group, Object... users) {
        return post(operation, object("code", group, "userIds", list(users)));
    }

    private Answer members(String group, Object... more) {
        return genauth.request(MEMBERS).get(with(object("code", group), more));
    }

    /** Users are added to a group. */
    @Nested
    @Operation(ADD)
    class AddGroupMembers {
        @Test
        @Seen(source = "node addGroupMembers.spec.ts and listGroupMembers.spec.ts")
        void adds_users_to_the_group() {
            String group = given.group();
            String older = given.user();
            String newer = given.user();
            change(ADD, group, older, newer).succeeds().data("success", equalTo(true));
            members(group).data("totalCount", equalTo(2)).data("list.userId", contains(newer, older));
        }

        @Test
        @Inferred(why = "it is so already")
        void adds_a_user_once_only() {
            String group = given.group();
            String user = given.user();
            change(ADD, group, user, user).succeeds();
            change(ADD, group, user).succeeds();
            members(group).data("list.userId", contains(user));
        }

        @Test
        @Inferred(why = "class of error: not found; seen is that a group that does not exist does not succeed")
        void refuses_a_group_or_a_user_that_does_not_exist() {
            String group = given.group();
            String user = given.user();
            change(ADD, unique("group"), user).isRefusedWith(404);
            change(ADD, group, user, NOBODY).isRefusedWith(404);
            members(group).data("list", empty());
        }

        @Test
        @Inferred(why = "seen is that an empty code does not succeed")
        void refuses_an_empty_code() {
            change(ADD, "", given.user()).isRefusedWith(400);
        }
    }

    /** Users are removed from a group. */
    @Nested
    @Operation(REMOVE)
    class RemoveGroupMembers {
        @Test
        @Seen(source = "node removeGroupMembers.spec.ts")
        void removes_users_from_the_group() {
            String group = given.group();
            String kept = given.user();
            String removed = given.user();
            change(ADD, group, kept, removed).succeeds();
            change(REMOVE, group, removed).succeeds().data("success", equalTo(true));
            members(group).data("list.userId", contains(kept));
            get(GROUPS, "userId", removed).data("list", empty());
        }

        @Test
        @Inferred(why = "seen is that revoking a role that is not assigned succeeds")
        void passes_over_users_who_are_no_members_or_do_not_exist() {
            String group = given.group();
            String member = given.user();
            change(ADD, group, member).succeeds();
            change(REMOVE, group, given.user(), NOBODY, member).succeeds();
            members(group).data("list", empty());
        }

        @Test
        @Inferred(why = "class of error: not found; seen is that it does not succeed")
        void refuses_a_group_that_does_not_exist() {
            change(REMOVE, unique("group"), given.user()).isRefusedWith(404);
        }
    }

    /** The members of a group are listed. */
    @Nested
    @Operation(MEMBERS)
    class ListGroupMembers {
        @Test
        @Documented(source = "openapi list-group-members.withCustomData, withIdentities and withDepartmentIds")
        void answers_what_is_asked_for_beside_the_profile() {
            String group = given.group();
            String department = given.department();
            String user = given.user();
            given.membership(user, department);
            change(ADD, group, user).succeeds();
            members(group)
                    .succeeds()
                    .dataHasNot("list[0]", "customData")
                    .dataHasNot("list[0]", "identities")
                    .dataHasNot("list[0]", "departmentIds");
            members(group, "withCustomData", true, "withIdentities", true, "withDepartmentIds", true)
                    .succeeds()
                    .data("list[0].customData", equalTo(object()))
                    .data("list[0].identities", empty())
                    .data("list[0].departmentIds", contains(department));
        }

        @Test
        @Inferred(why = "class of error: not found; seen is that it does not succeed")
        void does_not_find_a_group_that_does_not_exist() {
            members(unique("group")).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void knows_no_user_that_was_deleted() {
            String group = given.group();
            String user = given.user();
            change(ADD, group, user).succeeds();
            post("delete-users-batch", object("userIds", list(user))).succeeds();
            members(group).data("", equalTo(object("totalCount", 0, "list", list())));
        }
    }

    /** The groups of a user are listed. */
    @Nested
    @Operation(GROUPS)
    class GetUserGroups {
        @Test
        @Seen(source = "node getUserGroups.spec.ts: a page without page and limit")
        void answers_all_groups_of_the_user() {
            String user = given.user();
            String older = given.group();
            String newer = given.group();
            change(ADD, newer, user).succeeds();
            change(ADD, older, user).succeeds();
            get(GROUPS, "userId", user)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.code", contains(newer, older))
                    .data("list[0].members", empty());
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void knows_no_group_that_was_deleted() {
            String user = given.user();
            String group = given.group();
            change(ADD, group, user).succeeds();
            post("delete-groups-batch", object("codeList", list(group))).succeeds();
            get(GROUPS, "userId", user).data("list", empty());
        }
    }
}
