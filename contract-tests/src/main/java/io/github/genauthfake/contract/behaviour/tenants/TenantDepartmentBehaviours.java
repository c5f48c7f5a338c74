package io.github.genauthfake.contract.behaviour.tenants;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Members of a tenant belong to its departments. */
class TenantDepartmentBehaviours extends Behaviours {
    private static final String ADD = "add-tenant-department-members";
    private static final String REMOVE = "remove-tenant-department-members";

    private String tenant;
    private String organization;

    @BeforeEach
    void createOrganizationOfATenant() {
        tenant = given.tenant();
        organization = unique("org");
        genauth.require(
                "create-organization",
                object("organizationCode", organization, "organizationName", "Org", "tenantId", tenant));
    }

    private String member() {
        String user = given.user();
        given.tenantMember(user, tenant);
        return user;
    }

    private Answer change(String operation, Object... more) {
        return post(
                operation,
                with(object("tenantId", tenant, "organizationCode", organization, "departmentId", "root"), more));
    }

    private Answer members() {
        return get(
                        "list-department-members",
                        "organizationCode",
                        organization,
                        "departmentId",
                        "root",
                        "tenantId",
                        tenant,
                        "orderBy",
                        "Asc")
                .succeeds();
    }

    /** Members are added. */
    @Nested
    @Operation(ADD)
    class AddTenantDepartmentMembers {
        @Test
        @Documented(source = "openapi AddTenantDepartmentMembersReqDto and IsSuccessRespDto")
        void adds_members_by_their_users_or_their_own_ids() {
            String byUser = member();
            String byMember = member();
            String id = get("get-tenant-user", "tenantId", tenant, "linkUserId", byMember)
                    .read("memberId");
            change(ADD, "linkUserIds", list(byUser), "memberIds", list(id))
                    .succeeds()
                    .data("", equalTo(object("success", true)));
            change(ADD, "linkUserIds", list(byUser)).succeeds();
            members().data("list.userId", contains(byUser, byMember));
        }

        @Test
        @Inferred(why = "class of error: not found, and a refused argument; all or none")
        void adds_none_when_one_is_no_member() {
            change(ADD, "linkUserIds", list(member(), given.user())).isRefusedWith(404);
            change(ADD).isRefusedWith(400);
            post(ADD, object("organizationCode", organization, "departmentId", "root", "linkUserIds", list(member())))
                    .isRefusedWith(400);
            members().data("list", empty());
        }

        @Test
        @Inferred(why = "class of error: not found; organizations of the pool are not the tenant's")
        void does_not_find_departments_that_are_not_the_tenants() {
            String user = member();
            change(ADD, "organizationCode", given.organization(), "linkUserIds", list(user))
                    .isRefusedWith(404);
            change(ADD, "departmentId", given.department(), "linkUserIds", list(user))
                    .isRefusedWith(404);
            change(ADD, "tenantId", given.tenant(), "linkUserIds", list(user)).isRefusedWith(404);
            members().data("list", empty());
        }
    }

    /** Members are removed. */
    @Nested
    @Operation(REMOVE)
    class RemoveTenantDepartmentMembers {
        @Test
        @Documented(source = "openapi RemoveTenantDepartmentMembersReqDto and IsSuccessRespDto")
        void removes_members_and_passes_over_who_is_not_there() {
            String gone = member();
            String stays = member();
            String elsewhere = member();
            change(ADD, "linkUserIds", list(gone, stays)).succeeds();
            change(REMOVE, "linkUserIds", list(gone, elsewhere, given.user()))
                    .succeeds()
                    .data("", equalTo(object("success", true)));
            members().data("list.userId", contains(stays));
        }

        @Test
        @Inferred(why = "class of error: not found, and a refused argument")
        void needs_members_and_a_department_of_the_tenant() {
            change(REMOVE).isRefusedWith(400);
            change(REMOVE, "organizationCode", given.organization(), "linkUserIds", list(member()))
                    .isRefusedWith(404);
        }
    }

    /** A member leaves the tenant, and with it its departments. */
    @Nested
    @Operation("remove-tenant-users")
    class LeavingATenant {
        @Test
        @Inferred(why = "who is no member cannot be in a department of the tenant")
        void takes_the_member_out_of_the_departments_of_the_tenant() {
            String user = member();
            String department = given.department();
            given.membership(user, department);
            change(ADD, "linkUserIds", list(user)).succeeds();
            post("remove-tenant-users", object("tenantId", tenant, "linkUserIds", list(user)))
                    .succeeds();
            members().data("list", empty());
            get("get-user-departments", "userId", user).data("list.departmentId", contains(department));
        }
    }
}
