package io.github.genauthfake.contract.behaviour.accounts;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What public accounts belong to, which no list of users shows. */
class AccountRelationBehaviours extends Accounts {
    private Answer bind(String account, Object... users) {
        return post("set-public-account-of-users", object("publicAccountId", account, "userIds", list(users)));
    }

    private static Map<String, Object> place(String department) {
        return object("departmentId", department, "isLeader", true);
    }

    @Nested
    @Operation("set-public-account-of-users")
    class SetPublicAccountOfUsers {
        @Test
        @Documented(source = "openapi set-public-account-of-users", aspect = Aspect.STATUS_CODE)
        @Inferred(why = "titled to bind: who is bound stays", aspect = Aspect.DATA)
        void binds_users_beside_those_who_are_bound() {
            String account = account();
            String one = given.user();
            String other = given.user();
            bind(account, one).data("success", equalTo(true));
            bind(account, one, other).succeeds();
            get("get-users-of-public-account", "publicAccountId", account)
                    .data("totalCount", equalTo(2))
                    .data("list.userId", contains(other, one));
        }

        @Test
        @Inferred(why = "class of error: not found, as of users")
        void binds_none_when_one_is_no_user() {
            String account = account();
            bind(account, given.user(), account()).isRefusedWith(404);
            get("get-users-of-public-account", "publicAccountId", account).data("totalCount", equalTo(0));
            bind(given.user(), given.user()).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("set-user-of-public-accounts")
    class SetUserOfPublicAccounts {
        @Test
        @Inferred(why = "titled to bind: what is bound stays")
        void binds_accounts_beside_those_that_are_bound() {
            String user = given.user();
            String one = account();
            String other = account();
            bind(one, user).succeeds();
            post("set-user-of-public-accounts", object("userId", user, "publicAccountIds", list(one, other)))
                    .data("success", equalTo(true));
            get("get-public-accounts-of-user", "userId", user).data("list.userId", contains(other, one));
            post("set-user-of-public-accounts", object("userId", user, "publicAccountIds", list(given.user())))
                    .isRefusedWith(404);
        }
    }

    @Nested
    @Operation("get-public-accounts-of-user")
    class GetPublicAccountsOfUser {
        @Test
        @Inferred(why = "class of error: not found, as of users")
        void needs_a_user_with_the_accounts() {
            get("get-public-accounts-of-user", "userId", account()).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("get-users-of-public-account")
    class GetUsersOfPublicAccount {
        @Test
        @Inferred(why = "class of error: not found, as of users")
        void needs_an_account_with_the_users() {
            get("get-users-of-public-account", "publicAccountId", given.user()).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("unbind-public-account-of-user")
    class UnbindPublicAccountOfUser {
        @Test
        @Inferred(why = "what is not bound is no error, as with other relations")
        void unbinds_a_user() {
            String account = account();
            String user = given.user();
            bind(account, user).succeeds();
            for (int time = 0; time < 2; time++) {
                post("unbind-public-account-of-user", object("publicAccountId", account, "userId", user))
                        .data("success", equalTo(true));
            }
            get("get-users-of-public-account", "publicAccountId", account).data("totalCount", equalTo(0));
        }
    }

    @Nested
    @Operation("set-public-account-of-roles")
    class SetPublicAccountOfRoles {
        @Test
        @Inferred(why = "titled to bind: other roles stay; lists of members show users")
        void adds_roles_that_members_of_roles_do_not_show() {
            String account = account();
            String one = roleId();
            String other = roleId();
            post("set-public-account-of-roles", object("userId", account, "roleIds", list(one)))
                    .data("success", equalTo(true));
            post("set-public-account-of-roles", object("userId", account, "roleIds", list(other)))
                    .succeeds();
            get("get-roles-of-public-account", "userId", account).data("list.id", contains(other, one));
            String code = get("get-roles-of-public-account", "userId", account).read("list[0].code");
            get("list-role-members", "code", code).data("totalCount", equalTo(0));
            post("set-public-account-of-roles", object("userId", account, "roleIds", list(NOBODY)))
                    .isRefusedWith(404);
        }
    }

    @Nested
    @Operation("get-roles-of-public-account")
    class GetRolesOfPublicAccount {
        @Test
        @KnownDifference(why = "declared as a page of public accounts; the fake answers roles")
        @Inferred(why = "effective roles, as get-user-roles")
        void answers_the_roles_of_its_departments_too() {
            String department = given.department();
            String account = account("departmentIds", list(department));
            String role = given.role();
            given.assignment(role, "DEPARTMENT", department);
            get("get-roles-of-public-account", "userId", account)
                    .data("list.code", contains(role))
                    .dataHasNot("list[0]", "status");
        }
    }

    @Nested
    @Operation("get-public-accounts-of-role")
    class GetPublicAccountsOfRole {
        @Test
        @Inferred(why = "newest first; accounts only")
        void answers_the_accounts_with_a_role() {
            String role = given.role();
            String id = get("get-role", "code", role).read("id");
            given.assignment(role, "USER", given.user());
            String one = account();
            String other = account();
            for (String account : List.of(other, one)) {
                post("set-public-account-of-roles", object("userId", account, "roleIds", list(id)))
                        .succeeds();
            }
            get("get-public-accounts-of-role", "roleId", id).data("list.userId", contains(other, one));
            get("get-public-accounts-of-role", "roleId", NOBODY).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("set-public-account-of-groups")
    class SetPublicAccountOfGroups {
        @Test
        @Inferred(why = "titled to bind: other groups stay; lists of members show users")
        void adds_groups_that_members_of_groups_do_not_show() {
            String account = account();
            String one = groupId();
            String other = groupId();
            for (String group : List.of(one, other)) {
                post("set-public-account-of-groups", object("userId", account, "groupIds", list(group)))
                        .data("success", equalTo(true));
            }
            get("get-groups-of-public-account", "userId", account).data("list.id", contains(other, one));
            String code = get("get-groups-of-public-account", "userId", account).read("list[0].code");
            get("list-group-members", "code", code).data("totalCount", equalTo(0));
            post("set-public-account-of-groups", object("userId", account, "groupIds", list(NOBODY)))
                    .isRefusedWith(404);
        }
    }

    @Nested
    @Operation("get-groups-of-public-account")
    class GetGroupsOfPublicAccount {
        @Test
        @Inferred(why = "class of error: not found, as of users")
        void needs_an_account_with_groups() {
            get("get-groups-of-public-account", "userId", given.user()).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("get-public-accounts-of-group")
    class GetPublicAccountsOfGroup {
        @Test
        @Inferred(why = "newest first; accounts only")
        void answers_the_accounts_in_a_group() {
            String group = given.group();
            String id = get("get-group", "code", group).read("id");
            given.member(given.user(), group);
            String one = account();
            String other = account();
            for (String account : List.of(other, one)) {
                post("set-public-account-of-groups", object("userId", account, "groupIds", list(id)))
                        .succeeds();
            }
            get("get-public-accounts-of-group", "groupId", id).data("list.userId", contains(other, one));
            get("get-public-accounts-of-group", "groupId", NOBODY).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("set-public-account-of-departments")
    class SetPublicAccountOfDepartments {
        @Test
        @Inferred(why = "as set-user-departments: the list replaces; members and counts show users")
        void replaces_departments_whose_members_do_not_show_it() {
            String account = account("departmentIds", list(given.department()));
            String organization = given.organization();
            String department = given.departmentIn(organization);
            post("set-public-account-of-departments", object("userId", account, "departments", list(place(department))))
                    .data("success", equalTo(true));
            get("get-departments-of-public-account", "userId", account).data("list.departmentId", contains(department));
            get("list-department-members", "departmentId", department, "organizationCode", organization)
                    .data("totalCount", equalTo(0));
            post("set-public-account-of-departments", object("userId", account, "departments", list(place(NOBODY))))
                    .isRefusedWith(404);
        }
    }

    @Nested
    @Operation("get-departments-of-public-account")
    class GetDepartmentsOfPublicAccount {
        @Test
        @Inferred(why = "as get-user-departments")
        void answers_whether_the_account_leads() {
            String account = account();
            post(
                            "set-public-account-of-departments",
                            object("userId", account, "departments", list(place(given.department()))))
                    .succeeds();
            get("get-departments-of-public-account", "userId", account)
                    .data("list.isLeader", contains(true))
                    .data("list.isMainDepartment", contains(true));
            get("get-departments-of-public-account", "userId", given.user()).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("get-public-accounts-of-department")
    class GetPublicAccountsOfDepartment {
        @Test
        @Inferred(why = "direct ones only, the latest to join first")
        void answers_the_accounts_in_a_department() {
            String department = given.department();
            String user = given.user();
            given.membership(user, department);
            String one = account("departmentIds", list(department));
            String other = account("departmentIds", list(department));
            get("get-public-accounts-of-department", "departmentId", department)
                    .data("list.userId", contains(other, one));
            get("get-public-accounts-of-department", "departmentId", NOBODY).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("set-public-account-of-post")
    class SetPublicAccountOfPost {
        @Test
        @Inferred(why = "an account has one post, since the getter answers one")
        void replaces_the_post() {
            String account = account();
            String post = post();
            post("set-public-account-of-post", object("userId", account, "postId", post()))
                    .succeeds();
            post("set-public-account-of-post", object("userId", account, "postId", post))
                    .succeeds();
            get("get-post-of-public-account", "userId", account).data("id", equalTo(post));
            post("set-public-account-of-post", object("userId", account, "postId", NOBODY))
                    .isRefusedWith(422);
        }
    }

    @Nested
    @Operation("get-post-of-public-account")
    class GetPostOfPublicAccount {
        @Test
        @Inferred(why = "none: no data")
        void answers_null_without_a_post() {
            get("get-post-of-public-account", "userId", account()).succeeds().data("", nullValue());
            get("get-post-of-public-account", "userId", given.user()).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("get-public-accounts-of-post")
    class GetPublicAccountsOfPost {
        @Test
        @Inferred(why = "accounts only")
        void answers_the_accounts_with_a_post() {
            String account = account();
            String post = post();
            genauth.require("set-user-posts", object("userId", given.user(), "postIds", list(post)));
            post("set-public-account-of-post", object("userId", account, "postId", post))
                    .succeeds();
            get("get-public-accounts-of-post", "postId", post).data("list.userId", contains(account));
            get("get-public-accounts-of-post", "postId", NOBODY).isRefusedWith(422);
        }
    }

    @Nested
    @Operation("unbind-public-account-of-post")
    class UnbindPublicAccountOfPost {
        @Test
        @Inferred(why = "what is not there is no error, as with other relations")
        void takes_the_post() {
            String account = account();
            String post = post();
            post("set-public-account-of-post", object("userId", account, "postId", post))
                    .succeeds();
            for (int time = 0; time < 2; time++) {
                post("unbind-public-account-of-post", object("userId", account, "postId", post))
                        .data("success", equalTo(true));
            }
            get("get-post-of-public-account", "userId", account).data("", nullValue());
        }
    }
}
