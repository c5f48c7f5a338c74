package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What permission namespaces do beside what all kinds do. How they change is in another file. */
class PermissionNamespaceBehaviours extends Behaviours {
    private Map<String, Object> namespace(String code, String name) {
        return object("code", code, "name", name);
    }

    /** One is created. */
    @Nested
    @Operation("create-permission-namespace")
    class CreatePermissionNamespace {
        private static final String OPERATION = "create-permission-namespace";

        @Test
        @Seen(source = "node createPermissionNamespace.spec.ts")
        @Seen(aspect = WORDING, source = "node createPermissionNamespace.spec.ts")
        @FreshPoolOnly(why = "a service that took it might change a namespace that everybody has")
        void refuses_the_codes_of_those_that_are_built_in() {
            for (String code : new String[] {"default", "system"}) {
                in(CHINESE, OPERATION)
                        .post(namespace(code, unique("name")))
                        .isRefusedWith(403)
                        .says("can't use permission namespace code 'default' or 'system'");
            }
        }

        @Test
        @Seen(source = "node createPermissionNamespace.spec.ts")
        @Seen(aspect = WORDING, source = "node createPermissionNamespace.spec.ts")
        void refuses_empty_texts_with_one_sentence() {
            in(CHINESE, OPERATION)
                    .post(namespace("", unique("name")))
                    .isRefusedWith(400)
                    .says("code should not be empty");
            in(CHINESE, OPERATION)
                    .post(namespace(unique("space"), ""))
                    .isRefusedWith(400)
                    .says("name should not be empty");
        }

        @Test
        @Inferred(why = "check-permission-namespace-exists tells of names that are taken")
        void refuses_a_name_that_is_taken() {
            String taken = given.permissionNamespace();
            String code = unique("space");
            post(OPERATION, namespace(code, taken)).isRefusedWith(409);
            get("get-permission-namespace", "code", code).isRefusedWith(404);
        }

        @Test
        @Seen(source = "node listPermissionNamespaceRoles.spec.ts: create-role takes it as a namespace")
        void makes_a_namespace_for_roles_and_resources() {
            String code = given.permissionNamespace();
            String role = given.roleIn(code);
            given.resourceIn(code);
            get("get-namespace", "code", code).succeeds().data("name", equalTo(code));
            get("list-namespaces", "keywords", code).data("list.code", contains(code));
            get("list-permission-namespace-roles", "code", code).data("list.code", contains(role));
        }
    }

    /** Several are created. */
    @Nested
    @Operation("create-permission-namespaces-batch")
    class CreatePermissionNamespacesBatch {
        private static final String OPERATION = "create-permission-namespaces-batch";

        @Test
        @Seen(source = "node createPermissionNamespacesBatch.spec.ts")
        void creates_all_of_the_list() {
            String one = unique("space");
            String other = unique("space");
            post(OPERATION, object("list", list(namespace(one, one), namespace(other, other))))
                    .succeeds()
                    .data("", equalTo(object("success", true)));
            get("get-permission-namespaces-batch", "codes", list(other, one)).data("code", contains(other, one));
        }

        @Test
        @Seen(source = "node createPermissionNamespacesBatch.spec.ts")
        @Seen(aspect = WORDING, source = "node createPermissionNamespacesBatch.spec.ts")
        @FreshPoolOnly(why = "a service that took it might change a namespace that everybody has")
        void refuses_the_codes_of_those_that_are_built_in_as_conflicts() {
            for (String code : new String[] {"default", "system"}) {
                in(CHINESE, OPERATION)
                        .post(object("list", list(namespace(code, unique("name")))))
                        .isRefusedWith(409)
                        .says("can't use built-in namespace code 'default' and 'system'");
            }
        }

        @Test
        @Seen(source = "node createPermissionNamespacesBatch.spec.ts")
        @Seen(aspect = WORDING, source = "node createPermissionNamespacesBatch.spec.ts")
        void refuses_codes_and_names_that_are_none() {
            Map<String, String> sentences = Map.of("", "code should not be empty", "好", "invalid namespace code: 好");
            sentences.forEach((code, sentence) -> in(CHINESE, OPERATION)
                    .post(object("list", list(namespace(code, unique("name")))))
                    .isRefusedWith(400)
                    .says(sentence));
            String name = unique("name");
            post(OPERATION, object("list", list(namespace(unique("space"), name))))
                    .succeeds();
            post(OPERATION, object("list", list(namespace("好", name)))).isRefusedWith(400);
            in(CHINESE, OPERATION)
                    .post(object("list", list(namespace(unique("space"), ""))))
                    .isRefusedWith(400)
                    .says("name should not be empty");
        }

        @Test
        @Inferred(why = "class of error: a conflict with what is there; half a list is not done")
        void creates_none_when_a_code_or_a_name_is_taken() {
            String free = unique("space");
            String taken = given.permissionNamespace();
            Map<String, Object> one = namespace(free, unique("name"));
            List<Map<String, Object>> refused = List.of(
                    namespace(taken, unique("name")),
                    namespace(free, unique("name")),
                    namespace(unique("space"), taken),
                    namespace(unique("space"), (String) one.get("name")));
            for (Map<String, Object> other : refused) {
                post(OPERATION, object("list", list(one, other))).isRefusedWith(409);
            }
            get("get-permission-namespace", "code", free).isRefusedWith(404);
        }
    }

    /** Several are read. */
    @Nested
    @Operation("get-permission-namespaces-batch")
    class GetPermissionNamespacesBatch {
        private static final String OPERATION = "get-permission-namespaces-batch";

        @Test
        @Seen(source = "node getPermissionNamespacesBatch.spec.ts: one that exists")
        void answers_in_the_order_of_the_request() {
            String one = given.permissionNamespace();
            String other = given.permissionNamespace();
            get(OPERATION, "codes", list(other, one)).succeeds().data("code", contains(other, one));
            get(OPERATION, "codes", one + "," + other).succeeds().data("code", contains(one, other));
        }

        @Test
        @Seen(source = "node getPermissionNamespacesBatch.spec.ts: an empty code")
        @Seen(aspect = WORDING, source = "node getPermissionNamespacesBatch.spec.ts: an empty code")
        void finds_all_or_none() {
            for (String code : new String[] {"", unique("space")}) {
                in(CHINESE, OPERATION)
                        .get("codes", list(given.permissionNamespace(), code))
                        .isRefusedWith(404)
                        .says("有不存在的权限空间");
            }
        }
    }

    /** They are listed. */
    @Nested
    @Operation("list-permission-namespaces")
    class ListPermissionNamespaces {
        private static final String OPERATION = "list-permission-namespaces";

        @Test
        @Documented(source = "openapi PermissionNamespacesListRespDto")
        void answers_what_every_namespace_has() {
            String code = given.namespace();
            get(OPERATION, "query", code)
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("list[0]", equalTo(object("code", code, "name", code, "description", "roomy", "status", 1)));
        }

        @Test
        @Inferred(why = "as list-namespaces: default is one like others, system is in no list")
        void answers_the_default_one_and_not_that_of_administrators() {
            get(OPERATION, "query", "default").data("list.code", hasItem("default"));
            get(OPERATION, "query", "system").data("list.code", not(hasItem("system")));
        }
    }

    /** A code or name is looked up. */
    @Nested
    @Operation("check-permission-namespace-exists")
    class CheckPermissionNamespaceExists {
        private static final String OPERATION = "check-permission-namespace-exists";

        @Test
        @Seen(source = "node checkPermissionNamespaceExists.spec.ts; c# DataResourceManagementTest.cs: either alone")
        void tells_that_what_does_not_exist_is_free() {
            String free = unique("space");
            for (Map<String, Object> request :
                    List.of(object("code", free), object("name", free), object("code", free, "name", free))) {
                post(OPERATION, request).succeeds().data("", equalTo(object("isValid", true)));
            }
        }

        @Test
        @Seen(source = "node checkPermissionNamespaceExists.spec.ts")
        void tells_what_is_taken() {
            String taken = given.permissionNamespace();
            post(OPERATION, object("code", taken, "name", taken))
                    .succeeds()
                    .data("isValid", equalTo(false))
                    .data("message", equalTo("permission namespace code already exist"));
            post(OPERATION, object("code", unique("space"), "name", taken)).data("isValid", equalTo(false));
            post(OPERATION, object("code", "default")).data("isValid", equalTo(false));
        }

        @Test
        @Inferred(why = "class of error: a refused argument; there is nothing to look up")
        void needs_one_of_the_two() {
            post(OPERATION, object()).isRefusedWith(400);
            post(OPERATION, object("code", "", "name", "")).isRefusedWith(400).data("", nullValue());
        }
    }

    /** The roles of one are listed. */
    @Nested
    @Operation("list-permission-namespace-roles")
    class ListPermissionNamespaceRoles {
        private static final String OPERATION = "list-permission-namespace-roles";

        @Test
        @Seen(source = "node listPermissionNamespaceRoles.spec.ts")
        void answers_the_roles_page_by_page() {
            String namespace = given.permissionNamespace();
            given.roleIn(namespace);
            String role = given.roleIn(namespace, "name", "Manager");
            get(OPERATION, "code", namespace, "limit", 1)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.code", contains(role))
                    .data("list.namespace", contains(namespace));
            get(OPERATION, "code", namespace, "query", "manag").data("list.code", contains(role));
        }

        @Test
        @Inferred(why = "class of error: not found")
        @Seen(aspect = WORDING, source = "node updatePermissionNamespace.spec.ts")
        void does_not_find_a_namespace_that_does_not_exist() {
            in(CHINESE, OPERATION)
                    .get("code", unique("space"))
                    .isRefusedWith(404)
                    .says("namespace not found");
        }

        @Test
        @Seen(source = "node listPermissionNamespaceRoles.spec.ts")
        @Seen(aspect = WORDING, source = "node listPermissionNamespaceRoles.spec.ts")
        void refuses_an_empty_code_and_pages_that_are_too_long() {
            in(CHINESE, OPERATION)
                    .get("code", "")
                    .isRefusedWith(400)
                    .says("code should not be empty,code must be longer than or equal to 1 characters");
            in(CHINESE, OPERATION)
                    .get("code", given.permissionNamespace(), "limit", 51)
                    .isRefusedWith(400)
                    .says("limit must not be greater than 50");
        }
    }
}
