package io.github.genauthfake.contract.behaviour.datapermissions;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
class DataCheckBehaviours extends DataPermissionSuite {
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
}
