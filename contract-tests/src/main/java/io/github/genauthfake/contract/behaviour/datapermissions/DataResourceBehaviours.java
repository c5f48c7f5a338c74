package io.github.genauthfake.contract.behaviour.datapermissions;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What data resources do beside what all kinds do. */
class DataResourceBehaviours extends Behaviours {
    private static final String EMPTY = " should not be empty";

    private Map<String, Object> resource(String namespace, Object struct, Object... others) {
        String code = unique("data");
        return with(
                object(
                        "namespaceCode",
                        namespace,
                        "resourceCode",
                        code,
                        "resourceName",
                        code,
                        "struct",
                        struct,
                        "actions",
                        list("read")),
                others);
    }

    private Answer refusal(String operation, Map<String, Object> body) {
        return in(CHINESE, operation).post(body).isRefusedWith(400);
    }

    private static Map<String, Object> node(String code, Object... others) {
        return with(object("code", code, "name", "The " + code), others);
    }

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

    /** It is read. */
    @Nested
    @Operation("get-data-resource")
    class GetDataResource {
        @Test
        @Documented(source = "openapi GetDataResourceRespDto")
        void answers_the_namespace_too() {
            String namespace = given.namespace();
            String code = given.dataResourceIn(namespace);
            get("get-data-resource", "namespaceCode", namespace, "resourceCode", code)
                    .data("namespaceCode", equalTo(namespace));
        }
    }

    /** They are listed. */
    @Nested
    @Operation("list-data-resources")
    class ListDataResources {
        private static final String OPERATION = "list-data-resources";

        @Test
        @Seen(source = "node listDataResources.spec.ts")
        void finds_by_a_part_of_the_code_or_name_in_the_namespaces() {
            String namespace = given.namespace();
            String code = given.dataResourceIn(namespace);
            String name = unique("name");
            String other = given.dataResourceIn(namespace, "resourceName", "The " + name);
            get(OPERATION, "query", code, "namespaceCodes", list(namespace))
                    .data("totalCount", equalTo(1))
                    .data("list.resourceCode", contains(code))
                    .data("list[0].namespaceCode", equalTo(namespace))
                    .data("list[0].type", equalTo("STRING"));
            get(OPERATION, "query", name).data("list.resourceCode", contains(other));
            get(OPERATION, "query", code, "namespaceCodes", list(given.namespace()))
                    .data("totalCount", equalTo(0));
        }

        @Test
        @Seen(source = "node listDataResources.spec.ts")
        @Seen(aspect = WORDING, source = "node listDataResources.spec.ts")
        void answers_more_than_fifty_with_a_failure_of_the_inner_service() {
            in(CHINESE, OPERATION)
                    .get("limit", 51)
                    .isRefusedWith(602)
                    .says("请求第三方端点时返回错误, errmsg=page size must be greater than 0 and less than 50");
            get(OPERATION, "limit", 50).succeeds();
        }
    }

    /** It is changed. */
    @Nested
    @Operation("update-data-resource")
    class UpdateDataResource {
        private static final String OPERATION = "update-data-resource";

        private Answer update(String namespace, String code, Object... changes) {
            return in(CHINESE, OPERATION).post(with(object("namespaceCode", namespace, "resourceCode", code), changes));
        }

        @Test
        @Seen(source = "node updateDataResource.spec.ts")
        void changes_name_description_struct_and_actions() {
            String namespace = given.namespace();
            String code = given.dataResourceIn(namespace);
            String name = unique("name");
            update(
                            namespace,
                            code,
                            "resourceName",
                            name,
                            "description",
                            "next",
                            "struct",
                            "n",
                            "actions",
                            list("write"))
                    .succeeds()
                    .data(
                            "",
                            equalTo(object(
                                    "resourceName",
                                    name,
                                    "resourceCode",
                                    code,
                                    "type",
                                    "STRING",
                                    "description",
                                    "next",
                                    "struct",
                                    "n",
                                    "actions",
                                    list("write"))));
        }

        @Test
        @Inferred(why = "a property that is absent stays; null clears where there may be none")
        void leaves_what_it_does_not_name() {
            String namespace = given.namespace();
            String code = given.dataResourceIn(namespace);
            update(namespace, code, "description", null)
                    .succeeds()
                    .data("description", nullValue())
                    .data("resourceName", equalTo(code))
                    .data("actions", equalTo(list("read", "write")));
        }

        @Test
        @Documented(source = "openapi update-data-resource: the type cannot change")
        void refuses_another_type_and_a_name_that_is_taken() {
            String namespace = given.namespace();
            String code = given.dataResourceIn(namespace);
            update(namespace, code, "struct", list("A1")).isRefusedWith(400);
            update(namespace, code, "resourceName", given.dataResourceIn(namespace))
                    .isRefusedWith(409);
            update(namespace, code, "resourceName", code).succeeds();
        }

        @Test
        @Seen(source = "node updateDataResource.spec.ts")
        @Seen(aspect = WORDING, source = "node updateDataResource.spec.ts")
        void needs_both_codes() {
            String namespace = given.namespace();
            update(namespace, "").isRefusedWith(400).says("resourceCode" + EMPTY);
            update("", unique("data")).isRefusedWith(400).says("namespaceCode" + EMPTY);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            update(given.namespace(), unique("data")).isRefusedWith(404);
        }
    }

    /** What is free. */
    @Nested
    @Operation("check-data-resource-exists")
    class CheckDataResourceExists {
        private static final String OPERATION = "check-data-resource-exists";

        private Answer check(String namespace, Object... namesAndValues) {
            return in(CHINESE, OPERATION).get(with(object("namespaceCode", namespace), namesAndValues));
        }

        @Test
        @Seen(source = "node checkDataResourceExists.spec.ts")
        void tells_what_is_free() {
            check(given.namespace(), "resourceCode", unique("data"), "resourceName", unique("data"))
                    .succeeds()
                    .data("", equalTo(object("isValid", true)));
        }

        @Test
        @Seen(source = "node checkDataResourceExists.spec.ts")
        void tells_what_is_taken_the_code_first() {
            String namespace = given.namespace();
            String code = given.dataResourceIn(namespace);
            Object codeIsTaken = object("isValid", false, "message", "数据资源 code 已经存在");
            check(namespace, "resourceCode", code, "resourceName", unique("data"))
                    .data("", equalTo(codeIsTaken));
            check(namespace, "resourceCode", code, "resourceName", code).data("", equalTo(codeIsTaken));
            check(namespace, "resourceCode", unique("data"), "resourceName", code)
                    .data("", equalTo(object("isValid", false, "message", "数据资源名称已经存在")));
        }

        @Test
        @Documented(source = "openapi CheckParamsDataResourceRespDto.message")
        void tells_it_in_english() {
            String namespace = given.namespace();
            String code = given.dataResourceIn(namespace);
            in(ENGLISH, OPERATION)
                    .get("namespaceCode", namespace, "resourceCode", code)
                    .data("message", equalTo("data resource code already exist"));
        }

        @Test
        @Seen(source = "node checkDataResourceExists.spec.ts")
        @Seen(aspect = WORDING, source = "node checkDataResourceExists.spec.ts")
        void needs_the_namespace() {
            check("", "resourceCode", "data").isRefusedWith(400).says("namespaceCode" + EMPTY);
        }

        @Test
        @Inferred(why = "class of error: a refused argument; not found")
        void needs_something_to_look_for_in_a_namespace_that_exists() {
            check(given.namespace()).isRefusedWith(400);
            check(unique("space"), "resourceCode", "data").isRefusedWith(404);
        }
    }
}
