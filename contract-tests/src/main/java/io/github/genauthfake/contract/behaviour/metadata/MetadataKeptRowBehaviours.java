package io.github.genauthfake.contract.behaviour.metadata;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
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

/** The rows of metadata models that are there: how they are read, and how they go. */
class MetadataKeptRowBehaviours extends WithModels {
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
            kept(model, rowId).data("driver", equalTo(list(user)));
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
            kept(model, second).data("next", equalTo(list(first)));
            post("metadata/remove-row", object("modelId", model, "rowIdList", list(first)))
                    .succeeds();
            post("metadata/remove-field", object("modelId", model, "id", plate)).succeeds();
            kept(model, second).data("next", nullValue()).data("cellList", equalTo(list()));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_another_row_or_model() {
            String model = model();
            String rowId = create(model).read("rowId");
            kept(model, "nobody").isRefusedWith(404);
            kept(model(), rowId).isRefusedWith(404);
            kept(NONE, rowId).isRefusedWith(404);
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
            kept(model, first).isRefusedWith(404);
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
