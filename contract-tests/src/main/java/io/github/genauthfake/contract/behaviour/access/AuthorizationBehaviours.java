package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is granted on resources, and what users may do by it. */
class AuthorizationBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";

    private Answer grant(String namespace, String type, String target, String code, Object... actions) {
        return post(
                "authorize-resources",
                object(
                        "namespace",
                        namespace,
                        "list",
                        list(object(
                                "targetType",
                                type,
                                "targetIdentifiers",
                                list(target),
                                "resources",
                                list(object("code", code, "actions", list(actions), "resourceType", "DATA"))))));
    }

    private Answer allowed(String namespace, String user, String action, String resource) {
        return post(
                        "is-action-allowed",
                        object("namespace", namespace, "userId", user, "action", action, "resource", resource))
                .succeeds();
    }

    private Answer granted(String namespace, String type, String target) {
        return get("get-authorized-resources", "namespace", namespace, "targetType", type, "targetIdentifier", target);
    }

    /** Something is granted. */
    @Nested
    @Operation("authorize-resources")
    class AuthorizeResources {
        @Test
        @Seen(source = "node authorizeResources.spec.ts: codes that no resource has")
        void takes_codes_that_no_resource_has() {
            String namespace = given.namespace();
            String user = given.user();
            grant(namespace, "USER", user, "*", "*").succeeds().data("", equalTo(object("success", true)));
            granted(namespace, "USER", user).data("list.resourceCode", contains("*"));
        }

        @Test
        @Inferred(why = "nothing says that a later call takes back what an earlier one granted")
        void adds_actions_to_those_that_were_granted_before() {
            String namespace = given.namespace();
            String user = given.user();
            grant(namespace, "USER", user, "orders", "Read").succeeds();
            grant(namespace, "USER", user, "orders", "Write", "Read").succeeds();
            granted(namespace, "USER", user).data("list.actions", contains(list("Read", "Write")));
        }

        @Test
        @Seen(source = "node authorizeResources.spec.ts: without a namespace")
        @Seen(aspect = WORDING, source = "node authorizeResources.spec.ts: without a namespace")
        @KnownDifference(why = "newer documents name a default")
        void needs_the_namespace() {
            in(CHINESE, "authorize-resources")
                    .post(object(
                            "list",
                            list(object(
                                    "targetType",
                                    "USER",
                                    "targetIdentifiers",
                                    list(given.user()),
                                    "resources",
                                    list(object("code", "orders", "actions", list("Read"), "resourceType", "DATA"))))))
                    .isRefusedWith(404)
                    .saysSomethingWith("权限组不存在");
        }

        @Test
        @Inferred(why = "class of error: not found; half a list is not done")
        void grants_nothing_when_a_target_does_not_exist() {
            String namespace = given.namespace();
            grant(namespace, "USER", NOBODY, "orders", "Read").isRefusedWith(404);
            grant(namespace, "ROLE", unique("role"), "orders", "Read").isRefusedWith(404);
            grant(namespace, "GROUP", unique("group"), "orders", "Read").isRefusedWith(404);
            grant(unique("space"), "USER", given.user(), "orders", "Read").isRefusedWith(404);
            post("get-resource-authorized-targets", object("namespace", namespace, "resource", "orders"))
                    .data("list", empty());
        }
    }

    /** Whether a user may do something. */
    @Nested
    @Operation("is-action-allowed")
    class IsActionAllowed {
        @Test
        @Seen(source = "csharp, test of is-action-allowed")
        void allows_what_was_granted() {
            String namespace = given.namespace();
            String user = given.user();
            grant(namespace, "USER", user, "ecs", "start", "stop").succeeds();
            allowed(namespace, user, "start", "ecs").data("", equalTo(object("allowed", true)));
            allowed(namespace, user, "delete", "ecs").data("allowed", equalTo(false));
            allowed(namespace, user, "start", "ecs:1").data("allowed", equalTo(false));
            allowed("default", user, "start", "ecs").data("allowed", equalTo(false));
        }

        @Test
        @Inferred(why = "the form of codes of the provider's older documents, such as repository:*")
        void understands_a_star_at_the_end() {
            String namespace = given.namespace();
            String user = given.user();
            grant(namespace, "USER", user, "orders:*", "order:*").succeeds();
            allowed(namespace, user, "order:pay", "orders:1").data("allowed", equalTo(true));
            allowed(namespace, user, "pay", "orders:1").data("allowed", equalTo(false));
            allowed(namespace, user, "order:pay", "bills:1").data("allowed", equalTo(false));
        }

        @Test
        @Documented(source = "openapi get-user-authorized-resources: those of its organization are a user's, too")
        void counts_what_departments_above_the_users_are_granted() {
            String namespace = given.namespace();
            String user = given.user();
            String organization = given.organization();
            String above = given.departmentIn(organization);
            String department = given.departmentIn(organization, "parentDepartmentId", above);
            given.membership(user, department);
            grant(namespace, "DEPARTMENT", above, "orders", "Read").succeeds();
            allowed(namespace, user, "Read", "orders").data("allowed", equalTo(true));
        }

        @Test
        @Documented(source = "guides: a disabled account has no rights, and has them again when it is enabled")
        void allows_nothing_while_the_account_is_suspended() {
            String namespace = given.namespace();
            String user = given.user();
            grant(namespace, "USER", user, "orders", "Read").succeeds();
            post("update-user", object("userId", user, "status", "Suspended")).succeeds();
            allowed(namespace, user, "Read", "orders").data("allowed", equalTo(false));
            post("update-user", object("userId", user, "status", "Activated")).succeeds();
            allowed(namespace, user, "Read", "orders").data("allowed", equalTo(true));
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void ends_with_the_resource_of_exactly_that_code() {
            String namespace = given.namespace();
            String user = given.user();
            String resource = given.resourceIn(namespace);
            grant(namespace, "USER", user, resource, "Read").succeeds();
            post("delete-resource", object("namespace", namespace, "code", resource))
                    .succeeds();
            allowed(namespace, user, "Read", resource).data("allowed", equalTo(false));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_user_or_a_namespace_that_does_not_exist() {
            post("is-action-allowed", object("userId", NOBODY, "action", "Read", "resource", "orders"))
                    .isRefusedWith(404);
            post(
                            "is-action-allowed",
                            object(
                                    "namespace",
                                    unique("space"),
                                    "userId",
                                    given.user(),
                                    "action",
                                    "Read",
                                    "resource",
                                    "orders"))
                    .isRefusedWith(404);
        }
    }

    /** What a target is granted. */
    @Nested
    @Operation("get-authorized-resources")
    class GetAuthorizedResources {
        @Test
        @Documented(source = "openapi AuthorizedResourceDto")
        void answers_what_is_known_of_the_resource() {
            String namespace = given.namespace();
            String group = given.group();
            String resource = given.resourceIn(namespace, "apiIdentifier", "https://api.example.com");
            grant(namespace, "GROUP", group, resource, "Read").succeeds();
            granted(namespace, "GROUP", group)
                    .succeeds()
                    .data(
                            "",
                            equalTo(object(
                                    "totalCount",
                                    1,
                                    "list",
                                    list(object(
                                            "resourceCode",
                                            resource,
                                            "description",
                                            "precious",
                                            "condition",
                                            list(),
                                            "resourceType",
                                            "DATA",
                                            "apiIdentifier",
                                            "https://api.example.com",
                                            "actions",
                                            list("Read"),
                                            "effect",
                                            "ALLOW")))));
        }

        @Test
        @Documented(source = "openapi get-authorized-resources.resourceList: books:* and books:fictions_")
        void finds_codes_that_begin_like_those_of_the_list() {
            String namespace = given.namespace();
            String user = given.user();
            grant(namespace, "USER", user, "books:fictions_123", "Read").succeeds();
            grant(namespace, "USER", user, "orders:1", "Read").succeeds();
            for (String wanted : new String[] {"books:*", "books:fictions_"}) {
                get(
                                "get-authorized-resources",
                                "namespace",
                                namespace,
                                "targetType",
                                "USER",
                                "targetIdentifier",
                                user,
                                "resourceList",
                                list(wanted))
                        .data("list.resourceCode", contains("books:fictions_123"));
            }
        }

        @Test
        @Seen(source = "node getAuthorizedResources.spec.ts")
        @Seen(aspect = WORDING, source = "node getAuthorizedResources.spec.ts")
        void does_not_find_a_group_that_does_not_exist() {
            String group = unique("group");
            for (String code : new String[] {group, ""}) {
                in(CHINESE, "get-authorized-resources")
                        .get("targetType", "GROUP", "targetIdentifier", code)
                        .isRefusedWith(404)
                        .says("group not exists with code: " + code);
            }
        }
    }

    /** Whom a resource is granted to. */
    @Nested
    @Operation("get-resource-authorized-targets")
    class GetResourceAuthorizedTargets {
        @Test
        @Seen(source = "csharp, test of get-resource-authorized-targets")
        void answers_each_target_once_the_latest_first() {
            String namespace = given.namespace();
            String user = given.user();
            String role = given.roleIn(namespace);
            grant(namespace, "USER", user, "orders:*", "Read").succeeds();
            grant(namespace, "ROLE", role, "orders:1", "Read").succeeds();
            grant(namespace, "ROLE", role, "*", "Write").succeeds();
            Answer answer = post(
                            "get-resource-authorized-targets", object("namespace", namespace, "resource", "orders:1"))
                    .succeeds();
            answer.data("totalCount", equalTo(2))
                    .data("list.targetIdentifier", contains(role, user))
                    .data("list[0].actions", contains("Read", "Write"));
            post(
                            "get-resource-authorized-targets",
                            object("namespace", namespace, "resource", "orders:1", "targetType", "USER"))
                    .data("list.targetIdentifier", contains(user));
        }
    }

    /** What a user is granted, with what it inherits. */
    @Nested
    @Operation("get-user-authorized-resources")
    class GetUserAuthorizedResources {
        private static final String OPERATION = "get-user-authorized-resources";

        @Test
        @Documented(source = "openapi get-user-authorized-resources")
        void answers_what_the_user_is_granted_of_a_kind() {
            String namespace = given.namespace();
            String user = given.user();
            grant(namespace, "USER", user, "orders", "Read").succeeds();
            get(OPERATION, "userId", user, "namespace", namespace)
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("list.resourceCode", contains("orders"));
            get(OPERATION, "userId", user, "namespace", namespace, "resourceType", "API")
                    .data("list", empty());
        }

        @Test
        @Seen(source = "node getUserAuthorizedResources.spec.ts")
        @Seen(aspect = WORDING, source = "node getUserAuthorizedResources.spec.ts")
        void does_not_find_a_user_that_does_not_exist() {
            in(CHINESE, OPERATION).get("userId", NOBODY).isRefusedWith(404).saysSomethingWith("用户不存在");
        }
    }

    /** What a group is granted itself. */
    @Nested
    @Operation("get-group-authorized-resources")
    class GetGroupAuthorizedResources {
        private static final String OPERATION = "get-group-authorized-resources";

        @Test
        @Seen(source = "csharp, test of get-group-authorized-resources")
        void answers_what_the_group_is_granted() {
            String namespace = given.namespace();
            String group = given.group();
            grant(namespace, "GROUP", group, "orders", "Read").succeeds();
            get(OPERATION, "code", group, "namespace", namespace).succeeds().data("resourceCode", contains("orders"));
        }

        @Test
        @Seen(source = "node getGroupAuthorizedResources.spec.ts")
        @Seen(aspect = WORDING, source = "node getGroupAuthorizedResources.spec.ts")
        void does_not_find_a_group_that_does_not_exist() {
            in(CHINESE, OPERATION)
                    .get("code", unique("group"))
                    .isRefusedWith(404)
                    .saysSomethingWith("分组不存在");
        }
    }

    /** What a role is granted itself. */
    @Nested
    @Operation("get-role-authorized-resources")
    class GetRoleAuthorizedResources {
        private static final String OPERATION = "get-role-authorized-resources";

        @Test
        @Seen(source = "csharp, test of get-role-authorized-resources: all actions")
        void answers_what_the_role_is_granted() {
            String namespace = given.namespace();
            String role = given.roleIn(namespace);
            grant(namespace, "ROLE", role, "orders", "*").succeeds();
            get(OPERATION, "code", role, "namespace", namespace)
                    .succeeds()
                    .data(
                            "",
                            equalTo(object(
                                    "totalCount",
                                    1,
                                    "list",
                                    list(object(
                                            "resourceCode",
                                            "orders",
                                            "resourceType",
                                            "DATA",
                                            "apiIdentifier",
                                            null,
                                            "actions",
                                            list("*"))))));
        }

        @Test
        @Seen(source = "node getRoleAuthorizedResources.spec.ts")
        @Seen(aspect = WORDING, source = "node getRoleAuthorizedResources.spec.ts")
        void does_not_find_a_role_that_does_not_exist() {
            in(CHINESE, OPERATION)
                    .get("code", unique("role"))
                    .isRefusedWith(404)
                    .saysSomethingWith("角色不存在");
        }
    }
}
