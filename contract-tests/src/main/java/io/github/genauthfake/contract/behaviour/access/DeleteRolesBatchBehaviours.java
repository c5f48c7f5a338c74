package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** Roles are deleted. */
@Operation("delete-roles-batch")
class DeleteRolesBatchBehaviours extends Behaviours {
    private static final String OPERATION = "delete-roles-batch";

    private Answer delete(String namespace, Object... codes) {
        return post(OPERATION, object("codeList", list(codes), "namespace", namespace));
    }

    @Test
    @Seen(source = "node deleteRolesBatch.spec.ts")
    @Documented(aspect = DATA, source = "openapi IsSuccessRespDto")
    void deletes_the_roles_of_the_list() {
        String one = given.role();
        String other = given.role();
        String kept = given.role();
        delete("default", one, other).succeeds().data("", equalTo(object("success", true)));
        get("get-role", "code", one).data("", nullValue());
        get("list-roles", "limit", 50)
                .data("list.code", hasItem(kept))
                .data("list.code", not(hasItem(one)))
                .data("list.code", not(hasItem(other)));
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

    @Test
    @Inferred(why = "class of error: not found; seen is that it does not succeed")
    @Seen(aspect = WORDING, source = "node deleteRolesBatch.spec.ts: error codeList")
    void does_not_find_a_code_that_no_role_has_and_deletes_none() {
        String role = given.role();
        in(CHINESE, OPERATION)
                .post(object("codeList", list(role, unique("role")), "namespace", "default"))
                .isRefusedWith(404)
                .saysSomethingWith("角色不存在");
        get("get-role", "code", role).succeeds();
    }

    @Test
    @Inferred(why = "class of error: not found; seen is that it does not succeed")
    @Seen(aspect = WORDING, source = "node deleteRolesBatch.spec.ts: error namespace")
    void does_not_find_a_namespace_that_does_not_exist() {
        in(CHINESE, OPERATION)
                .post(object("codeList", list(given.role()), "namespace", unique("space")))
                .isRefusedWith(404)
                .saysSomethingWith("权限组不存在");
    }

    @Test
    @Inferred(why = "class of error: a refused argument; seen is that an empty list does not succeed")
    void refuses_a_list_that_is_empty_or_too_long() {
        delete("default").isRefusedWith(400);
        delete("default", java.util.Collections.nCopies(51, given.role()).toArray())
                .isRefusedWith(400);
    }

    @Test
    @Inferred(why = "nothing may refer to what is gone")
    void takes_custom_data_along() {
        String key = given.fieldOf("ROLE", "STRING", "isUnique", true);
        String role = given.role();
        given.valueOf("ROLE", role, key, "A1");
        delete("default", role).succeeds();
        get("get-custom-data", "targetType", "ROLE", "targetIdentifier", role, "namespace", "default")
                .isRefusedWith(404);
        given.valueOf("ROLE", given.role(), key, "A1");
        post("create-role", object("code", role)).succeeds();
        get("get-custom-data", "targetType", "ROLE", "targetIdentifier", role, "namespace", "default")
                .succeeds()
                .data("", equalTo(object()));
    }
}
