package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Roles are created. */
@Operation("create-role")
class CreateRoleBehaviours extends Behaviours {
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
    @Seen(source = "node, tests of roles")
    @Seen(aspect = WORDING, source = "node, tests of roles")
    void refuses_a_code_with_characters_of_other_kinds() {
        for (String code : List.of("额! ", " ")) {
            in(CHINESE, OPERATION)
                    .post(object("code", code, "name", unique("name"), "namespace", "default"))
                    .isRefusedWith(400)
                    .says("invalid role code: " + code);
        }
    }

    @Test
    @Seen(source = "node, tests of roles; the older wording seen there is not the newest one")
    void refuses_an_empty_code_and_one_of_more_than_64_characters() {
        post(OPERATION, object("code", "")).isRefusedWith(400);
        post(OPERATION, object("code", unique("role") + "a".repeat(65))).isRefusedWith(400);
    }

    @Test
    @Inferred(why = "50, 50 and 200 characters are documented of roles in other operations than this one")
    void refuses_a_code_a_name_and_a_description_that_are_too_long() {
        String code = unique("role");
        post(OPERATION, object("code", code + "c".repeat(51 - code.length()))).isRefusedWith(400);
        post(OPERATION, object("code", code, "name", "n".repeat(51))).isRefusedWith(400);
        post(OPERATION, object("code", code, "description", "d".repeat(201))).isRefusedWith(400);
        post(OPERATION, object("code", code, "name", "n".repeat(50), "description", "d".repeat(200)))
                .succeeds();
    }

    @Test
    @Inferred(why = "class of error: not found; seen of other operations on roles, text and all")
    void does_not_find_a_namespace_that_does_not_exist() {
        post(OPERATION, object("code", unique("role"), "namespace", unique("space")))
                .isRefusedWith(404);
    }

    @Test
    @Inferred(why = "class of error: a conflict with what is there")
    void refuses_a_code_that_is_taken() {
        post(OPERATION, object("code", given.role())).isRefusedWith(409);
    }
}
