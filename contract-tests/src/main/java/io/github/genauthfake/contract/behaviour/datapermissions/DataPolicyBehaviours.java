package io.github.genauthfake.contract.behaviour.datapermissions;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Policies on data resources, and whom they are authorized to. */
class DataPolicyBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";

    private String text() {
        String namespace = given.namespace();
        return namespace + "/" + given.dataResourceIn(namespace);
    }

    private static Object statements(String effect, Object... permissions) {
        return list(object("effect", effect, "permissions", list(permissions)));
    }

    /** It is created. */
    @Nested
    @Operation("create-data-policy")
    class CreateDataPolicy {
        private static final String OPERATION = "create-data-policy";

        private Answer create(Object statements, Object... others) {
            return in(CHINESE, OPERATION)
                    .post(with(object("policyName", unique("policy"), "statementList", statements), others));
        }

        @Test
        @Seen(source = "node createDataPolicy.spec.ts")
        void answers_the_policy_without_its_statements() {
            create(statements("ALLOW", text() + "/read"), "description", "What they may do")
                    .succeeds()
                    .data("policyId", notNullValue())
                    .data("description", equalTo("What they may do"))
                    .dataHasNot("", "statementList");
        }

        @Test
        @Seen(source = "node createDataPolicy.spec.ts")
        @Seen(aspect = WORDING, source = "node createDataPolicy.spec.ts")
        void needs_a_name_and_statements_with_permissions() {
            create(statements("ALLOW", "a/b/c"), "policyName", "")
                    .isRefusedWith(400)
                    .says("policyName should not be empty");
            create(list()).isRefusedWith(400).says("statementList must contain at least 1 elements");
            create(statements("ALLOW"))
                    .isRefusedWith(602)
                    .says("请求第三方端点时返回错误, errmsg=create statement argument illegal, permission list can not be null");
        }

        @Test
        @Inferred(why = "the same inner check was seen to answer 602 for an empty list")
        void needs_every_part_of_a_permission_to_exist() {
            String namespace = given.namespace();
            String tree = namespace + "/"
                    + given.dataResourceIn(
                            namespace, "type", "TREE", "struct", list(object("code", "rd", "name", "R&D")));
            String text = namespace + "/" + given.dataResourceIn(namespace);
            create(statements("DENY", text + "/read", text + "/*", tree + "/rd/read", tree + "/*"))
                    .succeeds();
            for (String wrong : new String[] {
                text,
                "/" + text + "/read",
                text + "/eat",
                text + "/rd/read",
                tree + "/hr/read",
                namespace + "/nothing/read",
                unique("space") + "/nothing/read"
            }) {
                create(statements("ALLOW", wrong)).isRefusedWith(602);
            }
        }

        @Test
        @Inferred(why = "seen where it is asked whether a policy exists")
        void refuses_a_name_that_is_taken() {
            String name = unique("policy");
            String permission = text() + "/read";
            create(statements("ALLOW", permission), "policyName", name).succeeds();
            create(statements("ALLOW", permission), "policyName", name).isRefusedWith(602);
        }
    }

    /** It is read. */
    @Nested
    @Operation("get-data-policy")
    class GetDataPolicy {
        @Test
        @Seen(source = "node getDataPolicy.spec.ts")
        @Seen(aspect = WORDING, source = "node getDataPolicy.spec.ts")
        void finds_by_id() {
            String policy = given.dataPolicy(text() + "/read");
            get("get-data-policy", "policyId", policy).succeeds().data("policyId", equalTo(policy));
            in(CHINESE, "get-data-policy")
                    .get("policyId", "")
                    .isRefusedWith(400)
                    .says("policyId should not be empty");
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            get("get-data-policy", "policyId", NOBODY).isRefusedWith(404);
        }
    }

    /** They are listed. */
    @Nested
    @Operation("list-data-policies")
    class ListDataPolicies {
        @Test
        @Seen(source = "node listDataPolices.spec.ts")
        void finds_by_a_part_of_the_name() {
            String namespace = given.namespace();
            String resource = given.dataResourceIn(namespace);
            String policy = given.dataPolicy(namespace + "/" + resource + "/read");
            String name = get("get-data-policy", "policyId", policy).read("policyName");
            String user = given.user();
            given.dataAuthorization(policy, "USER", user);
            get("list-data-policies", "query", name)
                    .data("totalCount", equalTo(1))
                    .data("list.policyId", contains(policy))
                    .data("list[0].resourceList.resourceName", contains(resource))
                    .data("list[0].targetList.id", contains(user));
        }
    }

    /** Their names are listed. */
    @Nested
    @Operation("list-simple-data-policies")
    class ListSimpleDataPolicies {
        @Test
        @Seen(source = "node listSimpleDataPolices.spec.ts")
        void finds_by_a_part_of_the_name() {
            String policy = given.dataPolicy(text() + "/read");
            String name = get("get-data-policy", "policyId", policy).read("policyName");
            get("list-simple-data-policies", "query", name)
                    .data(
                            "",
                            equalTo(object(
                                    "totalCount",
                                    1,
                                    "list",
                                    list(object("policyId", policy, "policyName", name, "description", null)))));
        }
    }

    /** It is changed. */
    @Nested
    @Operation("update-data-policy")
    class UpdateDataPolicy {
        private static final String OPERATION = "update-data-policy";

        private Answer update(String policy, Object... changes) {
            return in(CHINESE, OPERATION).post(with(object("policyId", policy), changes));
        }

        @Test
        @Seen(source = "node updateDataPolicy.spec.ts")
        void changes_name_and_description() {
            String name = unique("policy");
            update(given.dataPolicy(text() + "/read"), "policyName", name, "description", "next")
                    .succeeds()
                    .data("policyName", equalTo(name))
                    .data("description", equalTo("next"));
        }

        @Test
        @Documented(source = "openapi UpdateDataPolicyDto.statementList: replaced whole")
        void replaces_statements_and_leaves_authorizations() {
            String text = text();
            String user = given.user();
            String policy = given.dataPolicy(text + "/read");
            given.dataAuthorization(policy, "USER", user);
            update(policy, "statementList", statements("ALLOW", text + "/write"))
                    .succeeds();
            String[] parts = text.split("/");
            post(
                            "get-user-resource-permission-list",
                            object("namespaceCode", parts[0], "userId", user, "resources", list(parts[1])))
                    .data("permissionList[0].actions", contains("write"));
        }

        @Test
        @Inferred(why = "class of error: not found; a name is free for its own policy")
        void refuses_what_is_not_there_or_taken() {
            String permission = text() + "/read";
            String policy = given.dataPolicy(permission);
            String name = get("get-data-policy", "policyId", policy).read("policyName");
            update(NOBODY, "policyName", unique("policy")).isRefusedWith(404);
            update(given.dataPolicy(permission), "policyName", name).isRefusedWith(602);
            update(policy, "policyName", name).succeeds();
        }
    }

    /** It is deleted. */
    @Nested
    @Operation("delete-data-policy")
    class DeleteDataPolicy {
        @Test
        @Seen(source = "node deleteDataPolicy.spec.ts")
        void goes_with_its_authorizations() {
            String text = text();
            String user = given.user();
            String policy = given.dataPolicy(text + "/read");
            given.dataAuthorization(policy, "USER", user);
            post("delete-data-policy", object("policyId", policy)).succeeds();
            String[] parts = text.split("/");
            post(
                            "get-user-resource-permission-list",
                            object("namespaceCode", parts[0], "userId", user, "resources", list(parts[1])))
                    .data("permissionList[0].actions", equalTo(list()));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            post("delete-data-policy", object("policyId", NOBODY)).isRefusedWith(404);
        }
    }

    /** What is free. */
    @Nested
    @Operation("check-data-policy-exists")
    class CheckDataPolicyExists {
        private static final String OPERATION = "check-data-policy-exists";

        @Test
        @Seen(source = "node checkDataPolicyExists.spec.ts")
        @Seen(aspect = WORDING, source = "node checkDataPolicyExists.spec.ts")
        void tells_what_is_free() {
            get(OPERATION, "policyName", unique("policy")).succeeds().data("", equalTo(object("isValid", true)));
            in(CHINESE, OPERATION).get("policyName", "").isRefusedWith(400).says("policyName should not be empty");
        }

        @Test
        @Seen(source = "node checkDataPolicyExists.spec.ts")
        void tells_what_is_taken_by_a_failure_with_data() {
            String policy = given.dataPolicy(text() + "/read");
            String name = get("get-data-policy", "policyId", policy).read("policyName");
            get(OPERATION, "policyName", name).isRefusedWith(602).data("isValid", equalTo(false));
        }
    }

    /** It is authorized. */
    @Nested
    @Operation("authorize-data-policies")
    class AuthorizeDataPolicies {
        private static final String OPERATION = "authorize-data-policies";

        private Answer authorize(Object policies, Object targets) {
            return in(CHINESE, OPERATION).post(object("policyIds", policies, "targetList", targets));
        }

        @Test
        @Seen(source = "node authorizeDataPolicies.spec.ts")
        @Seen(aspect = WORDING, source = "node authorizeDataPolicies.spec.ts")
        void needs_policies_and_targets() {
            Object target = list(object("id", given.user(), "type", "USER"));
            authorize(list(), target).isRefusedWith(400).says("policyIds must contain at least 1 elements");
            authorize(list(given.dataPolicy(text() + "/read")), list())
                    .isRefusedWith(400)
                    .says("targetList should not be empty");
        }

        @Test
        @Inferred(why = "class of error: not found; half a list is not done")
        void authorizes_all_or_none() {
            String policy = given.dataPolicy(text() + "/read");
            Map<String, Object> user = object("id", given.user(), "type", "USER", "name", "any");
            authorize(list(policy, NOBODY), list(user)).isRefusedWith(404);
            authorize(list(policy), list(user, object("id", NOBODY, "type", "GROUP")))
                    .isRefusedWith(404);
            get("list-data-policy-targets", "policyId", policy).data("totalCount", equalTo(0));
            authorize(list(policy), list(user, object("id", given.department(), "type", "ORG")))
                    .succeeds();
            authorize(list(policy), list(user)).succeeds();
            get("list-data-policy-targets", "policyId", policy).data("totalCount", equalTo(2));
        }
    }

    /** Whom it is authorized to. */
    @Nested
    @Operation("list-data-policy-targets")
    class ListDataPolicyTargets {
        @Test
        @Seen(source = "node listDataPolicyTargets.spec.ts: a user that has a username only")
        void finds_by_name_and_type() {
            String policy = given.dataPolicy(text() + "/read");
            String name = unique("user");
            String user = given.user("username", name);
            String department = given.department();
            given.dataAuthorization(policy, "USER", user);
            given.dataAuthorization(policy, "ORG", department);
            get("list-data-policy-targets", "policyId", policy, "query", name, "targetType", list("USER"))
                    .data("totalCount", equalTo(1))
                    .data("list[0].targetIdentifier", equalTo(user))
                    .data("list[0].targetType", equalTo("USER"))
                    .data("list[0].targetName", equalTo(name));
            get("list-data-policy-targets", "policyId", policy, "targetType", list("ORG"))
                    .data("list.targetIdentifier", contains(department));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_policy_that_does_not_exist() {
            get("list-data-policy-targets", "policyId", NOBODY).isRefusedWith(404);
        }
    }

    /** It is taken back. */
    @Nested
    @Operation("revoke-data-policy")
    class RevokeDataPolicy {
        private static final String OPERATION = "revoke-data-policy";

        private Answer revoke(String policy, String target) {
            return in(CHINESE, OPERATION)
                    .post(object("policyId", policy, "targetIdentifier", target, "targetType", "USER"));
        }

        @Test
        @Seen(source = "node revokeDataPolicy.spec.ts")
        @Seen(aspect = WORDING, source = "node revokeDataPolicy.spec.ts")
        void takes_it_from_one_target() {
            String policy = given.dataPolicy(text() + "/read");
            String user = given.user();
            String other = given.user();
            given.dataAuthorization(policy, "USER", user);
            given.dataAuthorization(policy, "USER", other);
            revoke(policy, user).succeeds();
            get("list-data-policy-targets", "policyId", policy).data("list.targetIdentifier", contains(other));
            revoke("", user).isRefusedWith(400).says("policyId should not be empty");
            revoke(policy, "").isRefusedWith(400).says("targetIdentifier should not be empty");
        }

        @Test
        @Inferred(why = "the provider's own tests clean up in an order in which the policy is gone")
        void passes_over_what_is_not_authorized() {
            revoke(given.dataPolicy(text() + "/read"), given.user()).succeeds();
            revoke(NOBODY, NOBODY).succeeds();
        }
    }
}
