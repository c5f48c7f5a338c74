package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** Groups are deleted. */
@Operation("delete-groups-batch")
class DeleteGroupsBatchBehaviours extends Behaviours {
    private static final String OPERATION = "delete-groups-batch";

    private Answer delete(Object... codes) {
        return post(OPERATION, object("codeList", list(codes)));
    }

    @Test
    @Seen(source = "node deleteGroupsBatch.spec.ts")
    @Documented(aspect = DATA, source = "openapi IsSuccessRespDto")
    void deletes_the_groups_of_the_list() {
        String one = given.group();
        String other = given.group();
        String kept = given.group();
        delete(one, other).succeeds().data("", equalTo(object("success", true)));
        get("list-groups", "limit", 50)
                .data("list.code", hasItem(kept))
                .data("list.code", not(hasItem(one)))
                .data("list.code", not(hasItem(other)));
    }

    @Test
    @Seen(source = "node deleteGroupsBatch.spec.ts: not found")
    void passes_over_a_code_that_no_group_has() {
        delete(unique("group")).succeeds();
    }

    @Test
    @Inferred(why = "a code that no group has is passed over, as seen of a list of one")
    void deletes_the_others_when_no_group_has_one_of_the_codes() {
        String group = given.group();
        delete(unique("group"), group).succeeds();
        get("get-group", "code", group).isRefusedWith(404);
    }

    @Test
    @Inferred(why = "class of error: a refused argument; seen is that an empty list does not succeed")
    void refuses_a_list_that_is_empty_or_too_long() {
        delete().isRefusedWith(400);
        delete(java.util.Collections.nCopies(51, given.group()).toArray()).isRefusedWith(400);
    }

    @Test
    @Inferred(why = "nothing may refer to what is gone")
    void takes_custom_data_along() {
        String key = given.fieldOf("GROUP", "STRING", "isUnique", true);
        String group = given.group();
        given.valueOf("GROUP", group, key, "A1");
        delete(group).succeeds();
        get("get-custom-data", "targetType", "GROUP", "targetIdentifier", group).isRefusedWith(404);
        given.valueOf("GROUP", given.group(), key, "A1");
        post("create-group", object("code", group, "name", "again", "description", ""))
                .succeeds();
        get("get-custom-data", "targetType", "GROUP", "targetIdentifier", group)
                .succeeds()
                .data("", equalTo(object()));
    }
}
