package io.github.genauthfake.contract.behaviour.metadata;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The search for rows of metadata models, and their relations. */
class MetadataSearchBehaviours extends WithModels {

    private void row(String model, String rowId, Object... data) {
        post("metadata/create-row", object("modelId", model, "rowId", rowId, "data", object(data)))
                .succeeds();
    }

    /** A model with three cars. */
    private String cars() {
        String model = model("list");
        field(model, "plate", 1, "fuzzySearch", true);
        field(model, "seats", 3);
        field(model, "built", 5);
        field(model, "electric", 4);
        field(model, "tags", 9);
        row(
                model,
                "a",
                "plate",
                "Alpha",
                "seats",
                2,
                "built",
                "2024-01-01",
                "electric",
                true,
                "tags",
                list("new", "fast"));
        row(model, "b", "plate", "Beta", "seats", 4, "built", "2023-01-01", "electric", false, "tags", list("new"));
        row(model, "c", "plate", "Gamma");
        return model;
    }

    private Answer filter(String model, Object... more) {
        Map<String, Object> search = object("modelId", model);
        for (int index = 0; index < more.length; index += 2) {
            search = with(search, (String) more[index], more[index + 1]);
        }
        return post("metadata/filter", search);
    }

    private void finds(String model, String key, String operator, Object value, Object... rowIds) {
        filter(model, "conditions", list(object("key", key, "operator", operator, "value", value)))
                .succeeds()
                .data("list.rowId", equalTo(list(rowIds)));
    }

    @Nested
    @Operation("metadata-filter")
    class filter {
        @Test
        @Seen(source = VENDOR)
        void answers_flat_rows_the_newest_first_in_pages() {
            String model = cars();
            filter(model, "page", 1, "limit", 2)
                    .succeeds()
                    .data("totalCount", equalTo(3))
                    .data("list.plate", equalTo(list("Gamma", "Beta")));
            filter(model, "page", 2, "limit", 2).data("list.rowId", equalTo(list("a")));
            filter(model("list")).data("totalCount", equalTo(0)).data("list", equalTo(list()));
        }

        @Test
        @Seen(source = VENDOR)
        void understands_the_form_of_older_clients() {
            String model = cars();
            Object condition = object("key", "plate", "operator", "eq", "value", "Alpha");
            filter(model, "query", object("conditions", list(condition)), "paginateOpt", object("page", 1, "limit", 1))
                    .succeeds()
                    .data("list.rowId", equalTo(list("a")));
            filter(model, "paginateOpt", object("page", 2, "limit", 1)).data("list.rowId", equalTo(list("b")));
            filter(model, "paginateOpt", object("limit", 51)).isRefusedWith(400);
        }

        @Test
        @Seen(source = VENDOR)
        void finds_parts_of_fields_that_are_searched() {
            String model = cars();
            filter(model, "keywords", "PHA").data("list.rowId", equalTo(list("a")));
            String unsearched = model("list");
            field(unsearched, "plate", 1);
            row(unsearched, "a", "plate", "Alpha");
            filter(unsearched, "keywords", "Alpha").data("totalCount", equalTo(0));
        }

        @Test
        @Documented(source = "openapi FilterDto.conditions, operators")
        void compares_values_by_every_operator() {
            String model = cars();
            finds(model, "plate", "eq", "Alpha", "a");
            finds(model, "plate", "ne", "Alpha", "c", "b");
            finds(model, "plate", "co", "ET", "b");
            finds(model, "plate", "in", list("Alpha", "Gamma"), "c", "a");
            finds(model, "seats", "gt", 2, "b");
            finds(model, "seats", "gte", 2, "b", "a");
            finds(model, "seats", "lt", 4, "a");
            finds(model, "seats", "lte", 4, "b", "a");
            finds(model, "seats", "eq", null, "c");
            finds(model, "seats", "ne", null, "b", "a");
            finds(model, "built", "lt", "2023-06-01T00:00:00Z", "b");
            finds(model, "built", "eq", "2023-01-01T00:00:00Z", "b");
            finds(model, "electric", "eq", true, "a");
            finds(model, "tags", "co", "fast", "a");
            finds(model, "tags", "eq", list("new"), "b");
            finds(model, "tags", "in", list("new"), "b", "a");
            finds(model, "id", "eq", "c", "c");
            finds(model, "metaCreateTime", "gt", 0, "c", "b", "a");
        }

        @Test
        @Documented(source = "openapi FilterDto.conjunction")
        void combines_conditions() {
            String model = cars();
            Object two = object("key", "seats", "operator", "eq", "value", 2);
            Object beta = object("key", "plate", "operator", "eq", "value", "Beta");
            filter(model, "conditions", list(two, beta)).data("totalCount", equalTo(0));
            filter(model, "conditions", list(two, beta), "conjunction", "or")
                    .data("list.rowId", equalTo(list("b", "a")));
            filter(model, "conditions", list(two, beta), "conjunction", "AND").data("totalCount", equalTo(0));
            filter(model, "conditions", list(two), "conjunction", "xor").isRefusedWith(400);
        }

        @Test
        @Documented(source = "openapi FilterDto.sort")
        void sorts_with_what_is_not_set_last() {
            String model = cars();
            filter(model, "sort", list(object("seats", "asc"))).data("list.rowId", equalTo(list("a", "b", "c")));
            filter(model, "sort", list(object("seats", "desc"))).data("list.rowId", equalTo(list("b", "a", "c")));
            filter(model, "sort", list(object("plate", "desc"))).data("list.rowId", equalTo(list("c", "b", "a")));
            filter(model, "sort", list(object("seats", "up"))).isRefusedWith(400);
            filter(model, "sort", list(object("wheels", "asc"))).isRefusedWith(400);
            filter(model, "sort", list(object("tags", "asc"))).isRefusedWith(400);
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void refuses_unknown_fields_and_operators_and_what_does_not_fit() {
            String model = cars();
            filter(model, "conditions", list(object("key", "wheels", "operator", "eq", "value", 4)))
                    .isRefusedWith(400);
            filter(model, "conditions", list(object("key", "seats", "operator", "like", "value", 4)))
                    .isRefusedWith(400);
            filter(model, "conditions", list(object("key", "plate", "operator", "gt", "value", "A")))
                    .isRefusedWith(400);
            filter(model, "conditions", list(object("key", "tags", "operator", "lt", "value", "a")))
                    .isRefusedWith(400);
            filter(model, "conditions", list(object("key", "seats", "operator", "gt", "value", "many")))
                    .isRefusedWith(400);
            filter(model, "expand", list(object("field", "plate", "select", list("id"))))
                    .isRefusedWith(400);
            filter(NONE).isRefusedWith(404);
        }

        @Test
        @Documented(source = "openapi FilterDto, previewRelation, getRelationFieldDetail, expand")
        void shows_relations_on_request() {
            String model = model("list");
            field(model, "driver", 7, "relationType", "user");
            field(model, "next", 7, "relationType", model, "relationMultiple", true);
            String name = unique("driver");
            String user =
                    post("create-user", object("username", name)).succeeds().read("userId");
            row(model, "a", "driver", user);
            for (String id : new String[] {"b", "c", "d"}) {
                row(model, id);
            }
            row(model, "e", "next", list("a", "b", "c", "d"));
            Object first = list(object("key", "id", "operator", "eq", "value", "a"));
            Object last = list(object("key", "id", "operator", "eq", "value", "e"));
            filter(model, "conditions", last).data("list[0].next", nullValue());
            filter(model, "conditions", last, "previewRelation", true)
                    .data("list[0].next", equalTo(list("a", "b", "c")));
            filter(model, "conditions", first, "getRelationFieldDetail", true)
                    .data("list[0].driver[0].id", equalTo(user))
                    .data("list[0].driver[0].username", equalTo(name));
            filter(model, "conditions", last, "expand", list(object("field", "next", "select", list("rowId"))))
                    .data("list[0].next[1]", equalTo(object("id", "b", "rowId", "b")));
            finds(model, "next", "co", "d", "e");
        }

        @Test
        @Documented(source = "openapi FilterDto, scope and filterRelation")
        void finds_what_a_row_relates_to() {
            String model = model("list");
            String next = field(model, "next", 7, "relationType", model, "relationMultiple", true);
            row(model, "a");
            row(model, "b");
            row(model, "c", "next", list("a"));
            Object scope = object("modelId", model, "id", "c", "fieldId", next);
            filter(model, "scope", scope).succeeds().data("list.rowId", equalTo(list("a")));
            filter(model, "filterRelation", scope).data("list.rowId", equalTo(list("c", "b")));
            filter(model, "scope", object("modelId", model, "id", NONE, "fieldId", next))
                    .isRefusedWith(404);
        }

        @Test
        @Documented(source = "openapi FilterDto, fetchAll and withPath")
        void answers_trees_whole_and_with_paths() {
            String model = model("tree");
            row(model, "a");
            row(model, "b", "parentId", "a");
            filter(model, "limit", 1, "fetchAll", true, "withPath", true)
                    .succeeds()
                    .data("list.idPath", equalTo(list(list("a", "b"), list("a"))));
            finds(model, "parentId", "eq", "a", "b");
        }
    }

    /** A model whose rows relate to others: to several by {@code all}, to one by {@code one}. */
    private String related() {
        String model = model("list");
        field(model, "all", 7, "relationType", model, "relationMultiple", true);
        field(model, "one", 7, "relationType", model);
        field(model, "plate", 1);
        for (String id : new String[] {"a", "b", "c"}) {
            row(model, id);
        }
        return model;
    }

    private Answer add(String model, String field, Object... values) {
        return post(
                "metadata/create-row-relation",
                object("modelId", model, "fieldId", field, "rowId", "a", "valueList", list(values)));
    }

    private Answer listed(String model, String field, Object... more) {
        Object[] all = new Object[6 + more.length];
        System.arraycopy(new Object[] {"modelId", model, "fieldId", field, "rowId", "a"}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return get("metadata/get-row-relation", all);
    }

    private String id(String model, String key) {
        return get("metadata/list-field", "modelId", model).read("find { it.key == '" + key + "' }.id");
    }

    @Nested
    @Operation("metadata-create-row-relation")
    class create_row_relation {
        @Test
        @Seen(source = VENDOR)
        void adds_to_what_is_related_already() {
            String model = related();
            String all = id(model, "all");
            add(model, all, "b").succeeds();
            add(model, all, "c", "b").succeeds();
            listed(model, all).data("list", equalTo(list("b", "c")));
        }

        @Test
        @Inferred(why = "a single relation has one value")
        void replaces_the_value_of_a_single_relation() {
            String model = related();
            String one = id(model, "one");
            add(model, one, "b").succeeds();
            add(model, one, "c").succeeds();
            add(model, one, "a", "b").isRefusedWith(422);
            listed(model, one).data("list", equalTo(list("c")));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void finds_only_what_is_there() {
            String model = related();
            String all = id(model, "all");
            add(model, all, "b", "z").isRefusedWith(404);
            add(model, NONE, "b").isRefusedWith(404);
            add(NONE, all, "b").isRefusedWith(404);
            add(model, id(model, "plate"), "b").isRefusedWith(400);
            add(model, all).isRefusedWith(400);
            listed(model, all).data("totalCount", equalTo(0));
        }
    }

    @Nested
    @Operation("metadata-get-row-relation")
    class get_row_relation {
        @Test
        @Seen(source = VENDOR)
        void answers_pages_of_ids_in_the_order_in_which_they_were_added() {
            String model = related();
            String all = id(model, "all");
            add(model, all, "c", "b").succeeds();
            listed(model, all).succeeds().data("totalCount", equalTo(2)).data("list", equalTo(list("c", "b")));
            listed(model, all, "page", 2, "limit", 1).data("list", equalTo(list("b")));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void finds_only_relations_of_the_model() {
            String model = related();
            listed(model, NONE).isRefusedWith(404);
            listed(model, id(related(), "all")).isRefusedWith(404);
            listed(model, id(model, "plate")).isRefusedWith(400);
            listed(NONE, id(model, "all")).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("metadata-remove-row-relation")
    class remove_row_relation {
        private Answer remove(String model, String property, Object fields, String value) {
            return post(
                    "metadata/remove-row-relation",
                    object("modelId", model, "rowId", "a", property, fields, "value", value));
        }

        @Test
        @Seen(source = VENDOR)
        void ends_a_relation() {
            String model = related();
            String all = id(model, "all");
            add(model, all, "b", "c").succeeds();
            remove(model, "fieldId", all, "b").succeeds();
            remove(model, "fieldId", all, "b").succeeds();
            listed(model, all).data("list", equalTo(list("c")));
        }

        @Test
        @Documented(source = "openapi RemoveRelationValueDto.fieldIds")
        void ends_it_in_several_fields() {
            String model = related();
            String all = id(model, "all");
            String one = id(model, "one");
            add(model, all, "b").succeeds();
            add(model, one, "b").succeeds();
            remove(model, "fieldIds", list(all, one), "b").succeeds();
            listed(model, all).data("totalCount", equalTo(0));
            listed(model, one).data("totalCount", equalTo(0));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void needs_relations_of_the_model() {
            String model = related();
            String all = id(model, "all");
            add(model, all, "b").succeeds();
            remove(model, "fieldIds", list(all, NONE), "b").isRefusedWith(404);
            remove(model, "fieldIds", list(all, id(model, "plate")), "b").isRefusedWith(400);
            remove(model, "fieldIds", list(), "b").isRefusedWith(400);
            listed(model, all).data("list", equalTo(list("b")));
        }
    }
}
