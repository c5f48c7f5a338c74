package io.github.genauthfake.contract.behaviour.access;

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
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users are asked for their roles. */
class RolesOfUsersBehaviours extends Behaviours {
    private static final String ROLES = "get-user-roles";
    private static final String HAS = "has-any-role";

    private void assign(String role, String type, String id, Object... more) {
        Map<String, Object> target = object("targetType", type, "targetIdentifier", id);
        post("assign-role", with(object("code", role, "targets", list(target)), more))
                .succeeds();
    }

    private Answer roles(String user, Object... more) {
        return genauth.request(ROLES).get(with(object("userId", user), more));
    }

    private String below(String organization, String parent) {
        return given.departmentIn(organization, "parentDepartmentId", parent);
    }

    /** The roles of a user are listed. */
    @Nested
    @Operation(ROLES)
    class GetUserRoles {
        @Test
        @Documented(source = "openapi RolePagingDto, and get-user-roles.namespace: default by default")
        void answers_the_roles_of_one_namespace_the_latest_assigned_first() {
            String user = given.user();
            String namespace = given.namespace();
            String elsewhere = given.roleIn(namespace);
            String older = given.role();
            String newer = given.role();
            assign(newer, "USER", user);
            assign(older, "USER", user);
            assign(elsewhere, "USER", user, "namespace", namespace);
            roles(user)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.code", contains(older, newer))
                    .dataHas("list[0]", "disableTime")
                    .dataHas("list[0]", "namespaceName");
            roles(user, "namespace", namespace).data("list.code", contains(elsewhere));
            roles(user, "namespace", "").data("totalCount", equalTo(2));
        }

        @Test
        @Inferred(why = "seen is that roles of departments are among them; that departments above count is a guess")
        void answers_roles_of_the_departments_of_the_user_and_of_those_above() {
            String organization = given.organization();
            String above = given.departmentIn(organization);
            String between = below(organization, above);
            String user = given.user();
            given.membership(user, below(organization, between));
            String ofRoot = given.role();
            String ofAbove = given.role();
            assign(ofRoot, "DEPARTMENT", given.rootOf(organization));
            assign(ofAbove, "DEPARTMENT", above);
            assign(given.role(), "DEPARTMENT", below(organization, above));
            roles(user).data("list.code", contains(ofAbove, ofRoot));
        }

        @Test
        @Inferred(why = "a role is one, however it came")
        void answers_a_role_once_that_comes_in_several_ways() {
            String user = given.user();
            String department = given.department();
            given.membership(user, department);
            String role = given.role();
            assign(role, "DEPARTMENT", department);
            assign(role, "USER", user);
            roles(user).data("totalCount", equalTo(1));
        }

        @Test
        @Inferred(why = "documented is that a disabled role gives no rights, not that nobody has it")
        void answers_disabled_roles_too() {
            String user = given.user();
            String role = given.role();
            assign(role, "USER", user);
            post("update-role", object("code", role, "status", "DISABLE")).succeeds();
            roles(user).data("list.status", contains("DISABLE"));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_namespace_that_does_not_exist() {
            roles(given.user(), "namespace", unique("space")).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void knows_no_role_that_was_deleted() {
            String user = given.user();
            String namespace = given.namespace();
            String role = given.role();
            assign(role, "USER", user);
            assign(given.roleIn(namespace, "code", role), "USER", user, "namespace", namespace);
            post("delete-namespace", object("code", namespace)).succeeds();
            post("delete-roles-batch", object("codeList", list(role))).succeeds();
            post("create-role", object("code", role)).succeeds();
            roles(user).data("list", empty());
        }
    }

    /** A user is asked whether it has one of several roles. */
    @Nested
    @Operation(HAS)
    class HasAnyRole {
        private Answer has(String user, Object... roles) {
            return post(HAS, object("userId", user, "roles", list(roles))).succeeds();
        }

        private static Object role(String code, Object... more) {
            return with(object("code", code), more);
        }

        @Test
        @Seen(source = "csharp HasAnyRole: true and false")
        void tells_whether_the_user_has_one_of_the_roles() {
            String user = given.user();
            String role = given.role();
            assign(role, "USER", user);
            has(user, role(given.role()), role(role, "namespace", "default")).data("hasAnyRole", equalTo(true));
            has(user, role(role)).data("hasAnyRole", equalTo(true));
            has(user, role(given.role())).data("hasAnyRole", equalTo(false));
        }

        @Test
        @Inferred(why = "the roles of get-user-roles are the user's roles")
        void counts_roles_of_departments_above() {
            String organization = given.organization();
            String user = given.user();
            given.membership(user, below(organization, given.departmentIn(organization)));
            String role = given.role();
            assign(role, "DEPARTMENT", given.rootOf(organization));
            has(user, role(role)).data("hasAnyRole", equalTo(true));
        }

        @Test
        @Seen(source = "csharp HasAnyRole: a role that does not exist is none that the user has")
        void has_none_that_does_not_exist() {
            String user = given.user();
            String role = given.role();
            assign(role, "USER", user);
            has(user, role(unique("role"))).data("hasAnyRole", equalTo(false));
            has(user, role(role, "namespace", unique("space"))).data("hasAnyRole", equalTo(false));
        }
    }
}
