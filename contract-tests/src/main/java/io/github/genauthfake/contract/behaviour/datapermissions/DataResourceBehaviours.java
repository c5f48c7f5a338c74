package io.github.genauthfake.contract.behaviour.datapermissions;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What data resources do beside what all kinds do. */
class DataResourceBehaviours extends DataPermissionSuite {
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
