package io.github.genauthfake.contract.behaviour.metadata;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The operations of metadata models. */
class MetadataOperateBehaviours extends Behaviours {
    private static final String NONE = "000000000000000000000000";
    private static final String OPENAPI = "openapi OperateModelDto, properties";
    private static final String NO_SOURCE = "no source has an error of this module; like siblings";

    private static final String LISTED = "creations answer no id, so that it has to be taken from a list";

    private String model() {
        return post("metadata/create-model", object("name", unique("model"), "parentKey", "logs"))
                .succeeds()
                .read("id");
    }

    private Answer create(String model, String name) {
        return post("metadata/create-operate", object("modelId", model, "operateKey", "openPage", "operateName", name));
    }

    private Answer all(String model) {
        return get("metadata/all-operate", "modelId", model);
    }

    private String createdIn(String model) {
        create(model, "Open").succeeds();
        return all(model).read("[0].id");
    }

    /** Neither an id of nothing nor that of an operation of another model is found, and nothing changes. */
    private void findsOnlyThoseOfTheModel(String operation) {
        String model = model();
        String id = createdIn(model);
        post("metadata/" + operation, object("id", NONE, "modelId", model)).isRefusedWith(404);
        post("metadata/" + operation, object("id", id, "modelId", model())).isRefusedWith(404);
        all(model).data("operateName", equalTo(list("Open")));
    }

    @Nested
    @Operation("metadata-create-operate")
    class create_operate {
        @Test
        @Documented(source = OPENAPI)
        void adds_an_operation_to_the_model() {
            String model = model();
            create(model, "Open").succeeds();
            all(model)
                    .data("operateName", equalTo(list("Open")))
                    .data("operateKey", equalTo(list("openPage")))
                    .data("modelId", equalTo(list(model)))
                    .data("show", equalTo(list(true)))
                    .data("isDefault", equalTo(list(false)));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_another_model() {
            create(NONE, "Open").isRefusedWith(404);
        }
    }

    @Nested
    @Operation("metadata-update-operate")
    class update_operate {
        @Test
        @Inferred(why = "what is absent stays, as in update-model")
        @FreshPoolOnly(why = LISTED)
        void changes_what_is_named() {
            String model = model();
            String id = createdIn(model);
            post("metadata/update-operate", object("id", id, "modelId", model, "show", false))
                    .succeeds();
            all(model).data("operateName", equalTo(list("Open"))).data("show", equalTo(list(false)));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        @FreshPoolOnly(why = LISTED)
        void finds_only_those_of_the_model() {
            findsOnlyThoseOfTheModel("update-operate");
        }
    }

    @Nested
    @Operation("metadata-remove-operate")
    class remove_operate {
        @Test
        @Documented(source = "openapi, title of remove-operate")
        @FreshPoolOnly(why = LISTED)
        void removes_one() {
            String model = model();
            String id = createdIn(model);
            create(model, "Print").succeeds();
            post("metadata/remove-operate", object("id", id, "modelId", model)).succeeds();
            all(model).data("operateName", equalTo(list("Print")));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        @FreshPoolOnly(why = LISTED)
        void finds_only_those_of_the_model() {
            findsOnlyThoseOfTheModel("remove-operate");
        }
    }

    @Nested
    @Operation("metadata-copy-operate")
    class copy_operate {
        @Test
        @Inferred(why = "a copy has what it is copied from")
        @FreshPoolOnly(why = LISTED)
        void adds_one_with_the_same_name() {
            String model = model();
            String id = createdIn(model);
            post("metadata/copy-operate", object("id", id, "modelId", model)).succeeds();
            all(model).data("operateName", equalTo(list("Open", "Open")));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        @FreshPoolOnly(why = LISTED)
        void finds_only_those_of_the_model() {
            findsOnlyThoseOfTheModel("copy-operate");
        }
    }

    @Nested
    @Operation("metadata-list-operate")
    class list_operate {
        @Test
        @Documented(source = "openapi list-operate, keywords, page and limit")
        void answers_pages_and_finds_by_name() {
            String model = model();
            create(model, "Open").succeeds();
            create(model, "Print").succeeds();
            get("metadata/list-operate", "modelId", model, "page", 1, "limit", 1)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.operateName", equalTo(list("Open")));
            get("metadata/list-operate", "modelId", model, "keywords", "rin")
                    .data("list.operateName", equalTo(list("Print")));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_another_model() {
            get("metadata/list-operate", "modelId", NONE).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("metadata-all-operate")
    class all_operate {
        @Test
        @Inferred(why = "definitions come in the order of their creation")
        void answers_those_of_the_model_the_oldest_first() {
            String model = model();
            create(model, "Open").succeeds();
            create(model(), "Other").succeeds();
            create(model, "Print").succeeds();
            all(model).succeeds().data("operateName", equalTo(list("Open", "Print")));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        void does_not_find_another_model() {
            all(NONE).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("metadata-execute-operate")
    class execute_operate {
        @Test
        @FakeOnly(why = "the fake runs no operations")
        void succeeds_and_tells_the_test_that_nothing_was_run() {
            String model = model();
            String id = createdIn(model);
            post("metadata/execute-operate", object("id", id, "modelId", model)).succeeds();
            tellsTheTest(Finding.Kind.NOTE);
        }

        @Test
        @Inferred(why = NO_SOURCE)
        @FreshPoolOnly(why = LISTED)
        void finds_only_those_of_the_model() {
            findsOnlyThoseOfTheModel("execute-operate");
        }
    }
}
