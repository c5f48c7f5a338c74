package io.github.genauthfake.contract.behaviour.tenants;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users of the pool are members of tenants. */
class TenantMemberBehaviours extends Behaviours {
    private static final String UNKNOWN = "000000000000000000000000";
    private static final String ADD = "add-tenant-users";
    private static final String LIST = "list-tenant-users";
    private static final String GET = "get-tenant-user";

    private String memberOf(String tenant, Object... properties) {
        String user = properties.length == 0 ? given.user() : given.user(properties);
        given.tenantMember(user, tenant);
        return user;
    }

    private Answer members(String tenant) {
        return post(LIST, object("tenantId", tenant)).succeeds();
    }

    private Answer member(String tenant, String user) {
        return get(GET, "tenantId", tenant, "linkUserId", user);
    }

    /** Users become members. */
    @Nested
    @Operation(ADD)
    class AddTenantUsers {
        @Test
        @Seen(source = "node addTenantUsers.spec.ts")
        void makes_users_members_who_are_no_administrators() {
            String tenant = given.tenant();
            String user = given.user();
            post(ADD, object("tenantId", tenant, "linkUserIds", list(user)))
                    .succeeds()
                    .data("", nullValue());
            members(tenant).data("list.linkUserId", contains(user)).data("list.isTenantAdmin", contains(false));
            get("get-user", "userId", user).data("tenantId", equalTo(tenant));
        }

        @Test
        @Inferred(why = "the older API counts members who are there already and does not refuse them")
        void leaves_who_is_a_member_already() {
            String tenant = given.tenant();
            String user = memberOf(tenant);
            Object before = member(tenant, user).read("memberId");
            post(ADD, object("tenantId", tenant, "linkUserIds", list(user, user)))
                    .succeeds();
            members(tenant).data("list.memberId", contains(before));
        }

        @Test
        @Inferred(why = "class of error: not found")
        @Inferred(aspect = API_CODE, why = "as get-user answers for a user that does not exist")
        void adds_none_when_one_does_not_exist() {
            String tenant = given.tenant();
            String user = given.user();
            post(ADD, object("tenantId", tenant, "linkUserIds", list(user, UNKNOWN)))
                    .isRefusedWith(404)
                    .hasApiCode(2004);
            post(ADD, object("tenantId", UNKNOWN, "linkUserIds", list(user))).isRefusedWith(404);
            members(tenant).data("list", empty());
        }

        @Test
        @Seen(source = "node addTenantUsers.spec.ts: a request without parameters is refused")
        void needs_a_tenant() {
            post(ADD, object()).isRefusedWith(400);
            post(ADD, object("linkUserIds", list(given.user()))).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "the Java SDK sends x-authing-tenant-id")
        void takes_the_tenant_of_a_header() {
            String tenant = given.tenant();
            String user = given.user();
            genauth.request(ADD)
                    .header("x-authing-tenant-id", tenant)
                    .post(object("linkUserIds", list(user)))
                    .succeeds();
            members(tenant).data("list.linkUserId", contains(user));
        }
    }

    /** The tenants that create-user names. */
    @Nested
    @Operation("create-user")
    class TenantsOfANewUser {
        @Test
        @Inferred(why = "a user of a tenant and a member of a tenant are the same")
        void makes_the_user_a_member_of_its_tenants() {
            String first = given.tenant();
            String second = given.tenant();
            String user = given.user("username", unique("user"), "tenantIds", list(second, first));
            for (String tenant : List.of(first, second)) {
                members(tenant).data("list.linkUserId", contains(user));
            }
            get("get-user", "userId", user).data("tenantId", equalTo(second));
        }
    }

    /** Members are listed. */
    @Nested
    @Operation(LIST)
    class ListTenantUsers {
        @Test
        @Documented(source = "openapi TenantUserDto")
        void answers_the_profile_of_the_user() {
            String tenant = given.tenant();
            String user = memberOf(tenant, "username", unique("user"), "nickname", "Al", "gender", "F", "city", "Oslo");
            members(tenant)
                    .data("totalCount", equalTo(1))
                    .data("list.memberId", contains(matchesPattern("[0-9a-f]{24}")))
                    .data("list.nickname", contains("Al"))
                    .data("list.gender", contains("F"))
                    .data("list.city", contains("Oslo"))
                    .data("list.loginsCount", contains(0))
                    .data("list.tenantId", contains(tenant))
                    .data("list.userPoolId", contains(genauth.userPoolId()))
                    .dataHasNot("list[0]", "password")
                    .data("list.linkUserId", contains(user));
        }

        @Test
        @Documented(source = "openapi ListTenantUserDto.keywords: phone, email, name, username and nickname")
        void finds_members_by_parts_of_what_the_tenant_knows_them_by() {
            String tenant = given.tenant();
            String word = unique("word");
            String byNickname = memberOf(tenant, "username", unique("user"), "nickname", "x" + word + "y");
            String byName = memberOf(tenant);
            memberOf(tenant);
            post(
                            "update-tenant-user",
                            object("tenantId", tenant, "linkUserId", byName, "updates", object("name", word)))
                    .succeeds();
            post(LIST, object("tenantId", tenant, "keywords", word.toUpperCase(Locale.ROOT)))
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.linkUserId", contains(byName, byNickname));
            post(
                            LIST,
                            object(
                                    "tenantId",
                                    tenant,
                                    "keywords",
                                    word,
                                    "options",
                                    object("fuzzySearchOn", list("nickname"))))
                    .succeeds()
                    .data("list.linkUserId", contains(byNickname));
        }

        @Test
        @Seen(source = "node listTenantUsers.spec.ts: a request without parameters is refused")
        void needs_a_tenant_of_the_pool() {
            post(LIST, object()).isRefusedWith(400);
            post(LIST, object("tenantId", UNKNOWN)).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "the option of the Java SDK; the departments of the pool are not the tenant's")
        void answers_the_departments_in_the_tenant_where_they_are_asked_for() {
            String tenant = given.tenant();
            String user = memberOf(tenant);
            given.membership(user, given.department());
            String organization = unique("org");
            Answer created = post(
                            "create-organization",
                            object("organizationCode", organization, "organizationName", "Org", "tenantId", tenant))
                    .succeeds();
            post(
                            "add-tenant-department-members",
                            object(
                                    "tenantId",
                                    tenant,
                                    "organizationCode",
                                    organization,
                                    "departmentId",
                                    "root",
                                    "linkUserIds",
                                    list(user)))
                    .succeeds();
            post(LIST, object("tenantId", tenant, "options", object("withDepartmentIds", true)))
                    .succeeds()
                    .data("list[0].departmentIds", contains(created.<Object>read("departmentId")));
            members(tenant).dataHasNot("list[0]", "departmentIds");
        }
    }

    /** A member is read. */
    @Nested
    @Operation(GET)
    class GetTenantUser {
        @Test
        @Documented(source = "openapi TenantUserSingleRespDto, and the two parameters that name a member")
        void finds_a_member_by_the_user_or_the_id_of_the_member() {
            String tenant = given.tenant();
            String user = memberOf(tenant);
            Answer byUser = member(tenant, user).succeeds().data("linkUserId", equalTo(user));
            String id = byUser.read("memberId");
            get(GET, "tenantId", tenant, "memberId", id).succeeds().data("", equalTo(byUser.read("")));
        }

        @Test
        @Inferred(why = "class of error: not found, and a refused argument")
        @Inferred(aspect = API_CODE, why = "that of users who do not exist is known; none of members is")
        void does_not_find_who_is_no_member() {
            String tenant = given.tenant();
            String user = memberOf(given.tenant());
            member(tenant, user).isRefusedWith(404).hasNoApiCode();
            member(tenant, UNKNOWN).isRefusedWith(404).hasApiCode(2004);
            member(UNKNOWN, user).isRefusedWith(404);
            get(GET, "tenantId", tenant, "memberId", UNKNOWN).isRefusedWith(404);
            get(GET, "tenantId", tenant).isRefusedWith(400);
        }
    }

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
