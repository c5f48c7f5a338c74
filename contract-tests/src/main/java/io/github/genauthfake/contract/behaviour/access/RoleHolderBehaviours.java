package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who has a role is listed. */
class RoleHolderBehaviours extends Behaviours {
    private static final String MEMBERS = "list-role-members";
    private static final String DEPARTMENTS = "list-role-departments";
    private static final String ASSIGNMENTS = "list-role-assignments";
    private static final long IN_2100 = 4102444800000L;

    private void assign(String role, String type, String id, Object... more) {
        Map<String, Object> target = object("targetType", type, "targetIdentifier", id);
        post("assign-role", with(object("code", role, "targets", list(target)), more))
                .succeeds();
    }

    /** The users who have a role are listed. */
    @Nested
    @Operation(MEMBERS)
    class ListRoleMembers {
        @Test
        @Seen(
                source =
                        "node listRoleMembers.spec.ts: without a namespace; terraform: a comment on live use has no users of departments")
        void answers_the_users_to_whom_the_role_is_assigned() {
            String role = given.role();
            String department = given.department();
            String user = given.user();
            given.membership(given.user(), department);
            assign(role, "DEPARTMENT", department);
            assign(role, "USER", user);
            get(MEMBERS, "code", role).succeeds().data("totalCount", equalTo(1)).data("list.userId", contains(user));
        }

        @Test
        @Inferred(why = "an assignment that has not begun is not yet one of the role's members")
        void leaves_out_what_has_not_begun() {
            String role = given.role();
            String member = given.user();
            assign(role, "USER", member);
            assign(role, "USER", given.user(), "enableTime", IN_2100);
            assign(role, "USER", given.user(), "endTime", IN_2100);
            get(MEMBERS, "code", role, "page", 2, "limit", 1)
                    .data("totalCount", equalTo(2))
                    .data("list.userId", contains(member));
        }

        @Test
        @Documented(source = "openapi list-role-members.withCustomData, withIdentities and withDepartmentIds")
        void answers_what_is_asked_for_beside_the_profile() {
            String role = given.role();
            assign(role, "USER", given.user());
            get(MEMBERS, "code", role).dataHasNot("list[0]", "departmentIds").dataHasNot("list[0]", "customData");
            get(MEMBERS, "code", role, "withCustomData", true, "withIdentities", true, "withDepartmentIds", true)
                    .data("list[0].customData", equalTo(object()))
                    .data("list[0].identities", empty())
                    .data("list[0].departmentIds", empty());
        }

        @Test
        @Inferred(why = "class of error: not found; seen is that they do not succeed")
        void does_not_find_a_role_or_namespace_that_does_not_exist() {
            get(MEMBERS, "code", unique("role")).isRefusedWith(404);
            get(MEMBERS, "code", given.role(), "namespace", unique("space")).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void knows_no_user_that_was_deleted() {
            String role = given.role();
            String user = given.user();
            assign(role, "USER", user);
            post("delete-users-batch", object("userIds", list(user))).succeeds();
            get(MEMBERS, "code", role).data("", equalTo(object("totalCount", 0, "list", list())));
        }
    }

    /** The departments that have a role are listed. */
    @Nested
    @Operation(DEPARTMENTS)
    class ListRoleDepartments {
        @Test
        @Seen(source = "node listRoleDepartments.spec.ts: at least one after assigning it")
        @Documented(aspect = DATA, source = "openapi RoleDepartmentRespDto")
        void answers_the_departments_to_which_the_role_is_assigned() {
            String role = given.role();
            String organization = given.organization();
            String department = given.departmentIn(organization, "name", "Sales", "code", "sales");
            assign(role, "USER", given.user());
            assign(role, "DEPARTMENT", given.departmentIn(organization), "enableTime", IN_2100);
            assign(role, "DEPARTMENT", department);
            get(DEPARTMENTS, "code", role)
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data(
                            "list[0]",
                            equalTo(object("id", department, "code", "sales", "name", "Sales", "description", null)));
        }

        @Test
        @Seen(source = "node listRoleDepartments.spec.ts: a blank code, and one that no role has, are 404")
        @Seen(aspect = WORDING, source = "node listRoleDepartments.spec.ts")
        void does_not_find_a_role_that_does_not_exist() {
            for (Object none : list(" ", unique("role"))) {
                in(CHINESE, DEPARTMENTS).get("code", none).isRefusedWith(404).says("角色不存在");
            }
        }

        @Test
        @Seen(source = "node listRoleDepartments.spec.ts; the older wording seen there is not the newest one")
        void refuses_an_empty_code_and_one_of_100_characters() {
            get(DEPARTMENTS, "code", "").isRefusedWith(400);
            get(DEPARTMENTS, "code", "1".repeat(100)).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void knows_no_department_that_was_deleted() {
            String role = given.role();
            String organization = given.organization();
            String department = given.departmentIn(organization);
            assign(role, "DEPARTMENT", department);
            assign(role, "DEPARTMENT", given.rootOf(organization));
            post("delete-department", object("organizationCode", organization, "departmentId", department))
                    .succeeds();
            get(DEPARTMENTS, "code", role).data("totalCount", equalTo(1));
            post("delete-organization", object("organizationCode", organization))
                    .succeeds();
            get(DEPARTMENTS, "code", role).data("totalCount", equalTo(0));
        }
    }

    /** The assignments of a role are listed. */
    @Nested
    @Operation(ASSIGNMENTS)
    class ListRoleAssignments {
        private Answer list(String role, Object... more) {
            return genauth.request(ASSIGNMENTS).get(with(object("roleCode", role), more));
        }

        @Test
        @Documented(source = "openapi RoleListPageDto, whose list is called data, and RolePermissionListDto")
        void answers_the_assignments_of_the_role() {
            String role = given.roleIn("default", "name", "Manager");
            assign(role, "USER", given.user());
            list(role, "namespaceCode", "default")
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("data[0].roleId", notNullValue())
                    .data("data[0].roleCode", equalTo(role))
                    .data("data[0].roleName", equalTo("Manager"))
                    .data("data[0].description", equalTo("manages"))
                    .data("data[0].status", equalTo("ENABLE"))
                    .data("data[0].enableTime", nullValue())
                    .data("data[0].endTime", nullValue())
                    .data("data[0].userPoolId", notNullValue())
                    .data("data[0].createdAt", notNullValue())
                    .data("data[0].updatedAt", notNullValue());
        }

        @Test
        @Documented(source = "openapi RolePermissionListDto.status: DISABLE for who has not joined yet")
        void answers_the_latest_first_and_those_that_have_not_begun_as_disabled() {
            String role = given.role();
            assign(role, "USER", given.user());
            assign(role, "DEPARTMENT", given.department(), "enableTime", IN_2100);
            list(role).data("data.status", contains("DISABLE", "ENABLE"));
            list(role, "page", 2, "limit", 1).data("totalCount", equalTo(2)).data("data.status", contains("ENABLE"));
        }

        @Test
        @Documented(source = "openapi list-role-assignments.targetType")
        void answers_those_of_users_or_of_departments_when_asked_for() {
            String role = given.role();
            assign(role, "USER", given.user());
            assign(role, "DEPARTMENT", given.department(), "enableTime", IN_2100);
            list(role, "targetType", "USER").data("data.status", contains("ENABLE"));
            list(role, "targetType", "ORG").data("data.status", contains("DISABLE"));
            list(role, "targetType", "GROUP").isRefusedWith(400);
        }

        @Test
        @Inferred(why = "what the query is looked for in is not documented")
        void finds_by_a_part_of_the_code_or_name_of_the_role() {
            String role = given.roleIn("default", "name", "Manager");
            assign(role, "USER", given.user());
            list(role, "query", "mana").data("totalCount", equalTo(1));
            list(role, "query", unique("nothing")).data("", equalTo(object("totalCount", 0, "data", Json.list())));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_role_that_does_not_exist() {
            list(unique("role")).isRefusedWith(404);
            get(ASSIGNMENTS).isRefusedWith(400);
        }
    }
}
