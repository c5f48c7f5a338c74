package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What resources do beside what all kinds do. */
class ResourceBehaviours extends Behaviours {
    private static final String HUNDRED = "1".repeat(100);

    private Answer read(String namespace, String code) {
        return get("get-resource", "code", code, "namespace", namespace);
    }

    /** A resource is created. */
    @Nested
    @Operation("create-resource")
    class CreateResource {
        private static final String OPERATION = "create-resource";

        @Test
        @Documented(source = "openapi ResourceDto")
        void answers_the_resource() {
            String code = unique("resource") + ":*";
            Object actions = list(object("name", "读", "description", "May read"));
            post(OPERATION, object("code", code, "type", "MENU", "actions", actions))
                    .succeeds()
                    .data(
                            "",
                            equalTo(object(
                                    "code",
                                    code,
                                    "description",
                                    null,
                                    "name",
                                    null,
                                    "type",
                                    "MENU",
                                    "actions",
                                    actions,
                                    "apiIdentifier",
                                    null,
                                    "namespace",
                                    "default",
                                    "linkedToTenant",
                                    false)));
        }

        @Test
        @Seen(source = "node createResource.spec.ts")
        void takes_an_empty_code() {
            String namespace = given.namespace();
            Object empty = object("code", "", "type", "DATA", "namespace", namespace);
            post(OPERATION, empty).succeeds();
            read(namespace, "").succeeds().data("code", equalTo(""));
            post(OPERATION, empty).isRefusedWith(409);
        }

        @Test
        @Seen(source = "node createResource.spec.ts, in the version of July 2022")
        @Seen(aspect = WORDING, source = "node createResource.spec.ts, in the version of July 2022")
        void an_API_needs_an_identifier() {
            Object api = object("code", unique("resource"), "type", "API", "namespace", given.namespace());
            in(CHINESE, OPERATION).post(api).isRefusedWith(400).says("apiIdentifier is required when type is API");
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_two_actions_of_one_name() {
            Object action = object("name", "Read", "description", "May read");
            post(OPERATION, object("code", unique("resource"), "type", "DATA", "actions", list(action, action)))
                    .isRefusedWith(400);
        }
    }

    /** Several are created. */
    @Nested
    @Operation("create-resources-batch")
    class CreateResourcesBatch {
        private static final String OPERATION = "create-resources-batch";

        private Answer create(String namespace, Object... codes) {
            Object[] items = new Object[codes.length];
            for (int index = 0; index < codes.length; index++) {
                items[index] = object("code", codes[index], "type", "DATA", "name", unique("name"));
            }
            return in(CHINESE, OPERATION).post(object("namespace", namespace, "list", list(items)));
        }

        @Test
        @Seen(source = "node createResourcesBatch.spec.ts")
        void creates_all_of_the_list_in_the_namespace() {
            String namespace = given.namespace();
            String orders = unique("orders");
            String bills = unique("bills");
            create(namespace, orders, bills).succeeds().data("", equalTo(object("success", true)));
            get("get-resources-batch", "namespace", namespace, "codeList", list(bills, orders))
                    .data("code", contains(bills, orders));
        }

        @Test
        @Seen(source = "node createResourcesBatch.spec.ts")
        @Seen(aspect = WORDING, source = "node createResourcesBatch.spec.ts")
        void refuses_codes_that_are_none() {
            String namespace = given.namespace();
            for (String code : new String[] {"额！", " ", HUNDRED}) {
                create(namespace, code).isRefusedWith(400).says("invalid resource code: " + code);
            }
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        @KnownDifference(why = "the real service was seen to fail with 500")
        void needs_the_codes() {
            post(OPERATION, object("list", list(object("type", "DATA")))).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: a conflict with what is there; half a list is not done")
        void creates_none_when_a_code_is_taken() {
            String namespace = given.namespace();
            String free = unique("resource");
            create(namespace, free, given.resourceIn(namespace)).isRefusedWith(409);
            create(namespace, free, free).isRefusedWith(409);
            read(namespace, free).isRefusedWith(404);
        }
    }

    /** A resource is read. */
    @Nested
    @Operation("get-resource")
    class GetResource {
        @Test
        @Seen(source = "node getResource.spec.ts: an empty code")
        @Seen(aspect = WORDING, source = "node getResource.spec.ts: an empty code")
        void does_not_find_an_empty_code_that_nothing_has() {
            in(CHINESE, "get-resource")
                    .get("code", "", "namespace", given.namespace())
                    .isRefusedWith(404)
                    .says("资源不存在");
        }

        @Test
        @Inferred(why = "codes with a * mean others in what is granted, not here")
        void finds_the_exact_code_only() {
            String namespace = given.namespace();
            given.resourceIn(namespace, "code", "orders:1,2");
            read(namespace, "orders:*").isRefusedWith(404);
            read(namespace, "orders:1,2").succeeds();
        }
    }

    /** Several are read. */
    @Nested
    @Operation("get-resources-batch")
    class GetResourcesBatch {
        @Test
        @Seen(source = "node getResourcesBatch.spec.ts: a code that does not exist")
        void passes_over_what_does_not_exist() {
            String namespace = given.namespace();
            String resource = given.resourceIn(namespace);
            get("get-resources-batch", "namespace", namespace, "codeList", list("nothing", resource))
                    .succeeds()
                    .data("code", contains(resource));
        }
    }

    /** The resources of a namespace are listed. */
    @Nested
    @Operation("list-resources")
    class ListResources {
        private static final String OPERATION = "list-resources";

        @Test
        @Seen(source = "csharp, test of list-resources")
        void answers_those_of_one_kind_where_it_is_named() {
            String namespace = given.namespace();
            given.resourceIn(namespace);
            String button = given.resourceIn(namespace, "type", "BUTTON");
            get(OPERATION, "namespace", namespace, "type", "BUTTON")
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("list.code", contains(button));
        }

        @Test
        @Seen(source = "terraform: the answer has a statusCode once")
        void answers_a_page_and_nothing_else() {
            get(OPERATION, "namespace", given.namespace())
                    .succeeds()
                    .data("", equalTo(object("totalCount", 0, "list", list())));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_namespace_that_does_not_exist() {
            get(OPERATION, "namespace", unique("space")).isRefusedWith(404);
        }
    }

    /** The resources of several namespaces are listed. */
    @Nested
    @Operation("list-common-resource")
    class ListCommonResource {
        private static final String OPERATION = "list-common-resource";

        @Test
        @Documented(source = "openapi CommonResourceDto")
        void answers_the_resources_of_several_namespaces() {
            String one = given.namespace();
            String other = given.namespace();
            String first = given.resourceIn(one);
            String second = given.resourceIn(other);
            given.resourceIn(given.namespace());
            get(OPERATION, "namespaceCodeList", list(one, other, unique("space")))
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.code", contains(second, first))
                    .data("list.namespaceName", contains(other, one))
                    .data("list[0].id", notNullValue())
                    .data("list[0].namespaceId", notNullValue())
                    .data("list[0].userPoolId", notNullValue())
                    .data("list[0].createdAt", notNullValue());
        }

        @Test
        @Inferred(why = "the parameter is optional")
        void answers_those_of_all_namespaces_where_none_is_named() {
            String code = unique("resource");
            given.resourceIn(given.namespace(), "code", code);
            get(OPERATION, "keyword", code).succeeds().data("list.code", contains(code));
        }

        @Test
        @Inferred(why = "keywords of other lists are found so")
        void finds_by_a_part_of_code_or_name() {
            String namespace = given.namespace();
            String resource = given.resourceIn(namespace, "name", "The_House");
            given.resourceIn(namespace, "name", "TheXHouse");
            get(OPERATION, "namespaceCodeList", namespace, "keyword", "e_h").data("list.code", contains(resource));
        }
    }

    /** A resource is changed. */
    @Nested
    @Operation("update-resource")
    class UpdateResource {
        private static final String OPERATION = "update-resource";

        @Test
        @Seen(source = "node updateResource.spec.ts: name, description and actions with chinese names")
        void changes_what_it_names_and_leaves_the_rest() {
            String namespace = given.namespace();
            String resource = given.resourceIn(namespace);
            Object actions = list(object("name", "读", "description", "读"));
            post(OPERATION, object("namespace", namespace, "code", resource, "actions", actions, "type", "UI"))
                    .succeeds()
                    .data("actions", equalTo(actions))
                    .data("type", equalTo("UI"))
                    .data("description", equalTo("precious"));
            post(OPERATION, object("namespace", namespace, "code", resource, "description", null))
                    .succeeds();
            read(namespace, resource).data("description", nullValue()).data("actions", equalTo(actions));
        }

        @Test
        @Seen(source = "node updateResource.spec.ts")
        @Seen(aspect = WORDING, source = "node updateResource.spec.ts")
        void does_not_find_what_does_not_exist() {
            for (String code : new String[] {unique("resource"), ""}) {
                in(CHINESE, OPERATION)
                        .post(object("namespace", given.namespace(), "code", code, "name", "x"))
                        .isRefusedWith(404)
                        .says("资源不存在");
            }
        }

        @Test
        @Inferred(why = "as where one is created")
        void refuses_an_API_without_an_identifier() {
            String namespace = given.namespace();
            String resource = given.resourceIn(namespace);
            post(OPERATION, object("namespace", namespace, "code", resource, "type", "API"))
                    .isRefusedWith(400);
            read(namespace, resource).data("type", equalTo("DATA"));
        }
    }
}
