package io.github.genauthfake.contract.behaviour.metadata;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.containsInRelativeOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Metadata models. */
class MetadataModelBehaviours extends Behaviours {
    private static final String NONE = "000000000000000000000000";
    private static final String VENDOR = "metadata spec";
    private static final String NO_SOURCE = "no source has an error of this module; like siblings";

    private Answer create(String name) {
        return post("metadata/create-model", object("name", name, "parentKey", "applications"))
                .succeeds();
    }

    @Nested
    @Operation("metadata-create-model")
    class create_model {
        @Test
        @Seen(source = VENDOR)
        void needs_no_more_than_a_name_and_a_menu() {
            String name = unique("model");
            create(name)
                    .data("id", matchesPattern("[0-9a-f]{24}"))
                    .data("name", equalTo(name))
                    .data("parentKey", equalTo("applications"));
        }

        @Test
        @Documented(source = "openapi CreateFunctionModelDto, defaults")
        void is_a_list_in_use_by_default() {
            create(unique("model"))
                    .data("dataType", equalTo("list"))
                    .data("enable", equalTo(true))
                    .data("description", nullValue());
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void refuses_what_has_no_name_or_an_unknown_type() {
            post("metadata/create-model", object("parentKey", "logs")).isRefusedWith(400);
            post("metadata/create-model", object("name", "", "parentKey", "logs"))
                    .isRefusedWith(400);
            post("metadata/create-model", object("name", unique("model"), "parentKey", "logs", "type", "car"))
                    .isRefusedWith(400);
            post("metadata/create-model", object("name", unique("model"), "parentKey", "logs", "dataType", "graph"))
                    .isRefusedWith(400);
        }
    }

    @Nested
    @Operation("metadata-get-model")
    class get_model {
        @Test
        @Seen(source = VENDOR)
        void answers_the_model() {
            String name = unique("model");
            String id = create(name).read("id");
            get("metadata/get-model", "id", id)
                    .succeeds()
                    .data("id", equalTo(id))
                    .data("name", equalTo(name));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_another_id() {
            get("metadata/get-model", "id", NONE).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("metadata-list-model")
    class list_model {
        @Test
        @Inferred(why = "definitions come in the order of their creation")
        void answers_all_models_the_oldest_first() {
            String first = create(unique("model")).read("id");
            String second = create(unique("model")).read("id");
            get("metadata/list-model").succeeds().data("id", containsInRelativeOrder(first, second));
        }
    }

    @Nested
    @Operation("metadata-update-model")
    class update_model {
        @Test
        @Seen(source = VENDOR)
        void changes_the_name_alone() {
            String id = create(unique("model")).read("id");
            String name = unique("model");
            post("metadata/update-model", object("id", id, "name", name))
                    .succeeds()
                    .data("name", equalTo(name))
                    .data("parentKey", equalTo("applications"));
            get("metadata/get-model", "id", id).data("name", equalTo(name));
        }

        @Test
        @Inferred(why = "declared as a text, and called a list by the vendor")
        void takes_the_order_of_fields_as_a_list_or_a_text() {
            String name = unique("model");
            String id = create(name).read("id");
            post("metadata/update-model", object("id", id, "name", name, "fieldOrder", list("b", "a")))
                    .succeeds()
                    .data("fieldOrder", equalTo("b,a"));
            post("metadata/update-model", object("id", id, "name", name, "fieldOrder", "a,b"))
                    .succeeds()
                    .data("fieldOrder", equalTo("a,b"));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_another_id() {
            post("metadata/update-model", object("id", NONE, "name", unique("model")))
                    .isRefusedWith(404);
        }
    }

    @Nested
    @Operation("metadata-remove-model")
    class remove_model {
        @Test
        @Documented(source = "openapi, title of remove-model")
        void takes_the_model_from_all_answers() {
            String id = create(unique("model")).read("id");
            String other = create(unique("model")).read("id");
            post("metadata/remove-model", object("id", id)).succeeds();
            get("metadata/get-model", "id", id).isRefusedWith(404);
            get("metadata/list-model").data("id", not(hasItem(id))).data("id", hasItem(other));
            post("metadata/remove-model", object("id", id)).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "a field that relates to nothing is of no use")
        void takes_along_fields_of_other_models_that_relate_to_it() {
            String id = create(unique("model")).read("id");
            String other = create(unique("model")).read("id");
            post(
                            "metadata/create-field",
                            object(
                                    "modelId",
                                    other,
                                    "name",
                                    unique("field"),
                                    "key",
                                    "car",
                                    "type",
                                    7,
                                    "relationType",
                                    id))
                    .succeeds();
            post("metadata/create-field", object("modelId", other, "name", unique("field"), "key", "plate", "type", 1))
                    .succeeds();
            post("metadata/remove-model", object("id", id)).succeeds();
            get("metadata/list-field", "modelId", other).data("key", equalTo(list("plate")));
            get("metadata/list-field", "modelId", id).isRefusedWith(404);
        }
    }
}
