package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** A group is read. */
@Operation("get-group")
class GetGroupBehaviours extends Behaviours {
    private static final String OPERATION = "get-group";

    @Test
    @Seen(source = "node getGroup.spec.ts")
    void answers_the_group_with_this_code() {
        String code = unique("group");
        post("create-group", object("code", code, "name", "Developers", "description", "who develops"))
                .succeeds();
        get(OPERATION, "code", code)
                .succeeds()
                .data("code", equalTo(code))
                .data("name", equalTo("Developers"))
                .data("description", equalTo("who develops"));
    }

    @Test
    @Documented(source = "openapi get-group.withCustomData")
    void answers_custom_data_when_asked_for() {
        String motto = given.fieldOf("GROUP", "STRING");
        String code = given.group();
        given.valueOf("GROUP", code, motto, "ship it");
        get(OPERATION, "code", code).succeeds().dataHasNot("", "customData");
        get(OPERATION, "code", code, "withCustomData", true)
                .succeeds()
                .data("customData", equalTo(object(motto, "ship it")));
    }

    @Test
    @Inferred(why = "class of error: not found; seen is that it does not succeed")
    @Seen(aspect = WORDING, source = "node getGroup.spec.ts")
    void does_not_find_a_code_that_no_group_has() {
        in(CHINESE, OPERATION).get("code", unique("group")).isRefusedWith(404).saysSomethingWith("分组不存在");
    }

    @Test
    @Seen(source = "terraform: reading a group that was deleted is a 404")
    void does_not_find_a_group_that_was_deleted() {
        String code = given.group();
        post("delete-groups-batch", object("codeList", list(code))).succeeds();
        get(OPERATION, "code", code).isRefusedWith(404);
    }

    @Test
    @Documented(source = "openapi get-group.code, required")
    @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
    void needs_a_code() {
        get(OPERATION).isRefusedWith(400).data("", nullValue());
        get(OPERATION, "code", "").isRefusedWith(400);
    }
}
