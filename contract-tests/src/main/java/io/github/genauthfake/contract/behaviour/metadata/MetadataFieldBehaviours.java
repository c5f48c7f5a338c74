package io.github.genauthfake.contract.behaviour.metadata;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fields of metadata models. */
class MetadataFieldBehaviours extends Behaviours {
    private static final String NONE = "000000000000000000000000";
    private static final String VENDOR = "metadata spec";
    private static final String NO_SOURCE = "no source has an error of this module; like siblings";

    private String model() {
        return post("metadata/create-model", object("name", unique("model"), "parentKey", "logs"))
                .succeeds()
                .read("id");
    }

    private Map<String, Object> text(String model, String key) {
        return object("modelId", model, "name", unique("field"), "key", key, "type", 1);
    }

    private Answer create(Map<String, Object> field) {
        return post("metadata/create-field", field);
    }

    @Nested
    @Operation("metadata-create-field")
    class create_field {
        @Test
        @Seen(source = VENDOR)
        void answers_the_field_with_the_number_of_its_type() {
            String model = model();
            create(text(model, "plate"))
                    .succeeds()
                    .data("id", matchesPattern("[0-9a-f]{24}"))
                    .data("modelId", equalTo(model))
                    .data("key", equalTo("plate"))
                    .data("type", equalTo(1))
                    .data("show", equalTo(true))
                    .data("unique", equalTo(false));
        }

        @Test
        @Documented(source = "openapi CreateFunctionModelFieldDto.type, enumeration")
        void takes_a_type_by_name() {
            create(with(text(model(), "seats"), "type", "Number")).succeeds().data("type", equalTo(3));
        }

        @Test
        @Seen(source = VENDOR)
        void relates_to_users() {
            create(with(with(text(model(), "driver"), "type", 7), "relationType", "user"))
                    .succeeds()
                    .data("relationType", equalTo("user"));
        }

        @Test
        @Inferred(why = "a client that must send every property sends empty values")
        void takes_empty_values_for_none() {
            Map<String, Object> field = text(model(), "plate");
            for (String property : List.of("help", "regexp", "relationType", "relationShowKey", "default")) {
                field = with(field, property, "");
            }
            for (String property : List.of("maxLength", "min", "max")) {
                field = with(field, property, 0);
            }
            field = with(field, "dropDown", object("key", "", "label", ""));
            create(field)
                    .succeeds()
                    .data("help", nullValue())
                    .data("regexp", nullValue())
                    .data("relationType", nullValue())
                    .data("default", nullValue())
                    .data("maxLength", nullValue())
                    .data("min", nullValue())
                    .data("max", nullValue())
                    .data("dropDown", nullValue());
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void refuses_a_key_that_is_taken_reserved_or_malformed() {
            String model = model();
            create(text(model, "plate")).succeeds();
            create(text(model, "plate")).isRefusedWith(409);
            create(text(model, "rowId")).isRefusedWith(409);
            create(text(model, "1st")).isRefusedWith(400);
            create(text(model(), "plate")).succeeds();
            get("metadata/list-field", "modelId", model).data("key", equalTo(list("plate")));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void refuses_a_type_without_what_it_needs() {
            String model = model();
            create(with(text(model, "a"), "type", 10)).isRefusedWith(400);
            create(with(text(model, "a"), "type", "Colour")).isRefusedWith(400);
            create(with(text(model, "a"), "type", "Enum")).isRefusedWith(400);
            create(with(text(model, "a"), "type", "Relation")).isRefusedWith(400);
            create(with(text(model, "a"), "regexp", "(")).isRefusedWith(400);
            Object red = object("key", "red", "label", "Red");
            create(with(with(text(model, "a"), "type", "Enum"), "dropDown", list(red, red)))
                    .isRefusedWith(400);
            get("metadata/list-field", "modelId", model).data("", equalTo(list()));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_another_model() {
            create(text(NONE, "plate")).isRefusedWith(404);
            create(with(with(text(model(), "a"), "type", 7), "relationType", NONE))
                    .isRefusedWith(404);
        }
    }

    @Nested
    @Operation("metadata-update-field")
    class update_field {
        @Test
        @Seen(source = VENDOR)
        void changes_the_name_alone() {
            String model = model();
            String id = create(with(text(model, "plate"), "help", "On the car"))
                    .succeeds()
                    .read("id");
            post("metadata/update-field", object("id", id, "modelId", model, "name", "Number plate"))
                    .succeeds()
                    .data("name", equalTo("Number plate"))
                    .data("help", equalTo("On the car"))
                    .data("key", equalTo("plate"));
        }

        @Test
        @Inferred(why = "as in create-field")
        void clears_by_empty_values() {
            String model = model();
            String id = create(with(with(text(model, "plate"), "help", "On the car"), "default", "A-1"))
                    .succeeds()
                    .data("default", equalTo("A-1"))
                    .read("id");
            post(
                            "metadata/update-field",
                            object("id", id, "modelId", model, "name", "Plate", "help", "", "default", ""))
                    .succeeds()
                    .data("help", nullValue())
                    .data("default", nullValue());
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_the_field_of_another_model() {
            String model = model();
            String id = create(text(model, "plate")).succeeds().read("id");
            post("metadata/update-field", object("id", id, "modelId", model(), "name", "Plate"))
                    .isRefusedWith(404);
            post("metadata/update-field", object("id", NONE, "modelId", model, "name", "Plate"))
                    .isRefusedWith(404);
        }
    }

    @Nested
    @Operation("metadata-remove-field")
    class remove_field {
        @Test
        @Seen(source = VENDOR)
        void removes_the_field_also_from_the_order() {
            String model = model();
            String id = create(text(model, "plate")).succeeds().read("id");
            create(text(model, "colour")).succeeds();
            post("metadata/update-model", object("id", model, "name", "Cars", "fieldOrder", "plate,colour"))
                    .succeeds();
            post("metadata/remove-field", object("id", id, "modelId", model)).succeeds();
            get("metadata/list-field", "modelId", model).data("key", equalTo(list("colour")));
            get("metadata/get-model", "id", model).data("fieldOrder", equalTo("colour"));
            post("metadata/remove-field", object("id", id, "modelId", model)).isRefusedWith(404);
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_the_field_of_another_model() {
            String model = model();
            String id = create(text(model, "plate")).succeeds().read("id");
            post("metadata/remove-field", object("id", id, "modelId", model())).isRefusedWith(404);
            get("metadata/list-field", "modelId", model).data("key", equalTo(list("plate")));
        }
    }

    @Nested
    @Operation("metadata-list-field")
    class list_field {
        @Test
        @Inferred(why = "definitions come in the order of their creation")
        void answers_the_fields_of_the_model_the_oldest_first() {
            String model = model();
            create(text(model, "plate")).succeeds();
            create(text(model, "colour")).succeeds();
            create(text(model(), "other")).succeeds();
            get("metadata/list-field", "modelId", model).succeeds().data("key", equalTo(list("plate", "colour")));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_another_model() {
            get("metadata/list-field", "modelId", NONE).isRefusedWith(404);
        }
    }
}
