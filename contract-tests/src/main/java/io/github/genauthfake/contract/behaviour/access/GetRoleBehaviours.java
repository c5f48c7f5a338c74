package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A role is read. */
@Operation("get-role")
class GetRoleBehaviours extends Behaviours {
    private static final String OPERATION = "get-role";

    @Test
    @Seen(source = "node getRole.spec.ts: code, namespace and description")
    void answers_the_role_with_this_code_in_a_namespace() {
        String role = given.roleIn("default", "description", "manages");
        get(OPERATION, "code", role, "namespace", "default")
                .succeeds()
                .data("code", equalTo(role))
                .data("namespace", equalTo("default"))
                .data("description", equalTo("manages"));
    }

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

    @Test
    @Inferred(why = "class of error: not found; seen is that it does not succeed")
    @Seen(aspect = WORDING, source = "node getRole.spec.ts: error code")
    void does_not_find_a_code_that_no_role_has() {
        in(CHINESE, OPERATION)
                .get("code", unique("role"), "namespace", "default")
                .isRefusedWith(404)
                .saysSomethingWith("角色不存在");
    }

    @Test
    @Inferred(why = "class of error: not found; seen is that it does not succeed")
    @Seen(aspect = WORDING, source = "node getRole.spec.ts: error namespace")
    void does_not_find_a_namespace_that_does_not_exist() {
        in(CHINESE, OPERATION)
                .get("code", given.role(), "namespace", unique("space"))
                .isRefusedWith(404)
                .saysSomethingWith("权限组不存在");
    }

    @Test
    @Documented(source = "openapi get-role.code, required")
    @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
    void needs_a_code() {
        get(OPERATION).isRefusedWith(400).data("", nullValue());
        get(OPERATION, "code", "").isRefusedWith(400);
    }
}
