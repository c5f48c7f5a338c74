package io.github.genauthfake.contract.behaviour.datapermissions;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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

/** What users may do by data policies, asked in each of the ways there are. */
class DataCheckBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String EMPTY = " should not be empty";

    /** A namespace with a text, and a tree with a node below another, that a new user may act on. */
    private final class Catalogue {
        final String namespace = given.namespace();
        final String text = given.dataResourceIn(namespace);
        final String tree = given.dataResourceIn(
                namespace,
                "type",
                "TREE",
                "struct",
                list(node("rd", "children", list(node("kb", "value", "1"), node("lab"))), node("hr")));

        final String externalId = unique("ext");
        final String user = given.user("username", unique("user"), "externalId", externalId);
        final String policy = given.dataPolicy(name(text, "read"), name(tree, "rd/kb", "*"));

        Catalogue() {
            given.dataAuthorization(policy, "USER", user);
        }

        String name(String... parts) {
            return namespace + "/" + String.join("/", parts);
        }

        Map<String, Object> of(Object... others) {
            return with(object("namespaceCode", namespace, "userId", user), others);
        }

        List<Boolean> enabled(String action, Object... resources) {
            return post("check-permission", of("action", action, "resources", list(resources)))
                    .succeeds()
                    .read("checkResultList.enabled");
        }

        void deny(String... parts) {
            String denial = post(
                            "create-data-policy",
                            object(
                                    "policyName",
                                    unique("policy"),
                                    "statementList",
                                    list(object("effect", "DENY", "permissions", list(name(parts))))))
                    .read("policyId");
            given.dataAuthorization(denial, "USER", user);
        }
    }

    private static Map<String, Object> node(String code, Object... others) {
        return with(object("code", code, "name", "The " + code), others);
    }

    private void tellsWhatIsEmpty(String operation, Map<String, Object> complete, String... properties) {
        for (String property : properties) {
            in(CHINESE, operation)
                    .post(with(complete, property, ""))
                    .isRefusedWith(400)
                    .says(property + EMPTY);
        }
    }

    /** By the id. */
    @Nested
    @Operation("check-permission")
    class CheckPermission {
        @Test
        @Seen(source = "node checkPermission.spec.ts")
        void answers_for_each_resource() {
            Catalogue catalogue = new Catalogue();
            post("check-permission", catalogue.of("action", "read", "resources", list(catalogue.text)))
                    .data(
                            "checkResultList",
                            equalTo(list(object(
                                    "namespaceCode",
                                    catalogue.namespace,
                                    "action",
                                    "read",
                                    "resource",
                                    catalogue.text,
                                    "enabled",
                                    true))));
        }

        @Test
        @Seen(source = "node checkPermission.spec.ts")
        @Seen(aspect = WORDING, source = "node checkPermission.spec.ts")
        void tells_of_what_is_empty() {
            Map<String, Object> sent =
                    object("namespaceCode", "a", "userId", NOBODY, "action", "c", "resources", list("d"));
            tellsWhatIsEmpty("check-permission", sent, "userId", "namespaceCode", "action");
            in(CHINESE, "check-permission")
                    .post(with(sent, "resources", list()))
                    .isRefusedWith(400)
                    .says("resources must contain at least 1 elements,resources should not be empty");
        }

        @Test
        @Inferred(
                why =
                        "no source says whether a node stands for those below it; the provider's tests grant each of them")
        void knows_exact_nodes_only() {
            Catalogue catalogue = new Catalogue();
            String tree = catalogue.tree;
            List<Boolean> enabled = catalogue.enabled(
                    "write", tree + "/rd/kb", "/" + tree + "/rd/kb", tree + "/rd", tree, tree + "/rd/lab");
            assertThat(enabled, contains(true, true, false, false, false));
        }

        @Test
        @Inferred(why = "as documented of the older kind of resources")
        void denies_what_any_policy_denies() {
            Catalogue catalogue = new Catalogue();
            catalogue.deny(catalogue.text, "*");
            assertThat(catalogue.enabled("read", catalogue.text), contains(false));
        }

        @Test
        @Inferred(why = "seen of the same question in the API for users")
        void allows_nothing_on_what_does_not_exist() {
            Catalogue catalogue = new Catalogue();
            assertThat(catalogue.enabled("eat", catalogue.text, unique("data")), contains(false, false));
            for (Map<String, Object> wrong :
                    List.of(catalogue.of("userId", NOBODY), catalogue.of("namespaceCode", unique("space")))) {
                post("check-permission", with(wrong, "action", "read", "resources", list(catalogue.text)))
                        .succeeds()
                        .data("checkResultList.enabled", contains(false));
            }
        }

        @Test
        @Documented(source = "openapi list-permission-view: by whichever group, role or department")
        void counts_groups_and_departments_above() {
            Catalogue catalogue = new Catalogue();
            String organization = given.organization();
            String member = given.user();
            given.membership(member, given.departmentIn(organization));
            given.dataAuthorization(catalogue.policy, "ORG", given.rootOf(organization));
            post(
                            "check-permission",
                            catalogue.of("userId", member, "action", "read", "resources", list(catalogue.text)))
                    .data("checkResultList.enabled", contains(true));
        }
    }

    /** By the id elsewhere. */
    @Nested
    @Operation("check-external-user-permission")
    class CheckExternalUserPermission {
        private Answer check(Catalogue catalogue, String externalId) {
            return post(
                    "check-external-user-permission",
                    object(
                            "namespaceCode",
                            catalogue.namespace,
                            "externalId",
                            externalId,
                            "action",
                            "read",
                            "resources",
                            list(catalogue.text)));
        }

        @Test
        @Documented(source = "openapi CheckExternalUserPermissionDto.externalId")
        void answers_as_by_the_id() {
            Catalogue catalogue = new Catalogue();
            check(catalogue, catalogue.externalId).succeeds().data("checkResultList.enabled", contains(true));
            check(catalogue, unique("ext")).succeeds().data("checkResultList.enabled", contains(false));
            check(catalogue, "").isRefusedWith(400);
        }
    }

    /** Nodes of one level. */
    @Nested
    @Operation("check-user-same-level-permission")
    class CheckUserSameLevelPermission {
        private static final String OPERATION = "check-user-same-level-permission";

        @Test
        @Documented(source = "openapi CheckUserSameLevelPermissionDto")
        void answers_for_each_child_of_a_node() {
            Catalogue catalogue = new Catalogue();
            Map<String, Object> level = catalogue.of("action", "read", "resource", catalogue.tree + "/rd");
            Object expected = list(
                    object("action", "read", "resourceNodeCode", "kb", "enabled", true),
                    object("action", "read", "resourceNodeCode", "lab", "enabled", false));
            post(OPERATION, with(level, "resourceNodeCodes", list("kb", "lab")))
                    .data("checkLevelResultList", equalTo(expected));
            post(OPERATION, level).data("checkLevelResultList", equalTo(expected));
        }

        @Test
        @Seen(source = "node checkUserSameLevelPermission.spec.ts")
        void answers_a_text_without_nodes() {
            Catalogue catalogue = new Catalogue();
            post(OPERATION, catalogue.of("action", "read", "resource", catalogue.text))
                    .data("checkLevelResultList", equalTo(list(object("action", "read", "enabled", true))));
        }

        @Test
        @Seen(source = "node checkUserSameLevelPermission.spec.ts")
        @Seen(aspect = WORDING, source = "node checkUserSameLevelPermission.spec.ts")
        void tells_of_what_is_empty() {
            Map<String, Object> sent = object("namespaceCode", "a", "userId", NOBODY, "action", "c", "resource", "d");
            tellsWhatIsEmpty(OPERATION, sent, "userId", "action", "namespaceCode", "resource");
        }
    }

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
