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
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Roles are assigned and revoked. */
class RoleAssignmentBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String ASSIGN = "assign-role";
    private static final String ASSIGN_BATCH = "assign-role-batch";
    private static final String REVOKE = "revoke-role";
    private static final String REVOKE_BATCH = "revoke-role-batch";

    private static Map<String, Object> user(String id) {
        return object("targetType", "USER", "targetIdentifier", id);
    }

    private static Map<String, Object> department(String id) {
        return object("targetType", "DEPARTMENT", "targetIdentifier", id);
    }

    private Answer ask(String operation, String role, Map<String, Object> target, Object... more) {
        return post(operation, with(object("code", role, "targets", list(target)), more));
    }

    private Answer batch(String operation, Object role, Object other, Object... targets) {
        return post(
                operation,
                object("roles", list(object("code", role), object("code", other)), "targets", list(targets)));
    }

    private Answer roles(String user) {
        return get("get-user-roles", "userId", user);
    }

    private Answer assignments(String role) {
        return get("list-role-assignments", "roleCode", role);
    }

    /** A role is assigned. */
    @Nested
    @Operation(ASSIGN)
    class AssignRole {
        @Test
        @Seen(source = "node assignRole.spec.ts: without a namespace, and twice")
        void assigns_a_role_once_however_often_it_is_asked_for() {
            String role = given.role();
            String user = given.user();
            ask(ASSIGN, role, user(user)).succeeds().data("success", equalTo(true));
            ask(ASSIGN, role, user(user), "namespace", "default").succeeds();
            roles(user).data("totalCount", equalTo(1)).data("list.code", contains(role));
        }

        @Test
        @Seen(source = "csharp and node: a namespace beside the code")
        void assigns_the_role_of_the_namespace() {
            String namespace = given.namespace();
            String role = given.roleIn(namespace);
            String user = given.user();
            ask(ASSIGN, role, user(user)).isRefusedWith(404);
            ask(ASSIGN, role, user(user), "namespace", namespace).succeeds();
            roles(user).data("list", empty());
            get("get-user-roles", "userId", user, "namespace", namespace).data("list.code", contains(role));
        }

        @Test
        @Documented(source = "openapi AssignRoleDto.enableTime and endTime, and RolePermissionListDto.status")
        void keeps_beginning_and_end() {
            String role = given.role();
            String user = given.user();
            ask(ASSIGN, role, user(user), "enableTime", 4102444800000L, "endTime", 4133980800000L)
                    .succeeds();
            assignments(role)
                    .data("data[0].enableTime", equalTo(4102444800000L))
                    .data("data[0].endTime", equalTo(4133980800000L))
                    .data("data[0].status", equalTo("DISABLE"));
            roles(user).data("list", empty());
        }

        @Test
        @Inferred(why = "assigning again is seen to succeed; the latest word counts, and null is documented as at once")
        void replaces_beginning_and_end_when_it_is_assigned_again() {
            String role = given.role();
            String user = given.user();
            ask(ASSIGN, role, user(user), "enableTime", 4102444800000L).succeeds();
            ask(ASSIGN, role, user(user), "enableTime", null, "endTime", null).succeeds();
            assignments(role).data("totalCount", equalTo(1)).data("data[0].status", equalTo("ENABLE"));
            roles(user).data("list.code", contains(role));
        }

        @Test
        @FakeOnly(why = "nobody can move the clock of the real service")
        void follows_the_pools_clock() {
            genauth.fake().clock().freezeAt(Instant.ofEpochMilli(4102444800000L));
            String role = given.role();
            String user = given.user();
            ask(ASSIGN, role, user(user), "enableTime", 4102444801000L, "endTime", 4102444802000L)
                    .succeeds();
            roles(user).data("list", empty());
            genauth.fake().clock().advance(Duration.ofSeconds(1));
            roles(user).data("list.code", contains(role));
            genauth.fake().clock().advance(Duration.ofSeconds(1));
            roles(user).data("list", empty());
            assignments(role).data("data", empty());
        }

        @Test
        @Inferred(why = "class of error: a refused argument; such an assignment would never be in force")
        void refuses_an_end_before_the_beginning_or_in_the_past() {
            String role = given.role();
            Map<String, Object> user = user(given.user());
            ask(ASSIGN, role, user, "enableTime", 4102444800000L, "endTime", 4102444800000L)
                    .isRefusedWith(400);
            ask(ASSIGN, role, user, "endTime", 1500000000000L).isRefusedWith(400);
            ask(ASSIGN, role, user, "endTime", "tomorrow").isRefusedWith(400);
            assignments(role).data("data", empty());
        }

        @Test
        @Inferred(why = "class of error: not found; seen of users, roles and namespaces is that they do not succeed")
        void refuses_what_does_not_exist_and_assigns_nothing() {
            String role = given.role();
            String user = given.user();
            for (Object nobody : list(user(NOBODY), department(NOBODY))) {
                post(ASSIGN, object("code", role, "targets", list(user(user), nobody)))
                        .isRefusedWith(404);
            }
            ask(ASSIGN, unique("role"), user(user)).isRefusedWith(404);
            ask(ASSIGN, role, user(user), "namespace", unique("space")).isRefusedWith(404);
            roles(user).data("list", empty());
        }

        @Test
        @Inferred(why = "users and departments are documented, though the enumeration has groups and roles")
        void refuses_targets_that_are_neither_users_nor_departments() {
            String role = given.role();
            for (Object type : list("GROUP", "ROLE")) {
                ask(ASSIGN, role, object("targetType", type, "targetIdentifier", given.group()))
                        .isRefusedWith(400);
            }
            ask(ASSIGN, role, object("targetType", "TENANT", "targetIdentifier", given.group()))
                    .isRefusedWith(400);
        }
    }

    /** Roles are assigned together. */
    @Nested
    @Operation(ASSIGN_BATCH)
    class AssignRoleBatch {
        @Test
        @Documented(source = "openapi assign-role-batch")
        void assigns_every_role_to_every_target() {
            String first = given.role();
            String second = given.role();
            String user = given.user();
            String department = given.department();
            batch(ASSIGN_BATCH, first, second, user(user), department(department))
                    .succeeds()
                    .data("success", equalTo(true));
            roles(user).data("list.code", contains(second, first));
            for (String role : new String[] {first, second}) {
                get("list-role-departments", "code", role).data("list.id", contains(department));
            }
        }

        @Test
        @Inferred(why = "class of error: not found; the provider does not say what becomes of half a list")
        void assigns_nothing_where_one_does_not_exist() {
            String role = given.role();
            String user = given.user();
            batch(ASSIGN_BATCH, role, unique("role"), user(user)).isRefusedWith(404);
            batch(ASSIGN_BATCH, role, role, user(user), user(NOBODY)).isRefusedWith(404);
            roles(user).data("list", empty());
        }

        @Test
        @Inferred(why = "class of error: a refused argument; ten roles and ten targets are documented")
        void refuses_more_than_ten_roles_or_targets() {
            Object[] targets = Stream.generate(() -> user(NOBODY)).limit(11).toArray();
            batch(ASSIGN_BATCH, given.role(), given.role(), targets).isRefusedWith(400);
            Object[] roles =
                    Stream.generate(() -> object("code", "r")).limit(11).toArray();
            post(ASSIGN_BATCH, object("roles", list(roles), "targets", list(user(given.user()))))
                    .isRefusedWith(400);
        }
    }

    /** A role is revoked. */
    @Nested
    @Operation(REVOKE)
    class RevokeRole {
        @Test
        @Seen(source = "node revokeRole.spec.ts: twice")
        void takes_the_role_away_and_succeeds_where_it_is_not_assigned() {
            String role = given.role();
            String user = given.user();
            ask(ASSIGN, role, user(user)).succeeds();
            ask(REVOKE, role, user(user)).succeeds().data("success", equalTo(true));
            roles(user).data("list", empty());
            ask(REVOKE, role, user(user)).succeeds();
        }

        @Test
        @Inferred(why = "what is revoked is gone, whether it was in force or not")
        void takes_away_what_has_not_begun() {
            String role = given.role();
            String department = given.department();
            ask(ASSIGN, role, department(department), "enableTime", 4102444800000L)
                    .succeeds();
            ask(REVOKE, role, department(department)).succeeds();
            assignments(role).data("data", empty());
        }

        @Test
        @Inferred(why = "class of error: not found; seen of users, roles and namespaces is that they do not succeed")
        void refuses_what_does_not_exist_and_revokes_nothing() {
            String role = given.role();
            String user = given.user();
            ask(ASSIGN, role, user(user)).succeeds();
            post(REVOKE, object("code", role, "targets", list(user(user), user(NOBODY))))
                    .isRefusedWith(404);
            ask(REVOKE, unique("role"), user(user)).isRefusedWith(404);
            ask(REVOKE, role, user(user), "namespace", unique("space")).isRefusedWith(404);
            roles(user).data("list.code", contains(role));
        }
    }

    /** Roles are revoked together. */
    @Nested
    @Operation(REVOKE_BATCH)
    class RevokeRoleBatch {
        @Test
        @Documented(source = "openapi revoke-role-batch")
        void takes_every_role_from_every_target() {
            String first = given.role();
            String second = given.role();
            String user = given.user();
            String other = given.user();
            batch(ASSIGN_BATCH, first, second, user(user), user(other)).succeeds();
            batch(REVOKE_BATCH, first, second, user(user)).succeeds().data("success", equalTo(true));
            roles(user).data("list", empty());
            roles(other).data("list.code", contains(second, first));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void revokes_nothing_where_one_does_not_exist() {
            String role = given.role();
            String user = given.user();
            ask(ASSIGN, role, user(user)).succeeds();
            batch(REVOKE_BATCH, role, unique("role"), user(user)).isRefusedWith(404);
            roles(user).data("list.code", contains(role));
        }
    }
}
