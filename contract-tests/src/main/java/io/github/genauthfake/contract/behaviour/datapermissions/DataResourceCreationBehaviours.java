package io.github.genauthfake.contract.behaviour.datapermissions;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Data resources are created, in four operations. */
class DataResourceCreationBehaviours extends DataPermissionSuite {
    /** Of any type. */
    @Nested
    @Operation("create-data-resource")
    class CreateDataResource {
        private static final String OPERATION = "create-data-resource";

        @Test
        @Seen(source = "node createDataResource.spec.ts")
        @Seen(aspect = WORDING, source = "node createDataResource.spec.ts")
        void tells_of_what_is_empty_in_one_sentence() {
            Map<String, Object> sent = resource(given.namespace(), "/data", "type", "STRING");
            for (String property : List.of("namespaceCode", "resourceName", "resourceCode", "struct")) {
                refusal(OPERATION, with(sent, property, "")).says(property + EMPTY);
            }
            refusal(OPERATION, with(sent, "actions", list())).says("actions" + EMPTY);
        }

        @Test
        @Documented(source = "openapi CreateDataResourceDto.struct")
        void takes_lists_and_trees() {
            String namespace = given.namespace();
            for (Map<String, Object> sent : List.of(
                    resource(namespace, list("A1", "A2"), "type", "ARRAY"),
                    resource(
                            namespace, list(node("rd", "children", list(node("kb", "value", "1")))), "type", "TREE"))) {
                post(OPERATION, sent)
                        .succeeds()
                        .data("type", equalTo(sent.get("type")))
                        .data("struct", equalTo(sent.get("struct")));
            }
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_what_does_not_fit_the_type() {
            String namespace = given.namespace();
            refusal(OPERATION, resource(namespace, "/data", "type", "ARRAY"));
            refusal(OPERATION, resource(namespace, "/data", "type", "TREE"));
            refusal(OPERATION, resource(namespace, list("A1"), "type", "STRING"));
            refusal(OPERATION, resource(namespace, list("A1"), "type", "TREE"));
            refusal(OPERATION, resource(namespace, list(node("rd")), "type", "ARRAY"));
            refusal(OPERATION, resource(namespace, list("A1", "A1"), "type", "ARRAY"));
            refusal(OPERATION, resource(namespace, "a".repeat(501), "type", "STRING"));
            refusal(OPERATION, resource(namespace, "/data", "type", "STRING", "actions", list("read", "read")));
        }

        @Test
        @Inferred(why = "class of error: a conflict with what is there")
        @Seen(aspect = WORDING, source = "node checkDataResourceExists.spec.ts")
        void refuses_a_name_that_is_taken() {
            String namespace = given.namespace();
            String name = given.dataResourceIn(namespace);
            in(CHINESE, OPERATION)
                    .post(resource(namespace, "/data", "type", "STRING", "resourceName", name))
                    .isRefusedWith(409)
                    .says("数据资源名称已经存在");
            post(OPERATION, resource(given.namespace(), "/data", "type", "STRING", "resourceName", name))
                    .succeeds();
        }

        @Test
        @FakeOnly(why = "the real service tells nobody")
        void tells_the_test_of_a_code_that_no_permission_can_name() {
            post(OPERATION, resource(given.namespace(), "/data", "type", "STRING", "resourceCode", unique("a/b")))
                    .succeeds();
            tellsTheTest(Finding.Kind.NOTE);
        }
    }

    /** A text. */
    @Nested
    @Operation("create-string-data-resource")
    class CreateStringDataResource {
        private static final String OPERATION = "create-string-data-resource";

        @Test
        @Seen(source = "node createDataResourceByString.spec.ts")
        void answers_what_was_sent_and_the_type() {
            Map<String, Object> sent = resource(given.namespace(), "test", "description", "precious");
            Map<String, Object> answered = with(sent, "type", "STRING");
            answered.remove("namespaceCode");
            post(OPERATION, sent).succeeds().data("", equalTo(answered));
        }

        @Test
        @Documented(source = "openapi CreateStringDataResourceDto.struct")
        void refuses_a_text_that_is_empty_or_too_long() {
            String namespace = given.namespace();
            refusal(OPERATION, resource(namespace, ""));
            refusal(OPERATION, resource(namespace, "a".repeat(201)));
        }
    }

    /** A list. */
    @Nested
    @Operation("create-array-data-resource")
    class CreateArrayDataResource {
        private static final String OPERATION = "create-array-data-resource";

        @Test
        @Seen(source = "node createDataResourceByArray.spec.ts")
        void answers_what_was_sent_and_the_type() {
            Map<String, Object> sent = resource(given.namespace(), list("test", "test1"), "description", "precious");
            Map<String, Object> answered = with(sent, "type", "ARRAY");
            answered.remove("namespaceCode");
            post(OPERATION, sent).succeeds().data("", equalTo(answered));
        }

        @Test
        @Seen(source = "node createDataResourceByArray.spec.ts")
        @Seen(aspect = WORDING, source = "node createDataResourceByArray.spec.ts")
        void refuses_a_list_without_elements() {
            refusal(OPERATION, resource(given.namespace(), list()))
                    .says("struct must contain at least 1 elements,struct should not be empty");
        }
    }

    /** A tree. */
    @Nested
    @Operation("create-tree-data-resource")
    class CreateTreeDataResource {
        private static final String OPERATION = "create-tree-data-resource";

        @Test
        @Seen(source = "node createDataResourceByTree.spec.ts: no value: null, no children: []")
        void answers_the_nodes_as_they_were_sent() {
            Object struct = list(
                    node("rd", "value", "1", "children", list(node("kb", "children", list(node("a"))), node("b"))),
                    node("hr", "extendFieldValue", object("colour", "red")));
            post(OPERATION, resource(given.namespace(), struct))
                    .succeeds()
                    .data("struct", equalTo(struct))
                    .data("type", equalTo("TREE"));
        }

        @Test
        @Seen(source = "node createDataResourceByTree.spec.ts")
        @Seen(aspect = WORDING, source = "node createDataResourceByTree.spec.ts")
        void refuses_a_tree_without_nodes() {
            refusal(OPERATION, resource(given.namespace(), list())).says("struct must contain at least 1 elements");
        }

        @Test
        @Documented(source = "openapi DataResourceTreeStructs: codes and names differ on a level, five levels at most")
        void refuses_nodes_that_are_alike_and_a_sixth_level() {
            String namespace = given.namespace();
            refusal(OPERATION, resource(namespace, list(node("a"), node("a", "name", "other"))));
            refusal(OPERATION, resource(namespace, list(node("a"), node("b", "name", "The a"))));
            refusal(OPERATION, resource(namespace, list(node("a", "children", list(node("b"), node("b"))))));
            Map<String, Object> five = node("1");
            for (String code : new String[] {"2", "3", "4", "5"}) {
                five = node(code, "children", list(five));
            }
            post(OPERATION, resource(namespace, list(five))).succeeds();
            refusal(OPERATION, resource(namespace, list(node("6", "children", list(five)))));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_nodes_that_are_none() {
            String namespace = given.namespace();
            refusal(OPERATION, resource(namespace, list(node("a", "children", list("b")))));
            refusal(OPERATION, resource(namespace, list(node("a", "children", list(object("code", "b"))))));
            refusal(OPERATION, resource(namespace, list(node("a", "children", list(node("b", "value", 1))))));
            refusal(OPERATION, resource(namespace, list(node("a".repeat(51)))));
        }
    }
}
