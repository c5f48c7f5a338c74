package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** A namespace is deleted. */
@Operation("delete-namespace")
class DeleteNamespaceBehaviours extends Behaviours {
    private static final String OPERATION = "delete-namespace";

    private Answer delete(String code) {
        return post(OPERATION, object("code", code));
    }

    @Test
    @Seen(source = "node, tests of namespaces: data is a success")
    void answers_that_it_is_done() {
        delete(given.namespace()).succeeds().data("", equalTo(object("success", true)));
    }

    @Test
    @Inferred(why = "class of error: not found")
    void is_in_no_answer_afterwards() {
        String namespace = given.namespace();
        delete(namespace).succeeds();
        get("get-namespace", "code", namespace).isRefusedWith(404);
        get("list-namespaces", "keywords", namespace).data("totalCount", equalTo(0));
    }

    @Test
    @Inferred(why = "nothing may refer to what is gone")
    void takes_its_roles_along() {
        String namespace = given.namespace();
        String role = given.roleIn(namespace);
        delete(namespace).succeeds();
        get("get-role", "code", role, "namespace", namespace).isRefusedWith(404);
        post("create-namespace", object("code", namespace)).succeeds();
        get("list-roles", "namespace", namespace).data("", equalTo(object("totalCount", 0, "list", list())));
    }

    @Test
    @Seen(source = "node deleteNamespace.spec.ts: 额！ and a blank code")
    @Seen(aspect = WORDING, source = "node deleteNamespace.spec.ts")
    void does_not_find_a_code_that_none_has() {
        in(CHINESE, OPERATION)
                .post(object("code", unique("space")))
                .isRefusedWith(404)
                .says("权限组不存在");
    }

    @Test
    @Seen(source = "node deleteNamespace.spec.ts; the older wording seen there is not the newest one")
    void refuses_a_code_of_100_characters() {
        String code = unique("space");
        delete(code + "1".repeat(100 - code.length())).isRefusedWith(400);
    }

    @Test
    @Inferred(why = "class of error: against a business limit; roles that name no namespace are in it")
    @FreshPoolOnly(why = "a service that took it would delete a namespace that everybody has")
    void refuses_to_delete_the_one_that_is_always_there() {
        delete("default").isRefusedWith(422);
        get("get-namespace", "code", "default").succeeds();
    }

    @Test
    @Documented(source = "openapi DeleteNamespaceDto.code, required")
    @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
    @FreshPoolOnly(why = "nobody has seen that the service does not take a request without a code for all namespaces")
    void needs_a_code() {
        post(OPERATION, object()).isRefusedWith(400).data("", nullValue());
        delete("").isRefusedWith(400);
    }
}
