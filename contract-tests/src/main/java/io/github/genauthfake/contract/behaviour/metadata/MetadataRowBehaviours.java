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
            kept(model, rowId).succeeds().data("plate", equalTo("A-1")).data("id", equalTo(rowId));
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
            kept(model, rowId)
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
            kept(model, rowId).data("plate", equalTo("B"));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void refuses_a_row_below_itself() {
            String model = model("tree");
            String root = create(model).read("rowId");
            String child = create(model, "parentId", root).read("rowId");
            update(model, root, "parentId", child).isRefusedWith(422);
            update(model, root, "parentId", root).isRefusedWith(422);
            kept(model, root).data("parentId", nullValue());
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
}
