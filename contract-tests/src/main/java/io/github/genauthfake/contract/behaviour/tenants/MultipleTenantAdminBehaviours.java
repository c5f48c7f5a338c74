package io.github.genauthfake.contract.behaviour.tenants;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users who administer several tenants. */
class MultipleTenantAdminBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String GET = "get-multiple-tenant-admin";

    private Answer create(String user, Object... tenants) {
        return post("create-multiple-tenant-admin", object("userId", user, "tenantIds", list(tenants)));
    }

    private String admin() {
        String user = given.user();
        create(user, given.tenant()).succeeds();
        return user;
    }

    /** A user becomes one. */
    @Nested
    @Operation("create-multiple-tenant-admin")
    class CreateMultipleTenantAdmin {
        @Test
        @Documented(source = "openapi CreateMultipleTenantAdminDto, CommonResponseDto")
        void gives_tenants_to_a_user() {
            String user = given.user();
            create(user, given.tenant(), given.tenant()).succeeds().data("", nullValue());
            get(GET, "userId", user)
                    .data("totalCount", equalTo(1))
                    .data("list.userId", contains(user))
                    .data("list[0].apiAuthorized", equalTo(false));
        }

        @Test
        @Inferred(why = "classes of errors: a conflict, not found, refused arguments")
        void refuses_users_who_are_one_or_none_and_tenants_that_do_not_exist() {
            create(admin(), given.tenant()).isRefusedWith(409);
            create(NOBODY, given.tenant()).isRefusedWith(404);
            String user = given.user();
            create(user, given.tenant(), NOBODY).isRefusedWith(404);
            create(user).isRefusedWith(400);
            create(user, new Object[51]).isRefusedWith(400);
            get(GET, "userId", user).data("totalCount", equalTo(0));
        }
    }

    /** One is read. */
    @Nested
    @Operation(GET)
    class GetMultipleTenantAdmin {
        @Test
        @Inferred(why = "the answer is declared as a page; which name is answered is a choice")
        void answers_a_page_of_one_or_none() {
            String user = given.user("username", unique("user"), "name", "Ann", "nickname", "Annie");
            create(user, given.tenant()).succeeds();
            get(GET, "userId", user)
                    .data(
                            "list[0]",
                            equalTo(object(
                                    "userId",
                                    user,
                                    "name",
                                    "Annie",
                                    "phone",
                                    null,
                                    "email",
                                    null,
                                    "apiAuthorized",
                                    false,
                                    "lastLogin",
                                    null)));
            get(GET, "userId", NOBODY).succeeds().data("", equalTo(object("totalCount", 0, "list", list())));
            get(GET).isRefusedWith(400);
        }
    }

    /** They are listed. */
    @Nested
    @Operation("list-multiple-tenant-admins")
    class ListMultipleTenantAdmins {
        private static final String OPERATION = "list-multiple-tenant-admins";

        @Test
        @Inferred(why = "the order and what keywords find are not documented")
        void answers_the_newest_first_and_finds_by_names() {
            String older = admin();
            String mail = unique("mail") + "@example.com";
            String newer = given.user("email", mail);
            create(newer, given.tenant()).succeeds();
            get(OPERATION, "limit", "2").succeeds().data("list.userId", contains(newer, older));
            get(OPERATION, "keywords", mail).data("list.email", contains(mail));
            get(OPERATION, "limit", 51).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone; the administrator of a tenant that is gone stays one")
        void loses_users_who_are_deleted_and_keeps_those_whose_tenant_is() {
            String user = given.user("username", unique("user"));
            String tenant = given.tenant();
            create(user, tenant).succeeds();
            post("delete-tenant", object("tenantId", tenant)).succeeds();
            get(GET, "userId", user).data("totalCount", equalTo(1));
            post("delete-users-batch", object("userIds", list(user))).succeeds();
            get(GET, "userId", user).data("totalCount", equalTo(0));
        }
    }

    /** The tenants of one are changed. */
    @Nested
    @Operation("update-multiple-tenant-admin")
    class UpdateMultipleTenantAdmin {
        private static final String OPERATION = "update-multiple-tenant-admin";

        @Test
        @Documented(source = "openapi update-multiple-tenant-admin: the user is in the query")
        void takes_the_user_from_the_query() {
            String user = admin();
            in(CHINESE, OPERATION + "?userId=" + user)
                    .post(object("tenantIds", list(given.tenant()), "apiAuthorized", true))
                    .succeeds()
                    .data("", nullValue());
            get(GET, "userId", user).data("list[0].apiAuthorized", equalTo(true));
        }

        @Test
        @FakeOnly(why = "the API does not answer the tenants, so that the state does")
        void replaces_the_tenants() {
            genauth.fake()
                    .seed(Seed.parse(
                            "tenants: {A: {}, B: {id: 65f0000000000000000000b1}}\n"
                                    + "users: {a: {id: 65f0000000000000000000a1, multipleTenantAdmin: {tenants: [A]}}}",
                            "a.yaml"));
            String tenant = "65f0000000000000000000b1";
            post(OPERATION, object("userId", "65f0000000000000000000a1", "tenantIds", list(tenant)))
                    .succeeds();
            assertThat(genauth.fake().export(), containsString("tenants: [B]"));
        }

        @Test
        @Inferred(why = "classes of errors: not found, refused arguments; a user in the body is meant as in the query")
        void needs_an_administrator_and_tenants_that_exist() {
            String user = admin();
            post(OPERATION, object("userId", user, "tenantIds", list(given.tenant())))
                    .succeeds();
            post(OPERATION, object("userId", user, "tenantIds", list(NOBODY))).isRefusedWith(404);
            post(OPERATION, object("userId", given.user(), "tenantIds", list(given.tenant())))
                    .isRefusedWith(404);
            post(OPERATION, object("userId", user)).isRefusedWith(400);
            post(OPERATION, object("tenantIds", list(given.tenant()))).isRefusedWith(400);
        }
    }

    /** One is removed. */
    @Nested
    @Operation("delete-multiple-tenant-admin")
    class DeleteMultipleTenantAdmin {
        private static final String OPERATION = "delete-multiple-tenant-admin";

        @Test
        @Inferred(why = "documented is the answer; the query means the same, and the body wins")
        void removes_the_user_that_body_or_query_name() {
            String one = admin();
            String other = admin();
            in(CHINESE, OPERATION + "?userId=" + other)
                    .post(object("userId", one))
                    .succeeds();
            get(GET, "userId", one).data("totalCount", equalTo(0));
            get(GET, "userId", other).data("totalCount", equalTo(1));
            in(CHINESE, OPERATION + "?userId=" + other).post(object()).succeeds();
            get(GET, "userId", other).data("totalCount", equalTo(0));
            post(OPERATION, object("userId", one)).isRefusedWith(404);
            post(OPERATION, object()).isRefusedWith(400);
        }
    }
}
