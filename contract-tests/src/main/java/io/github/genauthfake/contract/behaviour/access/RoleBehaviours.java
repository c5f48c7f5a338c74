package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What roles do beside what all kinds do. */
class RoleBehaviours extends Behaviours {
    /** Roles are created. */
    @Nested
    @Operation("create-role")
    class CreateRole {
        private static final String OPERATION = "create-role";

        @Test
        @Documented(source = "openapi RoleDto, required; the namespace is default unless said otherwise")
        void answers_the_role() {
            String code = unique("role");
            post(OPERATION, object("code", code, "name", "Manager", "description", "manages"))
                    .succeeds()
                    .data("id", notNullValue())
                    .data("code", equalTo(code))
                    .data("name", equalTo("Manager"))
                    .data("description", equalTo("manages"))
                    .data("namespace", equalTo("default"))
                    .data("namespaceName", notNullValue())
                    .data("status", equalTo("ENABLE"))
                    .data("disableTime", nullValue());
        }

        @Test
        @Inferred(why = "50, 50 and 200 characters are documented of roles in other operations than this one")
        void refuses_a_code_a_name_and_a_description_that_are_too_long() {
            String code = unique("role");
            post(OPERATION, object("code", code + "c".repeat(51 - code.length())))
                    .isRefusedWith(400);
            post(OPERATION, object("code", code, "name", "n".repeat(51))).isRefusedWith(400);
            post(OPERATION, object("code", code, "description", "d".repeat(201)))
                    .isRefusedWith(400);
            post(OPERATION, object("code", code, "name", "n".repeat(50), "description", "d".repeat(200)))
                    .succeeds();
        }
    }

    /** A role is read. */
    @Nested
    @Operation("get-role")
    class GetRole {
        private static final String OPERATION = "get-role";

        @Test
        @Seen(source = "node getRole.spec.ts: only code")
        void looks_into_the_default_namespace_unless_said_otherwise() {
            String role = given.role();
            get(OPERATION, "code", role).succeeds().data("code", equalTo(role)).data("namespace", equalTo("default"));
        }

        @Test
        @Documented(source = "openapi RoleDto, required")
        void answers_what_every_role_has() {
            String namespace = given.namespace();
            String role = given.roleIn(namespace, "name", "Manager");
            get(OPERATION, "code", role, "namespace", namespace)
                    .succeeds()
                    .data("id", notNullValue())
                    .data("name", equalTo("Manager"))
                    .data("namespaceName", equalTo(namespace))
                    .data("status", equalTo("ENABLE"))
                    .dataHas("", "disableTime");
        }

        @Test
        @Documented(source = "openapi CreateRoleDto.disableTime, a text, and RoleDto.disableTime, milliseconds")
        void answers_when_it_ends() {
            String role = given.roleIn("default", "disableTime", "4102444800000");
            get(OPERATION, "code", role).succeeds().data("disableTime", equalTo(4102444800000L));
        }

        @Test
        @Documented(source = "sdk code: newer SDKs declare the moment as a number")
        void answers_when_it_ends_if_it_was_told_as_a_number() {
            String role = given.roleIn("default", "disableTime", 4102444800000L);
            get(OPERATION, "code", role).succeeds().data("disableTime", equalTo(4102444800000L));
        }

        @Test
        @Inferred(why = "status and the moment of ending are documented; that the one follows the other is not")
        void is_disabled_where_its_end_is_in_the_past() {
            String role = given.roleIn("default", "disableTime", "1669881887852");
            get(OPERATION, "code", role).succeeds().data("status", equalTo("DISABLE"));
            String lasting = given.roleIn("default", "disableTime", "4102444800000");
            get(OPERATION, "code", lasting).data("status", equalTo("ENABLE"));
            get("list-roles", "keywords", role).data("list.status", contains("DISABLE"));
        }

        @Test
        @FakeOnly(why = "nobody can move the clock of the real service")
        void is_disabled_from_its_end_on_by_the_pools_clock() {
            genauth.fake().clock().freezeAt(Instant.parse("2030-01-01T00:00:00Z"));
            String role = given.roleIn("default", "disableTime", 1893456001000L);
            get(OPERATION, "code", role).succeeds().data("status", equalTo("ENABLE"));
            genauth.fake().clock().advance(Duration.ofSeconds(1));
            get(OPERATION, "code", role).data("status", equalTo("DISABLE"));
        }

        @Test
        @Inferred(why = "a code is one within its namespace")
        void tells_roles_of_the_same_code_apart_by_their_namespaces() {
            String role = given.role();
            String namespace = given.namespace();
            get(OPERATION, "code", role, "namespace", namespace).isRefusedWith(404);
            post("create-role", object("code", role, "namespace", namespace, "name", "another"))
                    .succeeds();
            get(OPERATION, "code", role, "namespace", namespace).data("name", equalTo("another"));
            get(OPERATION, "code", role).data("name", not(equalTo("another")));
        }
    }

    /** The roles of a namespace are listed. */
    @Nested
    @Operation("list-roles")
    class ListRoles {
        private static final String OPERATION = "list-roles";

        @Test
        @Seen(source = "node listRoles.spec.ts")
        @Documented(aspect = DATA, source = "openapi list-roles.namespace, default unless said otherwise")
        void answers_the_roles_of_a_namespace() {
            String namespace = given.namespace();
            String elsewhere = given.role();
            String role = given.roleIn(namespace);
            get(OPERATION, "namespace", namespace)
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("list.code", contains(role));
            get(OPERATION).succeeds().data("list.code", hasItem(elsewhere)).data("list.code", not(hasItem(role)));
        }

        @Test
        @Inferred(why = "class of error: not found; seen is that it does not succeed")
        @Seen(aspect = WORDING, source = "node listRoles.spec.ts: error namespace")
        void does_not_find_a_namespace_that_does_not_exist() {
            in(CHINESE, OPERATION)
                    .get("namespace", unique("space"))
                    .isRefusedWith(404)
                    .saysSomethingWith("权限组不存在");
        }
    }

    /** Roles are deleted. */
    @Nested
    @Operation("delete-roles-batch")
    class DeleteRolesBatch {
        private static final String OPERATION = "delete-roles-batch";

        private Answer delete(String namespace, Object... codes) {
            return post(OPERATION, object("codeList", list(codes), "namespace", namespace));
        }

        @Test
        @Documented(source = "openapi DeleteRoleDto.namespace, default unless said otherwise")
        void deletes_in_one_namespace_only() {
            String namespace = given.namespace();
            String role = given.role();
            post("create-role", object("code", role, "namespace", namespace)).succeeds();
            post(OPERATION, object("codeList", list(role))).succeeds();
            get("get-role", "code", role).data("", nullValue());
            get("get-role", "code", role, "namespace", namespace).succeeds().data("code", equalTo(role));
        }
    }
}
