package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What groups do beside what all kinds do. */
class GroupBehaviours extends Behaviours {
    /** Groups are listed. */
    @Nested
    @Operation("list-groups")
    class ListGroups {
        private static final String OPERATION = "list-groups";

        @Test
        @Documented(source = "openapi list-groups.withCustomData")
        void answers_custom_data_when_asked_for() {
            String motto = given.fieldOf("GROUP", "STRING");
            String code = given.group();
            given.valueOf("GROUP", code, motto, "ship it");
            get(OPERATION, "keywords", code).succeeds().dataHasNot("list[0]", "customData");
            get(OPERATION, "keywords", code, "withCustomData", true)
                    .succeeds()
                    .data("list[0].customData", equalTo(object(motto, "ship it")));
        }
    }

    /** Groups are deleted. */
    @Nested
    @Operation("delete-groups-batch")
    class DeleteGroupsBatch {
        private static final String OPERATION = "delete-groups-batch";

        private Answer delete(Object... codes) {
            return post(OPERATION, object("codeList", list(codes)));
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
    }
}
