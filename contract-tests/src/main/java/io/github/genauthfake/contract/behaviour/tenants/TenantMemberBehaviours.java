package io.github.genauthfake.contract.behaviour.tenants;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

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
class TenantMemberBehaviours extends TenantMemberSuite {
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
}
