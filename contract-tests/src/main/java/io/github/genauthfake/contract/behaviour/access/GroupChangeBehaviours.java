package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Groups are created together, changed, and got all at once. */
class GroupChangeBehaviours extends Behaviours {
    private static final String BATCH = "create-groups-batch";
    private static final String EITHER = "create-or-update-group";
    private static final String UPDATE = "update-group";
    private static final String ALL = "get-all-groups";

    private static Object group(String code, Object... more) {
        return with(object("code", code, "name", "Readers", "description", "They read"), more);
    }

    private Answer read(String code) {
        return get("get-group", "code", code);
    }

    /** Groups are created together. */
    @Nested
    @Operation(BATCH)
    class CreateGroupsBatch {
        private Answer create(Object... groups) {
            return post(BATCH, object("list", list(groups)));
        }

        @Test
        @Seen(source = "node createGroupsBatch.spec.ts: the groups in the order of the request")
        void answers_the_groups_in_the_order_of_the_request() {
            String field = given.fieldOf("GROUP", "STRING");
            String first = unique("group");
            String second = unique("group");
            create(group(first), group(second, "customData", object(field, "ship it")))
                    .succeeds()
                    .data("code", contains(first, second))
                    .dataHasNot("[0]", "customData")
                    .data("[1].customData", equalTo(object(field, "ship it")));
            read(second).succeeds().data("name", equalTo("Readers"));
        }

        @Test
        @Inferred(why = "class of error: a conflict with what is there; seen is that it does not succeed")
        void creates_none_where_a_code_is_taken_or_there_twice() {
            String free = unique("group");
            create(group(free), group(given.group())).isRefusedWith(409);
            create(group(free), group(free)).isRefusedWith(409);
            read(free).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "class of error: a refused argument; seen is that a code of 100 characters does not succeed")
        void creates_none_where_a_code_is_wrong() {
            String right = unique("group");
            String tooLong = unique("group");
            create(group(right), group(tooLong + "c".repeat(100 - tooLong.length())))
                    .isRefusedWith(400);
            create(group(right), group(unique("group") + " ")).isRefusedWith(400);
            read(right).isRefusedWith(404);
        }
    }

    /** A group is created or changed, whichever it takes. */
    @Nested
    @Operation(EITHER)
    class CreateOrUpdateGroup {
        @Test
        @Documented(source = "openapi CreateOrUpdateGroupDataDto")
        void creates_a_group_that_is_not_there() {
            String code = unique("group");
            post(EITHER, group(code, "type", "static"))
                    .succeeds()
                    .data("created", equalTo(true))
                    .data("data.code", equalTo(code))
                    .data("data.name", equalTo("Readers"));
            read(code).succeeds();
        }

        @Test
        @Documented(source = "openapi CreateOrUpdateGroupDataDto")
        void changes_a_group_that_is_there() {
            String code = given.group();
            post(EITHER, group(code, "type", "static"))
                    .succeeds()
                    .data("created", equalTo(false))
                    .data("data.name", equalTo("Readers"));
            read(code).data("name", equalTo("Readers")).data("description", equalTo("They read"));
        }

        @Test
        @Inferred(why = "class of error: a refused argument, as in create-group")
        void refuses_a_code_with_characters_of_other_kinds() {
            post(EITHER, group(unique("group") + "！", "type", "static")).isRefusedWith(400);
        }
    }

    /** A group is changed. */
    @Nested
    @Operation(UPDATE)
    class UpdateGroup {
        private Answer update(String code, Object... changes) {
            return post(UPDATE, with(object("code", code), changes));
        }

        @Test
        @Seen(source = "terraform: it changes the name alone; node updateGroup.spec.ts: the new code is answered")
        void changes_what_is_named_and_leaves_the_rest() {
            String code = given.group();
            String newCode = unique("group");
            update(code, "name", "Readers")
                    .succeeds()
                    .data("name", equalTo("Readers"))
                    .data("description", equalTo("who develops"));
            update(code, "description", null).succeeds().data("description", nullValue());
            update(code, "newCode", newCode).succeeds().data("code", equalTo(newCode));
            read(newCode).succeeds().data("name", equalTo("Readers"));
            read(code).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "seen of roles: an empty new code is none; the own code is free for the group itself")
        void keeps_its_code_where_the_new_one_is_empty_or_the_same() {
            String code = given.group();
            update(code, "newCode", "").succeeds().data("code", equalTo(code));
            update(code, "newCode", code).succeeds().data("code", equalTo(code));
        }

        @Test
        @Inferred(why = "members and values belong to the group and not to its code")
        void keeps_members_and_values_under_a_new_code() {
            String code = given.group();
            String user = given.user();
            String field = given.fieldOf("GROUP", "STRING");
            post("add-group-members", object("code", code, "userIds", list(user)))
                    .succeeds();
            update(code, "customData", object(field, "ship it"))
                    .succeeds()
                    .data("customData", equalTo(object(field, "ship it")));
            String newCode = unique("group");
            update(code, "newCode", newCode).succeeds();
            get("list-group-members", "code", newCode).data("list.userId", contains(user));
            get("get-group", "code", newCode, "withCustomData", true)
                    .data("customData", equalTo(object(field, "ship it")));
        }

        @Test
        @Inferred(why = "classes of errors; seen is that they do not succeed")
        void refuses_a_group_that_does_not_exist_and_a_new_code_that_is_taken() {
            update(unique("group"), "name", "Readers").isRefusedWith(404);
            update(given.group(), "newCode", given.group()).isRefusedWith(409);
            update(given.group(), "newCode", unique("group") + " ").isRefusedWith(400);
        }
    }

    /** All groups are got. */
    @Nested
    @Operation(ALL)
    class GetAllGroups {
        @Test
        @Documented(source = "openapi get-all-groups and GroupListRespDto")
        void answers_every_group_with_its_members_when_asked_for() {
            String code = given.group();
            String user = given.user();
            post("add-group-members", object("code", code, "userIds", list(user)))
                    .succeeds();
            String path = "find { it.code == '" + code + "' }";
            get(ALL).succeeds().data(path + ".members", empty()).dataHasNot(path, "customData");
            get(ALL, "fetchMembers", true, "withCustomData", true)
                    .succeeds()
                    .data(path + ".members.userId", contains(user))
                    .data(path + ".customData", equalTo(object()));
        }

        @Test
        @Inferred(why = "seen is that groups are listed newest first")
        @FreshPoolOnly(why = "in a pool that is in use, others create groups at the same time")
        void answers_the_newest_first() {
            String older = given.group();
            String newer = given.group();
            get(ALL).succeeds().data("code", contains(newer, older));
        }
    }
}
