package io.github.genauthfake.contract.behaviour.tenants;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Members administer their tenants. */
class TenantAdminBehaviours extends Behaviours {
    private static final String UNKNOWN = "000000000000000000000000";
    private static final String SET = "set-tenant-admin";
    private static final String LIST = "list-tenant-admin";
    private static final String DELETE = "delete-tenant-admin";

    private Answer set(String tenant, Object... users) {
        return post(SET, object("tenantId", tenant, "linkUserIds", list(users)));
    }

    private Answer admins(String tenant, Object... more) {
        return post(LIST, with(object("tenantId", tenant), more)).succeeds();
    }

    private Answer members(String tenant) {
        return post("list-tenant-users", object("tenantId", tenant)).succeeds();
    }

    /** Administrators are made. */
    @Nested
    @Operation(SET)
    class SetTenantAdmin {
        @Test
        @Seen(source = "node setTenantAdmin.spec.ts: the newest user of the pool is made one")
        void makes_a_user_a_member_and_an_administrator() {
            String tenant = given.tenant();
            String user = given.user();
            set(tenant, user).succeeds().data("", nullValue());
            admins(tenant).data("list.linkUserId", contains(user)).data("list.isTenantAdmin", contains(true));
            members(tenant).data("list.linkUserId", contains(user));
        }

        @Test
        @Documented(source = "openapi RemoveTenantUsersDto: members are named by user or by their own ids")
        void finds_members_by_their_own_ids_and_leaves_who_is_one_already() {
            String tenant = given.tenant();
            String admin = given.user();
            String member = given.user();
            set(tenant, admin).succeeds();
            post("add-tenant-users", object("tenantId", tenant, "linkUserIds", list(member)))
                    .succeeds();
            String id = get("get-tenant-user", "tenantId", tenant, "linkUserId", member)
                    .read("memberId");
            post(SET, object("tenantId", tenant, "linkUserIds", list(admin), "memberIds", list(id)))
                    .succeeds();
            admins(tenant).data("list.linkUserId", contains(member, admin));
        }

        @Test
        @Inferred(why = "class of error: not found, and a refused argument; all or none")
        void makes_none_when_one_does_not_exist() {
            String tenant = given.tenant();
            set(tenant, given.user(), UNKNOWN).isRefusedWith(404);
            post(SET, object("tenantId", tenant, "linkUserIds", list(given.user()), "memberIds", list(UNKNOWN)))
                    .isRefusedWith(404);
            post(SET, object("tenantId", tenant)).isRefusedWith(400);
            set(UNKNOWN, given.user()).isRefusedWith(404);
            members(tenant).data("list", empty());
        }

        @Test
        @Seen(source = "node setTenantAdmin.spec.ts: a request without parameters is refused")
        void needs_a_tenant() {
            post(SET, object()).isRefusedWith(400);
        }
    }

    /** Administrators are listed. */
    @Nested
    @Operation(LIST)
    class ListTenantAdmin {
        @Test
        @Seen(source = "node listTenantAdmin.spec.ts")
        void answers_administrators_and_no_other_members() {
            String tenant = given.tenant();
            String first = given.user();
            String second = given.user();
            post("add-tenant-users", object("tenantId", tenant, "linkUserIds", list(given.user())))
                    .succeeds();
            set(tenant, first, second).succeeds();
            admins(tenant).data("totalCount", equalTo(2)).data("list.linkUserId", contains(second, first));
        }

        @Test
        @Inferred(why = "the document has texts for the numbers of pages; numbers do as well")
        void answers_page_by_page_whether_by_texts_or_by_numbers() {
            String tenant = given.tenant();
            String first = given.user();
            set(tenant, first, given.user()).succeeds();
            admins(tenant, "page", "2", "limit", "1").data("list.linkUserId", contains(first));
            admins(tenant, "page", 2, "limit", 1).data("list.linkUserId", contains(first));
            admins(tenant, "limit", 50).data("totalCount", equalTo(2));
            for (Object wrong : list("x", "", "1.5", 0, "0", "-1", 51, "51")) {
                post(LIST, object("tenantId", tenant, "limit", wrong)).isRefusedWith(400);
            }
        }

        @Test
        @Inferred(why = "as list-tenant-users, for which it is documented")
        void finds_administrators_by_keywords() {
            String tenant = given.tenant();
            String word = unique("word");
            String found = given.user("username", unique("user"), "name", word);
            set(tenant, found, given.user()).succeeds();
            admins(tenant, "keywords", word).data("list.linkUserId", contains(found));
        }

        @Test
        @Seen(source = "node listTenantAdmin.spec.ts: a request without parameters is refused")
        void needs_a_tenant_of_the_pool() {
            post(LIST, object()).isRefusedWith(400);
            post(LIST, object("tenantId", UNKNOWN)).isRefusedWith(404);
        }
    }

    /** An administrator becomes an ordinary member. */
    @Nested
    @Operation(DELETE)
    class DeleteTenantAdmin {
        @Test
        @Documented(source = "guides, tenants: who administers no longer stays a member")
        void leaves_the_member_in_the_tenant() {
            String tenant = given.tenant();
            String user = given.user();
            set(tenant, user).succeeds();
            post(DELETE, object("tenantId", tenant, "linkUserId", user))
                    .succeeds()
                    .data("", nullValue());
            admins(tenant).data("list", empty());
            members(tenant).data("list.linkUserId", contains(user)).data("list.isTenantAdmin", contains(false));
            post(DELETE, object("tenantId", tenant, "linkUserId", user)).succeeds();
        }

        @Test
        @Inferred(why = "class of error: not found, and a refused argument")
        void does_not_find_who_is_no_member() {
            String tenant = given.tenant();
            post(DELETE, object("tenantId", tenant, "linkUserId", given.user())).isRefusedWith(404);
            post(DELETE, object("tenantId", tenant, "linkUserId", UNKNOWN)).isRefusedWith(404);
            post(DELETE, object("tenantId", tenant)).isRefusedWith(400);
            post(DELETE, object()).isRefusedWith(400);
        }
    }
}
