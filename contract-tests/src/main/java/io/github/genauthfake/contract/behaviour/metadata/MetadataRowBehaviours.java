package io.github.genauthfake.contract.behaviour.metadata;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rows of metadata models. */
class MetadataRowBehaviours extends WithModels {

    private String model() {
        return model("list");
    }

    private Answer create(String model, Object... data) {
        return post("metadata/create-row", object("modelId", model, "data", object(data)));
    }

    private Answer row(String model, String rowId) {
        return get("metadata/get-row", "modelId", model, "rowId", rowId);
    }

    private void holdsRows(String model, int count) {
        post("metadata/filter", object("modelId", model)).succeeds().data("totalCount", equalTo(count));
    }

    @Nested
    @Operation("metadata-create-row")
    class create_row {
        @Test
        @Seen(source = VENDOR)
        void answers_the_values_by_the_keys_of_the_fields() {
            String model = model();
            field(model, "plate", 1);
            String rowId = create(model, "plate", "A-1")
                    .succeeds()
                    .data("plate", equalTo("A-1"))
                    .data("rowId", matchesPattern("[0-9a-f]{24}"))
                    .data("metaCreateTime", instanceOf(Number.class))
                    .data("metaCreateUser", nullValue())
                    .read("rowId");
            row(model, rowId).succeeds().data("plate", equalTo("A-1")).data("id", equalTo(rowId));
        }

        @Test
        @Documented(source = "openapi RowDto, cellList")
        void answers_the_values_that_are_set_as_cells_too() {
            String model = model();
            String plate = field(model, "plate", 1);
            field(model, "seats", 3);
            create(model, "plate", "A-1")
                    .data("seats", nullValue())
                    .data("cellList", equalTo(list(object("fieldId", plate, "value", "A-1"))));
        }

        @Test
        @Documented(source = "openapi CreateRowDto.rowId")
        void takes_an_id_of_the_client_once() {
            String model = model();
            Map<String, Object> row = object("modelId", model, "rowId", "car-1", "data", object());
            post("metadata/create-row", row).succeeds().data("rowId", equalTo("car-1"));
            post("metadata/create-row", row).isRefusedWith(409);
            post("metadata/create-row", with(row, "rowId", "a".repeat(33))).isRefusedWith(400);
            post("metadata/create-row", with(row, "rowId", "a b")).isRefusedWith(400);
            post("metadata/create-row", with(row, "modelId", model())).succeeds();
            holdsRows(model, 1);
        }

        @Test
        @Inferred(why = "declared data has no type; types follow from the fields")
        void reads_texts_as_what_the_field_is() {
            String model = model();
            String seats = field(model, "seats", 3);
            field(model, "electric", 4);
            field(model, "built", 5);
            create(model, seats, "4", "electric", "true", "built", "2024-01-31")
                    .succeeds()
                    .data("seats", equalTo(4))
                    .data("electric", equalTo(true))
                    .data("built", equalTo("2024-01-31"));
        }

        @Test
        @Documented(source = "openapi CreateFunctionModelFieldDto, default and require")
        void fills_in_defaults_and_asks_for_what_is_required() {
            String model = model();
            field(model, "colour", 1, "default", "red");
            field(model, "plate", 1, "require", true);
            create(model, "plate", "A-1").succeeds().data("colour", equalTo("red"));
            create(model, "plate", "A-2", "colour", null).succeeds().data("colour", nullValue());
            create(model, "colour", "blue").isRefusedWith(400);
            create(model, "plate", "").isRefusedWith(400);
            holdsRows(model, 2);
        }

        @Test
        @Documented(source = "openapi CreateFunctionModelFieldDto, maxLength, min, max, regexp, dropDown")
        void refuses_values_that_do_not_fit_their_fields() {
            String model = model();
            field(model, "plate", 1, "maxLength", 3, "regexp", "^[A-Z]");
            field(model, "seats", 3, "min", 1, "max", 9);
            field(model, "fuel", 6, "dropDown", list(object("key", "gas", "label", "Gas")));
            field(model, "electric", 4);
            field(model, "built", 5);
            field(model, "tags", 9);
            for (Object[] wrong : new Object[][] {
                {"plate", "ABCD"},
                {"plate", "a"},
                {"plate", 7},
                {"seats", 0},
                {"seats", 10},
                {"seats", "four"},
                {"seats", true},
                {"fuel", "Gas"},
                {"electric", "yes"},
                {"built", "soon"},
                {"tags", "one"},
                {"tags", list(1)}
            }) {
                create(model, wrong).isRefusedWith(400);
            }
            holdsRows(model, 0);
            create(model, "plate", "ABC", "seats", 9, "fuel", "gas", "tags", list("new"))
                    .succeeds();
        }

        @Test
        @Documented(source = "openapi CreateFunctionModelFieldDto, unique")
        void keeps_unique_values_apart() {
            String model = model();
            field(model, "plate", 1, "unique", true);
            field(model, "number", 3, "unique", true);
            field(model, "built", 5, "unique", true);
            create(model, "plate", "A", "number", 7, "built", "2024-01-31T00:00:00Z")
                    .succeeds();
            create(model, "plate", "A").isRefusedWith(409);
            create(model, "number", "7.0").isRefusedWith(409);
            create(model, "built", "2024-01-31").isRefusedWith(409);
            create(model, "plate", "a").succeeds();
            create(model).succeeds();
            create(model).succeeds();
            holdsRows(model, 4);
        }

        @Test
        @Seen(source = VENDOR)
        void relates_to_a_user() {
            String model = model();
            field(model, "driver", 7, "relationType", "user");
            String user = post("create-user", object("username", unique("driver")))
                    .succeeds()
                    .read("userId");
            create(model, "driver", user).succeeds().data("driver", equalTo(list(user)));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_what_it_should_relate_to_nor_another_model() {
            String model = model();
            field(model, "driver", 7, "relationType", "user");
            create(model, "driver", NONE).isRefusedWith(404);
            create(model, "driver", list(NONE, "000000000000000000000001")).isRefusedWith(400);
            create(model, "driver", 7).isRefusedWith(400);
            create(NONE).isRefusedWith(404);
            holdsRows(model, 0);
        }

        @Test
        @Documented(source = "openapi CreateFunctionModelDto.dataType, tree")
        void stands_below_another_row_of_a_tree() {
            String model = model("tree");
            String root = create(model).succeeds().data("parentId", nullValue()).read("rowId");
            create(model, "parentId", root).succeeds().data("parentId", equalTo(root));
            create(model, "parentId", NONE).isRefusedWith(404);
            holdsRows(model, 2);
        }

        @Test
        @FakeOnly(why = "the real service says nothing of what it ignores")
        void tells_the_test_of_a_key_that_is_no_field() {
            create(model(), "colour", "red").succeeds();
            tellsTheTest(Finding.Kind.NOTE);
        }
    }

    @Nested
    @Operation("metadata-update-row")
    class update_row {
        private Answer update(String model, String rowId, Object... data) {
            return post("metadata/update-row", object("modelId", model, "rowId", rowId, "data", object(data)));
        }

        @Test
        @Inferred(why = "what is absent stays, as in update-model")
        void changes_what_is_named_and_clears_by_null() {
            String model = model();
            field(model, "plate", 1);
            field(model, "colour", 1);
            field(model, "seats", 3);
            String rowId =
                    create(model, "plate", "A", "colour", "red", "seats", 2).read("rowId");
            update(model, rowId, "plate", "B", "colour", null).succeeds().data("plate", equalTo("B"));
            row(model, rowId)
                    .data("plate", equalTo("B"))
                    .data("colour", nullValue())
                    .data("seats", equalTo(2));
        }

        @Test
        @Documented(source = "openapi UpdateRowDto.showFieldId")
        void answers_under_ids_of_fields_on_request() {
            String model = model();
            String plate = field(model, "plate", 1);
            String rowId = create(model, "plate", "A").read("rowId");
            post(
                            "metadata/update-row",
                            object("modelId", model, "rowId", rowId, "data", object("plate", "B"), "showFieldId", true))
                    .succeeds()
                    .data(plate, equalTo("B"));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void refuses_what_creations_refuse() {
            String model = model();
            field(model, "plate", 1, "unique", true, "require", true);
            field(model, "seats", 3);
            create(model, "plate", "A").succeeds();
            String rowId = create(model, "plate", "B").read("rowId");
            update(model, rowId, "plate", "A").isRefusedWith(409);
            update(model, rowId, "plate", null).isRefusedWith(400);
            update(model, rowId, "seats", "many").isRefusedWith(400);
            update(model, rowId, "plate", "B").succeeds();
            update(NONE, rowId, "plate", "C").isRefusedWith(404);
            row(model, rowId).data("plate", equalTo("B"));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void refuses_a_row_below_itself() {
            String model = model("tree");
            String root = create(model).read("rowId");
            String child = create(model, "parentId", root).read("rowId");
            update(model, root, "parentId", child).isRefusedWith(422);
            update(model, root, "parentId", root).isRefusedWith(422);
            row(model, root).data("parentId", nullValue());
        }

        @Test
        @Seen(source = VENDOR)
        void answers_an_unknown_row_as_if_it_had_changed() {
            String model = model();
            field(model, "plate", 1);
            update(model, "nobody", "plate", "A").succeeds().data("plate", equalTo("A"));
            holdsRows(model, 0);
        }
    }

    @Nested
    @Operation("metadata-get-row")
    class get_row {
        @Test
        @Documented(source = "openapi get-row, showFieldId")
        void answers_under_ids_of_fields_on_request() {
            String model = model();
            String plate = field(model, "plate", 1);
            String rowId = create(model, "plate", "A").read("rowId");
            get("metadata/get-row", "modelId", model, "rowId", rowId, "showFieldId", "true")
                    .succeeds()
                    .data(plate, equalTo("A"));
        }

        @Test
        @Inferred(why = "the vendor's Terraform provider sends it")
        void leaves_relations_out_on_request() {
            String model = model();
            field(model, "driver", 7, "relationType", "user");
            String user = post("create-user", object("username", unique("driver")))
                    .succeeds()
                    .read("userId");
            String rowId = create(model, "driver", user).read("rowId");
            row(model, rowId).data("driver", equalTo(list(user)));
            get("metadata/get-row", "modelId", model, "rowId", rowId, "showRelation", "false")
                    .succeeds()
                    .data("driver", nullValue());
        }

        @Test
        @Inferred(why = "what is deleted leaves nothing that refers to it")
        void has_no_value_of_a_field_or_an_object_that_is_deleted() {
            String model = model();
            String plate = field(model, "plate", 1);
            field(model, "next", 7, "relationType", model);
            String first = create(model, "plate", "A").read("rowId");
            String second = create(model, "plate", "B", "next", first).read("rowId");
            row(model, second).data("next", equalTo(list(first)));
            post("metadata/remove-row", object("modelId", model, "rowIdList", list(first)))
                    .succeeds();
            post("metadata/remove-field", object("modelId", model, "id", plate)).succeeds();
            row(model, second).data("next", nullValue()).data("cellList", equalTo(list()));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_another_row_or_model() {
            String model = model();
            String rowId = create(model).read("rowId");
            row(model, "nobody").isRefusedWith(404);
            row(model(), rowId).isRefusedWith(404);
            row(NONE, rowId).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("metadata-get-row-by-value")
    class get_row_by_value {
        private Answer by(String model, String key, String value) {
            return get("metadata/get-row-by-value", "modelId", model, "key", key, "value", value);
        }

        @Test
        @Documented(source = "openapi, title of get-row-by-value")
        void finds_the_row_with_a_unique_value() {
            String model = model();
            field(model, "number", 3, "unique", true);
            create(model, "number", 6).succeeds();
            String rowId = create(model, "number", 7).read("rowId");
            by(model, "number", "7").succeeds().data("rowId", equalTo(rowId));
            by(model, "number", "8").isRefusedWith(404);
            by(model, "number", "seven").isRefusedWith(404);
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void needs_a_field_whose_values_are_unique() {
            String model = model();
            field(model, "plate", 1);
            create(model, "plate", "A").succeeds();
            by(model, "plate", "A").isRefusedWith(400);
            by(model, "wheels", "4").isRefusedWith(400);
            by(NONE, "plate", "A").isRefusedWith(404);
        }
    }

    @Nested
    @Operation("get-row-batch")
    class get_row_batch {
        private Answer batch(Object body) {
            return genauth.requestFor("/get-row-batch").post(body);
        }

        @Test
        @Inferred(why = "as in other batches")
        void answers_the_rows_in_the_order_of_the_request_and_omits_others() {
            String model = model();
            String first = create(model).read("rowId");
            String second = create(model).read("rowId");
            batch(object("modelId", model, "rowIds", list(second, NONE, first)))
                    .succeeds()
                    .data("rowId", equalTo(list(second, first)));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void takes_up_to_fifty_of_a_model() {
            batch(object("modelId", NONE, "rowIds", list("a"))).isRefusedWith(404);
            batch(object("modelId", model(), "rowIds", list())).isRefusedWith(400);
        }
    }

    @Nested
    @Operation("metadata-get-relation-info")
    class get_relation_info {
        @Test
        @Inferred(why = "as in get-row-batch")
        void answers_the_rows_in_the_order_of_the_request_and_omits_others() {
            String model = model();
            String first = create(model).read("rowId");
            String second = create(model).read("rowId");
            post("metadata/get-relation-info", object("modelId", model, "idList", list(second, NONE, first)))
                    .succeeds()
                    .data("rowId", equalTo(list(second, first)));
            post("metadata/get-relation-info", object("modelId", NONE, "idList", list(first)))
                    .isRefusedWith(404);
        }
    }

    @Nested
    @Operation("metadata-remove-row")
    class remove_row {
        private Answer remove(String model, boolean recursive, Object... ids) {
            return post(
                    "metadata/remove-row", object("modelId", model, "rowIdList", list(ids), "recursive", recursive));
        }

        @Test
        @Seen(source = VENDOR)
        void removes_the_rows() {
            String model = model();
            String first = create(model).read("rowId");
            String second = create(model).read("rowId");
            create(model).succeeds();
            remove(model, false, first, second).succeeds();
            row(model, first).isRefusedWith(404);
            holdsRows(model, 1);
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void removes_all_or_none() {
            String model = model();
            String first = create(model).read("rowId");
            remove(model, false, first, NONE).isRefusedWith(404);
            remove(NONE, false, first).isRefusedWith(404);
            holdsRows(model, 1);
        }

        @Test
        @Documented(source = "openapi RemoveRowDto.recursive")
        void takes_a_row_with_rows_below_it_only_recursively() {
            String model = model("tree");
            String root = create(model).read("rowId");
            String child = create(model, "parentId", root).read("rowId");
            String grandchild = create(model, "parentId", child).read("rowId");
            remove(model, false, root).isRefusedWith(422);
            remove(model, false, root, child).isRefusedWith(422);
            holdsRows(model, 3);
            remove(model, false, child, grandchild).succeeds();
            create(model, "parentId", root).succeeds();
            remove(model, true, root).succeeds();
            holdsRows(model, 0);
        }
    }

    @Nested
    @Operation("metadata-update-field")
    class update_field {
        @Test
        @Inferred(why = NO_SOURCE)
        void is_not_made_unique_while_rows_share_a_value() {
            String model = model();
            String id = field(model, "plate", 1);
            create(model, "plate", "A").succeeds();
            String second = create(model, "plate", "A").read("rowId");
            Map<String, Object> unique = object("id", id, "modelId", model, "name", "Plate", "unique", true);
            post("metadata/update-field", unique).isRefusedWith(422);
            post("metadata/remove-row", object("modelId", model, "rowIdList", list(second)))
                    .succeeds();
            post("metadata/update-field", unique).succeeds();
            create(model, "plate", "A").isRefusedWith(409);
        }
    }

    @Nested
    @Operation("metadata-ueba-capture")
    class ueba_capture {
        @Test
        @Seen(source = VENDOR)
        void stores_what_is_sent_with_what_the_program_tells() {
            String model = post(
                            "metadata/create-model",
                            object("name", unique("model"), "parentKey", "logs", "type", "ueba"))
                    .succeeds()
                    .read("id");
            post(
                            "metadata/ueba/capture",
                            object(
                                    "modelId",
                                    model,
                                    "data",
                                    object(
                                            "event",
                                            "look",
                                            "timestamp",
                                            1_700_000_000_000L,
                                            "ua",
                                            "Mozilla/5.0 (Windows NT 10.0) Firefox/120.0")))
                    .succeeds()
                    .data("event", equalTo("look"))
                    .data("timestamp", nullValue())
                    .data("systemType", equalTo("Windows"))
                    .data("browserType", equalTo("Firefox"))
                    .data("city", nullValue())
                    .data("requestDate", equalTo("2023-11-14T22:13:20.000Z"));
            post("metadata/filter", object("modelId", model)).data("list.event", equalTo(list("look")));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void finds_only_models_of_its_type() {
            post("metadata/ueba/capture", object("modelId", model(), "data", object()))
                    .isRefusedWith(404);
            post("metadata/ueba/capture", object("modelId", NONE, "data", object()))
                    .isRefusedWith(404);
        }

        @Test
        @Documented(source = "openapi CreateUEBADto.modelId")
        void needs_no_model() {
            post("metadata/ueba/capture", object("data", object("event", "look")))
                    .succeeds()
                    .data("browserType", nullValue());
        }
    }
}
