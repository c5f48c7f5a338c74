package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A namespace is read. */
@Operation("get-namespace")
class GetNamespaceBehaviours extends Behaviours {
    private static final String OPERATION = "get-namespace";

    @Test
    @Seen(source = "node getNamespace.spec.ts")
    void answers_code_and_name() {
        String code = unique("space");
        post("create-namespace", object("code", code, "name", "权限分组名字")).succeeds();
        get(OPERATION, "code", code).succeeds().data("code", equalTo(code)).data("name", equalTo("权限分组名字"));
    }

    @Test
    @Documented(source = "openapi CreateRoleDto.namespace: the namespace default is there in each pool")
    void finds_the_one_that_is_always_there() {
        get(OPERATION, "code", "default").succeeds().data("code", equalTo("default"));
    }

    @Test
    @Seen(source = "node getNamespace.spec.ts: 额！ and a blank")
    @Seen(aspect = WORDING, source = "node getNamespace.spec.ts")
    void does_not_find_a_code_that_none_has() {
        for (String code : List.of("额！", " ")) {
            in(CHINESE, OPERATION).get("code", code).isRefusedWith(404).says("namespace not exists");
        }
    }

    @Test
    @Seen(source = "node getNamespace.spec.ts; the older wording seen there is not the newest one")
    void refuses_an_empty_code_and_one_of_100_characters() {
        get(OPERATION, "code", "").isRefusedWith(400);
        get(OPERATION, "code", "1".repeat(100)).isRefusedWith(400);
    }
}
