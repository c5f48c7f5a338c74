package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Groups are created. */
@Operation("create-group")
class CreateGroupBehaviours extends Behaviours {
    private static final String OPERATION = "create-group";

    private static Map<String, Object> group(String code) {
        return object("code", code, "name", "Developers", "description", "who develops");
    }

    @Test
    @Seen(source = "node and csharp leave type out")
    @KnownDifference(why = "The OpenAPI document requires type; the provider's tests leave it out and succeed.")
    void answers_the_group_and_needs_no_type() {
        String code = unique("group");
        post(OPERATION, group(code))
                .succeeds()
                .data("code", equalTo(code))
                .data("name", equalTo("Developers"))
                .data("description", equalTo("who develops"));
    }

    @Test
    @Inferred(why = "class of error: a conflict with what is there; seen is only that it does not succeed")
    @Seen(aspect = WORDING, source = "node createGroup.spec.ts:60")
    void refuses_a_code_that_is_taken() {
        in(CHINESE, OPERATION).post(group(given.group())).isRefusedWith(409).saysSomethingWith("分组标识符已存在");
    }

    @Test
    @Seen(source = "node, tests of groups; the older wording seen there is not the newest one")
    void refuses_a_code_of_100_characters() {
        post(OPERATION, group(unique("group") + "a".repeat(100))).isRefusedWith(400);
    }

    @Test
    @Documented(source = "openapi CreateGroupReqDto.customData: its keys have to be defined first")
    void takes_custom_data_along() {
        String motto = given.fieldOf("GROUP", "STRING");
        String code = unique("group");
        post(OPERATION, with(group(code), "customData", object(motto, "ship it")))
                .succeeds();
        get("get-custom-data", "targetType", "GROUP", "targetIdentifier", code)
                .data("", equalTo(object(motto, "ship it")));
    }
}
