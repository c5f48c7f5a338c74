package io.github.genauthfake.contract.behaviour.datapermissions;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What may be done, and by whom. */
class DataViewBehaviours extends DataPermissionSuite {
    /** Of users. */
    @Nested
    @Operation("get-user-permission-list")
    class GetUserPermissionList {
        private static final String OPERATION = "get-user-permission-list";

        @Test
        @Documented(source = "openapi get-user-permission-list, samples")
        void answers_texts_and_nodes_with_their_actions() {
            Catalogue catalogue = new Catalogue();
            post(OPERATION, object("userIds", list(catalogue.user, given.user())))
                    .succeeds()
                    .data(
                            "userPermissionList",
                            equalTo(list(object(
                                    "userId",
                                    catalogue.user,
                                    "namespaceCode",
                                    catalogue.namespace,
                                    "resourceList",
                                    list(
                                            object(
                                                    "resourceCode",
                                                    catalogue.text,
                                                    "resourceType",
                                                    "STRING",
                                                    "strAuthorize",
                                                    object("value", "/" + name(catalogue), "actions", list("read"))),
                                            object(
                                                    "resourceCode",
                                                    catalogue.tree,
                                                    "resourceType",
                                                    "TREE",
                                                    "treeAuthorize",
                                                    object(
                                                            "authList",
                                                            list(object(
                                                                    "nodePath",
                                                                    "/rd/kb",
                                                                    "nodeName",
                                                                    "The kb",
                                                                    "nodeActions",
                                                                    list("read", "write"),
                                                                    "nodeValue",
                                                                    "1")))))))));
            post(OPERATION, object("userIds", list(catalogue.user), "namespaceCodes", list("default")))
                    .data("userPermissionList", equalTo(list()));
        }

        private String name(Catalogue catalogue) {
            return get("get-data-resource", "namespaceCode", catalogue.namespace, "resourceCode", catalogue.text)
                    .<String>read("struct")
                    .substring(1);
        }

        @Test
        @Seen(source = "node getUserPermissionList.spec.ts")
        @Seen(aspect = WORDING, source = "node getUserPermissionList.spec.ts")
        void needs_users() {
            in(CHINESE, OPERATION)
                    .post(object("userIds", list()))
                    .isRefusedWith(400)
                    .says("userIds" + EMPTY);
        }
    }

    /** On resources. */
    @Nested
    @Operation("get-user-resource-permission-list")
    class GetUserResourcePermissionList {
        private static final String OPERATION = "get-user-resource-permission-list";

        @Test
        @Seen(source = "node getUserResourcePermissionList.spec.ts")
        void answers_the_actions_on_each() {
            Catalogue catalogue = new Catalogue();
            post(OPERATION, catalogue.of("resources", list(catalogue.tree + "/rd/kb", catalogue.text, "nothing")))
                    .succeeds()
                    .data("permissionList.actions", equalTo(list(list("read", "write"), list("read"), list())));
        }

        @Test
        @Seen(source = "node getUserResourcePermissionList.spec.ts")
        @Seen(aspect = WORDING, source = "node getUserResourcePermissionList.spec.ts")
        void tells_of_what_is_empty() {
            Map<String, Object> sent = object("namespaceCode", "a", "userId", NOBODY, "resources", list("d"));
            tellsWhatIsEmpty(OPERATION, sent, "userId", "namespaceCode");
        }
    }

    /** Who may. */
    @Nested
    @Operation("list-resource-targets")
    class ListResourceTargets {
        private static final String OPERATION = "list-resource-targets";

        @Test
        @Seen(source = "node listResourceTargets.spec.ts")
        void answers_the_users_for_each_action() {
            Catalogue catalogue = new Catalogue();
            post(
                            OPERATION,
                            object(
                                    "namespaceCode",
                                    catalogue.namespace,
                                    "actions",
                                    list("write", "read"),
                                    "resources",
                                    list(catalogue.text)))
                    .succeeds()
                    .data(
                            "authUserList",
                            equalTo(list(object(
                                    "resource",
                                    catalogue.text,
                                    "actionAuthList",
                                    list(
                                            object("userIds", list(), "action", "write"),
                                            object("userIds", list(catalogue.user), "action", "read"))))));
        }

        @Test
        @Seen(source = "node listResourceTargets.spec.ts")
        @Seen(aspect = WORDING, source = "node listResourceTargets.spec.ts")
        void tells_of_what_is_empty() {
            Map<String, Object> sent = object("namespaceCode", "a", "actions", list("b"), "resources", list("c"));
            tellsWhatIsEmpty(OPERATION, sent, "namespaceCode");
            in(CHINESE, OPERATION)
                    .post(with(sent, "actions", list()))
                    .isRefusedWith(400)
                    .says("actions" + EMPTY);
        }
    }

    /** A tree. */
    @Nested
    @Operation("get-user-resource-struct")
    class GetUserResourceStruct {
        @Test
        @Documented(source = "openapi, overview of data permissions: one leaf granted, its parent shown")
        void answers_nodes_with_those_above_them() {
            Catalogue catalogue = new Catalogue();
            post("get-user-resource-struct", catalogue.of("resourceCode", catalogue.tree))
                    .succeeds()
                    .data(
                            "treeResourceAuthAction.nodeAuthActionList",
                            equalTo(list(object(
                                    "code",
                                    "rd",
                                    "name",
                                    "The rd",
                                    "value",
                                    null,
                                    "actions",
                                    list("read", "write"),
                                    "children",
                                    list(object(
                                            "code",
                                            "kb",
                                            "name",
                                            "The kb",
                                            "value",
                                            "1",
                                            "actions",
                                            list("read", "write")))))));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            Catalogue catalogue = new Catalogue();
            post("get-user-resource-struct", catalogue.of("resourceCode", unique("data")))
                    .isRefusedWith(404);
        }
    }

    /** By the id elsewhere. */
    @Nested
    @Operation("get-external-user-resource-struct")
    class GetExternalUserResourceStruct {
        @Test
        @Documented(source = "openapi GetExternalUserResourceStructDto")
        void answers_as_by_the_id() {
            Catalogue catalogue = new Catalogue();
            post(
                            "get-external-user-resource-struct",
                            object(
                                    "namespaceCode",
                                    catalogue.namespace,
                                    "externalId",
                                    catalogue.externalId,
                                    "resourceCode",
                                    catalogue.text))
                    .succeeds()
                    .data("strResourceAuthAction.actions", contains("read"));
        }
    }

    /** With the reasons. */
    @Nested
    @Operation("list-permission-view-data")
    class ListPermissionView {
        @Test
        @Documented(source = "openapi ListPermissionViewRespDto")
        void answers_a_row_for_each_user_and_resource() {
            Catalogue catalogue = new Catalogue();
            String name = unique("user");
            String member = given.user("username", name);
            String department = given.department();
            given.membership(member, department);
            given.dataAuthorization(catalogue.policy, "ORG", department);
            genauth.request("list-permission-view/data")
                    .post(object("keyword", name))
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.dataResourceCode", contains(catalogue.text, catalogue.tree))
                    .data("list[0].dataPolicyList.dataPolicyId", contains(catalogue.policy))
                    .data("list[0].nodeList.nodeId", contains(department))
                    .data("list[0].groupList", equalTo(list()));
        }
    }
}
