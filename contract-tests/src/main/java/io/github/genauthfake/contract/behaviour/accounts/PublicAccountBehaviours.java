package io.github.genauthfake.contract.behaviour.accounts;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Public accounts are users that no operation on users finds. */
class PublicAccountBehaviours extends Accounts {
    private static Map<String, Object> is(String field, Object value) {
        return object("field", field, "operator", "EQUAL", "value", value);
    }

    private Answer search(Map<String, Object> body) {
        return post("list-public-accounts", body);
    }

    @Nested
    @Operation("create-public-account")
    class CreatePublicAccount {
        @Test
        @Documented(source = "openapi PublicAccountDto", aspect = Aspect.DATA)
        @Inferred(why = "the provider's own tests keep no answers", aspect = Aspect.STATUS_CODE)
        void answers_the_new_account() {
            String username = unique("account");
            post("create-public-account", object("username", username, "name", "Reception", "nickname", "Re"))
                    .succeeds()
                    .data("userId", notNullValue())
                    .data("username", equalTo(username))
                    .data("name", equalTo("Reception"))
                    .data("nickname", equalTo("Re"))
                    .data("status", equalTo("Activated"))
                    .data("userSourceType", equalTo("adminCreated"))
                    .dataHasNot("", "postIdList");
        }

        @Test
        @Documented(source = "openapi CreatePublicAccountReqDto: one of e-mail, phone and username is needed")
        void needs_a_name() {
            post("create-public-account", object("name", unique("Reception"))).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "documented as unique in the user pool, which accounts and users share")
        void has_no_name_of_a_user_and_leaves_none_to_users() {
            String username = unique("user");
            given.user("username", username);
            post("create-public-account", object("username", username)).isRefusedWith(409);
            String email = unique("account") + "@example.com";
            account("email", email);
            post("create-user", object("email", email)).isRefusedWith(409);
            post("update-user", object("userId", given.user(), "email", email)).isRefusedWith(409);
            post("is-user-exists", object("email", email)).data("exists", equalTo(true));
        }
    }

    @Nested
    @Operation("create-public-accounts-batch")
    class CreatePublicAccountsBatch {
        @Test
        @Inferred(why = "as create-users-batch")
        void creates_accounts_in_the_order_of_the_request_or_none() {
            String one = unique("account");
            String other = unique("account");
            List<Object> both = list(object("username", one), object("username", other));
            post("create-public-accounts-batch", object("list", both)).data("username", contains(one, other));
            String third = unique("account");
            post(
                            "create-public-accounts-batch",
                            object("list", list(object("username", third), object("username", one))))
                    .isRefusedWith(409);
            get("get-public-account", "userId", third, "userIdType", "username").isRefusedWith(404);
        }
    }

    @Nested
    @Operation("get-public-account")
    class GetPublicAccount {
        @Test
        @Inferred(why = "accounts and users are two lists in the console; class of error as of users")
        void finds_accounts_only_and_operations_on_users_find_users_only() {
            String account = account();
            String user = given.user();
            read(account).succeeds().data("userId", equalTo(account));
            read(user).isRefusedWith(404);
            get("get-user", "userId", account).isRefusedWith(404);
            get("get-user-batch", "userIds", account + "," + user).data("userId", contains(user));
            post("update-user", object("userId", account, "name", "Al")).isRefusedWith(404);
            post("delete-users-batch", object("userIds", list(account))).isRefusedWith(404);
            post("list-users", object("advancedFilter", list(is("id", account))))
                    .data("totalCount", equalTo(0));
        }
    }

    @Nested
    @Operation("get-public-account-batch")
    class GetPublicAccountBatch {
        @Test
        @Inferred(why = "as get-user-batch")
        void answers_those_that_exist_in_the_order_of_the_request() {
            String one = account();
            String other = account();
            get("get-public-account-batch", "userIds", other + "," + given.user() + "," + one)
                    .data("userId", contains(other, one));
        }
    }

    @Nested
    @Operation("list-public-accounts")
    class ListPublicAccounts {
        @Test
        @Inferred(why = "as list-users; newest first")
        void lists_accounts_by_keywords_and_filter() {
            String stem = unique("desk");
            String one = account("username", stem + "1");
            String other = account("username", stem + "2", "status", "Suspended");
            given.user("username", stem + "3");
            search(object("keywords", stem)).data("totalCount", equalTo(2)).data("list.userId", contains(other, one));
            search(object("keywords", stem, "advancedFilter", list(is("status", "Suspended"))))
                    .data("list.userId", contains(other));
        }

        @Test
        @Inferred(why = "the fields are those of list-users")
        void finds_accounts_by_their_roles_and_those_of_their_departments() {
            String department = given.department();
            String account = account("departmentIds", list(department));
            String role = given.role();
            given.assignment(role, "DEPARTMENT", department);
            given.assignment(role, "USER", given.user());
            String other = account();
            String roleId = get("get-role", "code", role).read("id");
            post("set-public-account-of-roles", object("userId", other, "roleIds", list(roleId)))
                    .succeeds();
            search(object("advancedFilter", list(is("role", role)))).data("list.userId", contains(other, account));
        }
    }

    @Nested
    @Operation("update-public-account")
    class UpdatePublicAccount {
        @Test
        @Documented(source = "openapi UpdatePublicAccountReqDto", aspect = Aspect.DATA)
        @Inferred(why = "what is left out stays, as with users", aspect = Aspect.STATUS_CODE)
        void changes_what_is_named_and_leaves_the_rest() {
            String account = account("nickname", "Re", "status", "Suspended");
            post("update-public-account", object("userId", account, "name", "Desk"))
                    .data("userId", equalTo(account))
                    .data("name", equalTo("Desk"))
                    .data("nickname", equalTo("Re"))
                    .data("status", equalTo("Suspended"));
            read(account).data("name", equalTo("Desk"));
            post("update-public-account", object("userId", given.user(), "name", "Desk"))
                    .isRefusedWith(404);
        }

        @Test
        @Inferred(why = "an account needs one of the three names from the beginning")
        void keeps_one_of_its_names() {
            String account = account();
            post("update-public-account", object("userId", account, "username", null))
                    .isRefusedWith(400);
            read(account).data("username", notNullValue());
        }
    }

    @Nested
    @Operation("update-public-account-batch")
    class UpdatePublicAccountBatch {
        @Test
        @Inferred(why = "as update-user-batch")
        void changes_all_accounts_or_none() {
            String one = account();
            String other = account();
            post(
                            "update-public-account-batch",
                            object(
                                    "list",
                                    list(object("userId", other, "name", "B"), object("userId", one, "name", "A"))))
                    .data("name", contains("B", "A"));
            post(
                            "update-public-account-batch",
                            object("list", list(object("userId", one, "name", "C"), object("userId", NOBODY))))
                    .isRefusedWith(404);
            read(one).data("name", equalTo("A"));
        }
    }

    @Nested
    @Operation("delete-public-accounts-batch")
    class DeletePublicAccountsBatch {
        @Test
        @Seen(source = "terraform public_account: a deleted account is not found", aspect = Aspect.STATUS_CODE)
        @Inferred(why = "accounts are no users, so none is archived", aspect = Aspect.DATA)
        void deletes_accounts_and_leaves_nothing() {
            String account = account("departmentIds", list(given.department()));
            String user = given.user();
            post("set-public-account-of-users", object("publicAccountId", account, "userIds", list(user)))
                    .succeeds();
            post("delete-public-accounts-batch", object("userIds", list(account)))
                    .data("success", equalTo(true));
            read(account).isRefusedWith(404);
            get("get-public-accounts-of-user", "userId", user).data("totalCount", equalTo(0));
            get("list-archived-users").data("list.userId", not(hasItem(account)));
            post("delete-public-accounts-batch", object("userIds", list(user))).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("kick-public-accounts")
    class KickPublicAccounts {
        @Test
        @FakeOnly(why = "only seeds make sessions")
        void ends_the_sessions_in_these_applications() {
            genauth.fake().seed(Seed.parse("""
                    applications:
                      shop: {id: 65f0000000000000000000a1, name: Shop}
                      desk: {id: 65f0000000000000000000a2, name: Desk}
                    publicAccounts:
                      reception: {sessions: [shop, desk]}
                    """, "kick.yaml"));
            post(
                            "kick-public-accounts",
                            object(
                                    "userId",
                                    "reception",
                                    "appIds",
                                    list("65f0000000000000000000a1", NOBODY),
                                    "options",
                                    object("userIdType", "username")))
                    .data("success", equalTo(true));
            assertThat(genauth.fake().state().all("session"), hasSize(1));
            post("list-application-active-users", object("appId", "65f0000000000000000000a2"))
                    .data("totalCount", equalTo(0));
        }

        @Test
        @Inferred(why = "as kick-users")
        void needs_an_account_and_applications() {
            post("kick-public-accounts", object("userId", account(), "appIds", list()))
                    .isRefusedWith(400);
            post("kick-public-accounts", object("userId", given.user(), "appIds", list(NOBODY)))
                    .isRefusedWith(404);
        }
    }

    @Nested
    @Operation("resign-public-account-batch")
    class ResignPublicAccountBatch {
        @Test
        @Documented(source = "openapi resign-public-account-batch: departments, roles, groups and posts are taken away")
        void takes_accounts_out_of_use() {
            String account = account("departmentIds", list(given.department()));
            String user = given.user();
            post("set-public-account-of-groups", object("userId", account, "groupIds", list(groupId())))
                    .succeeds();
            post("set-public-account-of-roles", object("userId", account, "roleIds", list(roleId())))
                    .succeeds();
            post("set-public-account-of-post", object("userId", account, "postId", post()))
                    .succeeds();
            post("set-public-account-of-users", object("publicAccountId", account, "userIds", list(user)))
                    .succeeds();
            post("resign-public-account-batch", object("userIds", list(account)))
                    .data("success", equalTo(true));
            read(account).data("status", equalTo("Resigned")).data("departmentIds", empty());
            get("get-groups-of-public-account", "userId", account).data("list", empty());
            get("get-roles-of-public-account", "userId", account).data("list", empty());
            get("get-post-of-public-account", "userId", account).data("", nullValue());
            get("get-users-of-public-account", "publicAccountId", account).data("list", empty());
            post("resign-public-account-batch", object("userIds", list(account(), user)))
                    .isRefusedWith(404);
        }
    }

    @Nested
    @Operation("transfer-into-public-account")
    class TransferIntoPublicAccount {
        @Test
        @Documented(source = "openapi transfer-into-public-account: a personal account becomes a public one")
        void makes_an_account_of_a_user() {
            String department = given.department();
            String group = given.group();
            String role = given.role();
            String user = given.user("username", unique("user"), "nickname", "Al");
            given.membership(user, department);
            given.member(user, group);
            given.assignment(role, "USER", user);
            post("transfer-into-public-account", object("userId", user)).succeeds();
            read(user).data("nickname", equalTo("Al")).data("departmentIds", contains(department));
            get("get-groups-of-public-account", "userId", user).data("list.code", contains(group));
            get("get-roles-of-public-account", "userId", user).data("list.code", contains(role));
            get("get-user", "userId", user).isRefusedWith(404);
            get("list-group-members", "code", group).data("totalCount", equalTo(0));
            get("list-role-members", "code", role).data("totalCount", equalTo(0));
            post("transfer-into-public-account", object("userId", user)).isRefusedWith(404);
        }
    }
}
