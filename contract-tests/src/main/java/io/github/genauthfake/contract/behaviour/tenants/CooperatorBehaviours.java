package io.github.genauthfake.contract.behaviour.tenants;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Cooperators of the pool. */
class CooperatorBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";

    private Answer create(String user, Object... policies) {
        return post("create-tenant-cooperator", object("userId", user, "policies", list(policies)));
    }

    private String cooperator() {
        String user = given.user();
        create(user, "USER_ADMIN").succeeds();
        return user;
    }

    /** A user becomes a cooperator. */
    @Nested
    @Operation("create-tenant-cooperator")
    class CreateTenantCooperator {
        @Test
        @Documented(source = "openapi CreateTenantCooperatorDto, CommonResponseDto")
        void gives_policies_to_a_user() {
            String user = given.user();
            create(user, "USER_ADMIN", "APP_ADMIN").succeeds().data("", nullValue());
            get("get-tenant-cooperator", "userId", user)
                    .succeeds()
                    .data(
                            "",
                            equalTo(object("list", list(), "authorizedPoliciesCode", list("USER_ADMIN", "APP_ADMIN"))));
        }

        @Test
        @Inferred(why = "classes of errors: a conflict, not found, refused arguments")
        void refuses_users_who_are_one_or_none_and_lists_of_other_sizes() {
            create(cooperator(), "USER_ADMIN").isRefusedWith(409);
            create(NOBODY, "USER_ADMIN").isRefusedWith(404);
            create(given.user()).isRefusedWith(400);
            create(given.user(), new Object[51]).isRefusedWith(400);
            post("create-tenant-cooperator", object("userId", given.user())).isRefusedWith(400);
        }
    }

    /** What one may do is read. */
    @Nested
    @Operation("get-tenant-cooperator")
    class GetTenantCooperator {
        @Test
        @Inferred(why = "classes of errors: not found, a refused argument")
        void does_not_find_users_who_are_none() {
            get("get-tenant-cooperator", "userId", given.user()).isRefusedWith(404);
            get("get-tenant-cooperator").isRefusedWith(400);
        }
    }

    /** What one sees is read. */
    @Nested
    @Operation("get-tenant-cooperator-menu")
    class GetTenantCooperatorMenu {
        @Test
        @FakeOnly(why = "only seeds say what a cooperator sees")
        void answers_the_menu_and_the_policies() {
            genauth.fake()
                    .seed(Seed.parse(
                            "users: {a: {id: 65f0000000000000000000a1, cooperator: {policies: [P], menu: [users]}}}",
                            "a.yaml"));
            get("get-tenant-cooperator-menu", "userId", "65f0000000000000000000a1")
                    .succeeds()
                    .data("", equalTo(object("list", list("users"), "authorizedPoliciesCode", list("P"))));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_users_who_are_none() {
            get("get-tenant-cooperator-menu", "userId", given.user()).isRefusedWith(404);
        }
    }

    /** They are listed. */
    @Nested
    @Operation("list-tenant-cooperators")
    class ListTenantCooperators {
        private static final String OPERATION = "list-tenant-cooperators";

        @Test
        @Inferred(why = "what is in an item is documented; the order and what keywords find are not")
        void answers_the_newest_first_and_finds_by_names() {
            String older = cooperator();
            String name = unique("name");
            String newer = given.user("username", unique("user"), "nickname", name);
            create(newer, "P").succeeds();
            get(OPERATION, "limit", "2")
                    .succeeds()
                    .data("list.userId", contains(newer, older))
                    .data("list.user.userId", contains(newer, older))
                    .data("list[0].external", equalTo(false))
                    .data("list[0].tenantUser", nullValue());
            get(OPERATION, "keywords", name.toUpperCase(Locale.ROOT)).data("list.userId", contains(newer));
            get(OPERATION, "keywords", name, "external", true).data("list", empty());
            get(OPERATION, "keywords", name, "external", false).data("totalCount", equalTo(1));
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void loses_a_user_who_is_deleted() {
            String name = unique("name");
            String user = given.user("username", unique("user"), "nickname", name);
            create(user, "P").succeeds();
            post("delete-users-batch", object("userIds", list(user))).succeeds();
            get(OPERATION, "keywords", name).data("totalCount", equalTo(0));
        }
    }

    /** What one may do is changed. */
    @Nested
    @Operation("update-tenant-cooperator")
    class UpdateTenantCooperator {
        private static final String OPERATION = "update-tenant-cooperator";

        @Test
        @Documented(source = "openapi update-tenant-cooperator: the user is in the query")
        void replaces_the_policies() {
            String user = cooperator();
            in(CHINESE, OPERATION + "?userId=" + user)
                    .post(object("apiAuthorized", true, "policies", list("B", "A")))
                    .succeeds()
                    .data("", nullValue());
            get("get-tenant-cooperator", "userId", user).data("authorizedPoliciesCode", equalTo(List.of("B", "A")));
        }

        @Test
        @Inferred(why = "classes of errors: not found, refused arguments; a user in the body is meant as in the query")
        void needs_a_cooperator_and_all_of_the_change() {
            String user = cooperator();
            post(OPERATION, object("userId", user, "apiAuthorized", false, "policies", list("C")))
                    .succeeds();
            post(OPERATION, object("userId", given.user(), "apiAuthorized", false, "policies", list("C")))
                    .isRefusedWith(404);
            post(OPERATION, object("userId", user, "policies", list("C"))).isRefusedWith(400);
            post(OPERATION, object("userId", user, "apiAuthorized", true)).isRefusedWith(400);
            post(OPERATION, object("apiAuthorized", true, "policies", list("C")))
                    .isRefusedWith(400);
        }
    }

    /** One is removed. */
    @Nested
    @Operation("delete-tenant-cooperator")
    class DeleteTenantCooperator {
        private static final String OPERATION = "delete-tenant-cooperator";

        @Test
        @Inferred(why = "documented is the answer; the query means the same, and the body wins")
        void removes_the_user_that_body_or_query_name() {
            String one = cooperator();
            String other = cooperator();
            in(CHINESE, OPERATION + "?userId=" + other)
                    .post(object("userId", one))
                    .succeeds();
            get("get-tenant-cooperator", "userId", one).isRefusedWith(404);
            in(CHINESE, OPERATION + "?userId=" + other).post(object()).succeeds();
            get("get-tenant-cooperator", "userId", other).isRefusedWith(404);
            get("get-user", "userId", one).succeeds().data("userId", equalTo(one));
            post(OPERATION, object("userId", one)).isRefusedWith(404);
            post(OPERATION, object()).isRefusedWith(400);
        }
    }
}
