package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Namespaces, which the console calls permission groups, are created. */
@Operation("create-namespace")
class CreateNamespaceBehaviours extends Behaviours {
    private static final String OPERATION = "create-namespace";

    @Test
    @Seen(source = "node createNamespace.spec.ts")
    void answers_code_and_name() {
        String code = unique("space");
        post(OPERATION, object("code", code, "name", "权限分组名字"))
                .succeeds()
                .data("code", equalTo(code))
                .data("name", equalTo("权限分组名字"));
    }

    @Test
    @Documented(source = "openapi CreateNamespaceDto: only the code is required")
    void needs_no_more_than_a_code() {
        String code = unique("space");
        post(OPERATION, object("code", code))
                .succeeds()
                .data("code", equalTo(code))
                .dataHas("", "name")
                .dataHas("", "description");
        post(OPERATION, object("name", unique("nameless"))).isRefusedWith(400);
    }

    @Test
    @Seen(source = "node createNamespace.spec.ts")
    @Seen(aspect = WORDING, source = "node createNamespace.spec.ts")
    void refuses_a_code_with_characters_of_other_kinds() {
        for (String code : List.of("额！", " ")) {
            in(CHINESE, OPERATION)
                    .post(object("code", code, "name", unique("name")))
                    .isRefusedWith(400)
                    .says("invalid namespace code: " + code);
        }
    }

    @Test
    @Seen(source = "node createNamespace.spec.ts; the older wording seen there is not the newest one")
    void refuses_an_empty_code_and_one_of_100_characters() {
        post(OPERATION, object("code", "", "name", unique("name"))).isRefusedWith(400);
        post(OPERATION, object("code", unique("space") + "1".repeat(100), "name", "x"))
                .isRefusedWith(400);
    }

    @Test
    @Inferred(why = "class of error: a conflict with what is there")
    void refuses_a_code_that_is_taken() {
        post(OPERATION, object("code", given.namespace())).isRefusedWith(409);
    }

    @Test
    @Inferred(why = "class of error: a conflict with what is there; the namespace default is there in each pool")
    @FreshPoolOnly(why = "a service that took it might change a namespace that everybody has")
    void refuses_the_code_of_the_one_that_is_always_there() {
        post(OPERATION, object("code", "default")).isRefusedWith(409);
    }

    @Test
    @Documented(source = "openapi CreateRoleDto.namespace")
    void makes_room_for_roles() {
        String namespace = given.namespace();
        post("create-role", object("code", unique("role"), "namespace", namespace))
                .succeeds()
                .data("namespace", equalTo(namespace))
                .data("namespaceName", equalTo(namespace));
    }
}
