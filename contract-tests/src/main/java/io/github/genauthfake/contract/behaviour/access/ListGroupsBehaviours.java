package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** Groups are listed. */
@Operation("list-groups")
class ListGroupsBehaviours extends Behaviours {
    private static final String OPERATION = "list-groups";

    @Test
    @Seen(source = "node listGroups.spec.ts: the group that was just created is the first")
    void answers_the_newest_first() {
        String code = unique("group");
        post("create-group", object("code", code, "name", "Developers", "description", "who develops"))
                .succeeds();
        get(OPERATION)
                .succeeds()
                .data("list[0].code", equalTo(code))
                .data("list[0].name", equalTo("Developers"))
                .data("list[0].description", equalTo("who develops"));
        get(OPERATION, "page", 1, "limit", 1).succeeds().data("list.code", contains(code));
    }

    @Test
    @Documented(source = "openapi list-groups.page and limit, and GroupPagingDto")
    void answers_groups_page_by_page() {
        String first = given.group();
        String second = given.group();
        get(OPERATION, "page", 2, "limit", 1)
                .succeeds()
                .data("totalCount", greaterThanOrEqualTo(2))
                .data("list.code", contains(first))
                .data("list.code", not(hasItem(second)));
    }

    @Test
    @Documented(source = "openapi, tag on paging: ten items unless said otherwise")
    void answers_ten_groups_unless_said_otherwise() {
        for (int count = 0; count < 11; count++) {
            given.group();
        }
        get(OPERATION).succeeds().data("list", hasSize(10));
    }

    @Test
    @Documented(source = "openapi list-groups.keywords: code or name")
    void finds_groups_by_code_or_name() {
        String code = given.group();
        String name = unique("name");
        String other = unique("group");
        post("create-group", object("code", other, "name", "The " + name, "description", ""))
                .succeeds();
        get(OPERATION, "keywords", code)
                .succeeds()
                .data("totalCount", equalTo(1))
                .data("list.code", contains(code));
        get(OPERATION, "keywords", name).succeeds().data("list.code", contains(other));
        get(OPERATION, "keywords", unique("nothing"))
                .succeeds()
                .data("", equalTo(object("totalCount", 0, "list", list())));
    }

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

    @Test
    @Inferred(
            why = "class of error: a refused argument; seen is that a page of -1 and a limit of 100000 do not succeed")
    void answers_fifty_groups_at_most() {
        get(OPERATION, "limit", 50).succeeds();
        get(OPERATION, "limit", 51).isRefusedWith(400);
        get(OPERATION, "page", 1, "limit", 100000).isRefusedWith(400);
        get(OPERATION, "page", -1, "limit", 1).isRefusedWith(400);
        get(OPERATION, "limit", 0).isRefusedWith(400);
    }
}
