package io.github.genauthfake.contract.behaviour.tenants;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Members of tenants change and leave. */
class TenantMemberChangeBehaviours extends TenantMemberSuite {
    /** The tenant knows a member otherwise than the pool does. */
    @Nested
    @Operation("update-tenant-user")
    class UpdateTenantUser {
        private static final String OPERATION = "update-tenant-user";

        private Answer update(String tenant, String user, Object updates) {
            return post(OPERATION, object("tenantId", tenant, "linkUserId", user, "updates", updates));
        }

        @Test
        @Documented(source = "openapi UpdateTenantUserDto.updates")
        void changes_the_member_and_not_the_user() {
            String tenant = given.tenant();
            String other = given.tenant();
            String user = memberOf(tenant, "username", unique("user"), "name", "Alice", "city", "Oslo");
            post(ADD, object("tenantId", other, "linkUserIds", list(user))).succeeds();
            update(tenant, user, object("name", "Al", "email", unique("mail") + "@example.com", "gender", "F"))
                    .succeeds();
            member(tenant, user)
                    .data("name", equalTo("Al"))
                    .data("gender", equalTo("F"))
                    .data("city", equalTo("Oslo"));
            member(other, user).data("name", equalTo("Alice"));
            get("get-user", "userId", user).data("name", equalTo("Alice")).data("email", nullValue());
        }

        @Test
        @Inferred(why = "null clears, as with update-user")
        void gives_back_the_users_value_by_null() {
            String tenant = given.tenant();
            String user = memberOf(tenant, "username", unique("user"), "name", "Alice");
            update(tenant, user, object("name", "Al")).succeeds();
            update(tenant, user, object("name", null)).succeeds();
            member(tenant, user).data("name", equalTo("Alice"));
        }

        @Test
        @Inferred(why = "the values have to be such as update-user takes")
        void refuses_values_that_no_user_may_have() {
            String tenant = given.tenant();
            String user = memberOf(tenant);
            Object before = member(tenant, user).read("");
            update(tenant, user, object("nickname", "Al", "email", "no address"))
                    .isRefusedWith(400);
            update(tenant, user, object("gender", "X")).isRefusedWith(400);
            update(tenant, user, object("name", 1)).isRefusedWith(400);
            update(tenant, user, "name").isRefusedWith(400);
            post(OPERATION, object("tenantId", tenant, "linkUserId", user)).isRefusedWith(400);
            member(tenant, user).data("", equalTo(before));
        }

        @Test
        @Inferred(why = "who administers is said by other operations, and ids stay")
        void overlooks_what_is_no_profile() {
            String tenant = given.tenant();
            String user = memberOf(tenant);
            Object before = member(tenant, user).read("");
            update(tenant, user, object("isTenantAdmin", true, "memberId", UNKNOWN, "linkUserId", UNKNOWN))
                    .succeeds();
            member(tenant, user).data("", equalTo(before));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_who_is_no_member() {
            update(given.tenant(), given.user(), object("name", "x")).isRefusedWith(404);
            update(UNKNOWN, given.user(), object("name", "x")).isRefusedWith(404);
        }
    }

    /** Members leave. */
    @Nested
    @Operation("remove-tenant-users")
    class RemoveTenantUsers {
        private static final String OPERATION = "remove-tenant-users";

        @Test
        @Documented(source = "openapi remove-tenant-users: the users stay in the pool")
        void removes_members_and_leaves_the_users_in_the_pool() {
            String tenant = given.tenant();
            String byUser = memberOf(tenant);
            String byMember = memberOf(tenant);
            String stays = memberOf(tenant);
            String id = member(tenant, byMember).read("memberId");
            post(OPERATION, object("tenantId", tenant, "linkUserIds", list(byUser), "memberIds", list(id)))
                    .succeeds();
            members(tenant).data("list.linkUserId", contains(stays));
            get("get-user", "userId", byUser).succeeds().data("tenantId", nullValue());
        }

        @Test
        @Inferred(why = "what is gone need not be removed; users and ids that do not exist are told apart from it")
        void passes_over_who_is_no_member() {
            String tenant = given.tenant();
            String member = memberOf(tenant);
            post(OPERATION, object("tenantId", tenant, "linkUserIds", list(given.user()), "memberIds", list(UNKNOWN)))
                    .succeeds();
            post(OPERATION, object("tenantId", tenant, "linkUserIds", list(member, UNKNOWN)))
                    .isRefusedWith(404);
            members(tenant).data("list.linkUserId", contains(member));
        }

        @Test
        @Inferred(why = "nothing of a member may be left in the tenant")
        void forgets_what_the_tenant_knew_of_the_member() {
            String tenant = given.tenant();
            String user = memberOf(tenant);
            String key = unique("field");
            genauth.require(
                    "set-custom-fields",
                    object("tenantId", tenant, "list", list(object("targetType", "USER", "key", key))));
            genauth.require(
                    "set-custom-data",
                    object(
                            "tenantId",
                            tenant,
                            "targetType",
                            "USER",
                            "targetIdentifier",
                            user,
                            "list",
                            list(object("key", key, "value", "x"))));
            post("update-tenant-user", object("tenantId", tenant, "linkUserId", user, "updates", object("name", "Al")))
                    .succeeds();
            post("delete-tenant-user", object("tenantId", tenant, "linkUserIds", list(user)))
                    .succeeds();
            post(ADD, object("tenantId", tenant, "linkUserIds", list(user))).succeeds();
            member(tenant, user).data("name", nullValue());
            get("get-custom-data", "targetType", "USER", "targetIdentifier", user, "tenantId", tenant)
                    .data("", equalTo(object()));
        }

        @Test
        @Inferred(why = "nothing may refer to who is gone")
        void goes_with_the_user() {
            String tenant = given.tenant();
            String user = memberOf(tenant);
            post("delete-users-batch", object("userIds", list(user))).succeeds();
            members(tenant).data("list", empty());
        }
    }

    /** The same under another name. */
    @Nested
    @Operation("delete-tenant-user")
    class DeleteTenantUser {
        @Test
        @Documented(source = "openapi delete-tenant-user, with the words of remove-tenant-users")
        void removes_members() {
            String tenant = given.tenant();
            String gone = memberOf(tenant);
            String stays = memberOf(tenant);
            post("delete-tenant-user", object("tenantId", tenant, "linkUserIds", list(gone)))
                    .succeeds()
                    .data("", nullValue());
            members(tenant).data("list.linkUserId", contains(stays));
        }

        @Test
        @Inferred(why = "class of error: not found, and a refused argument")
        void needs_a_tenant_and_members() {
            post("delete-tenant-user", object("tenantId", UNKNOWN, "linkUserIds", list(given.user())))
                    .isRefusedWith(404);
            post("delete-tenant-user", object("tenantId", given.tenant())).isRefusedWith(400);
        }
    }

    /** How many members a tenant has. */
    @Nested
    @Operation("get-tenant")
    class MembersOfATenant {
        @Test
        @Inferred(why = "withMembersCount asks for it; the name is that of the Java SDK")
        void are_counted_where_it_is_asked_for() {
            String tenant = given.tenant();
            memberOf(tenant);
            get("get-tenant", "tenantId", tenant, "withMembersCount", true)
                    .succeeds()
                    .data("membersCount", equalTo(1));
            get("get-tenant", "tenantId", tenant).succeeds().dataHasNot("", "membersCount");
        }
    }
}
