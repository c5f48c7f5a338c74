package io.github.genauthfake.contract.behaviour.applications;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.kind.TestedKinds.APPLICATION;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Secrets, strategies and identifiers of applications, and the applications of tenants. */
class ApplicationSettingsBehaviours extends Behaviours {
    private static final String UNKNOWN = "000000000000000000000000";

    private String secret(String id) {
        return get("get-application-secret", "appId", id)
                .succeeds()
                .data("secret", matchesPattern("[0-9a-f]{32}"))
                .read("secret");
    }

    /** The secret is read. */
    @Nested
    @Operation("get-application-secret")
    class GetApplicationSecret {
        @Test
        @Seen(source = "node and csharp, tests of get-application-secret")
        void answers_a_secret() {
            String id = given.one(APPLICATION);
            secret(id);
        }

        @Test
        @Inferred(why = "a secret that changed with every look would be none")
        void answers_the_same_again_and_another_for_another() {
            String id = given.one(APPLICATION);
            get("get-application-secret", "appId", id).data("secret", equalTo(secret(id)));
            get("get-application-secret", "appId", given.one(APPLICATION)).data("secret", not(equalTo(secret(id))));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            get("get-application-secret", "appId", UNKNOWN).isRefusedWith(404);
        }
    }

    /** The secret is replaced. */
    @Nested
    @Operation("refresh-application-secret")
    class RefreshApplicationSecret {
        @Test
        @Seen(source = "csharp, test of refresh-application-secret")
        void answers_another_secret_which_is_in_force_at_once() {
            String id = given.one(APPLICATION);
            String before = secret(id);
            String after = post("refresh-application-secret", object("appId", id))
                    .succeeds()
                    .data("secret", not(equalTo(before)))
                    .read("secret");
            get("get-application-secret", "appId", id).data("secret", equalTo(after));
        }
    }

    /** The strategy is changed and read. */
    @Nested
    @Operation("update-application-permission-strategy")
    class UpdateApplicationPermissionStrategy {
        @Test
        @Seen(source = "terraform: the strategy is changed both ways and read")
        void changes_it_both_ways() {
            String id = given.one(APPLICATION);
            for (String strategy : new String[] {"DENY_ALL", "ALLOW_ALL"}) {
                post("update-application-permission-strategy", object("appId", id, "permissionStrategy", strategy))
                        .succeeds()
                        .data("success", equalTo(true));
                get("get-application-permission-strategy", "appId", id)
                        .data("", equalTo(object("permissionStrategy", strategy)));
            }
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void knows_two_strategies() {
            String id = given.one(APPLICATION);
            post("update-application-permission-strategy", object("appId", id, "permissionStrategy", "SOME"))
                    .isRefusedWith(400);
            post("update-application-permission-strategy", object("appId", id)).isRefusedWith(400);
        }
    }

    /** The strategy of a new application. */
    @Nested
    @Operation("get-application-permission-strategy")
    class GetApplicationPermissionStrategy {
        @Test
        @Inferred(why = "the guides say that everybody may enter by default")
        void lets_everybody_in_by_default() {
            get("get-application-permission-strategy", "appId", given.one(APPLICATION))
                    .data("permissionStrategy", equalTo("ALLOW_ALL"));
        }
    }

    /** Whether an identifier is free. */
    @Nested
    @Operation("check-domain-available")
    class CheckDomainAvailable {
        @Test
        @Seen(source = "csharp, test of check-domain-available")
        void is_false_for_one_that_is_taken() {
            String identifier = unique("shop").replace('_', '-');
            available(identifier, true);
            given.one(APPLICATION, object("appIdentifier", identifier));
            available(identifier, false);
        }

        @Test
        @Inferred(why = "what cannot be an identifier is not available; the case does not tell identifiers apart")
        void is_false_for_what_is_no_identifier_and_ignores_case() {
            available("my shop", false);
            available("s".repeat(64), false);
            given.one(APPLICATION, object("appIdentifier", unique("Shop").replace('_', '-') + "X"));
            post("check-domain-available", object("domain", "")).isRefusedWith(400);
        }

        private void available(String identifier, boolean expected) {
            post("check-domain-available", object("domain", identifier))
                    .succeeds()
                    .data("available", equalTo(expected));
        }
    }

    /** The applications of a tenant. */
    @Nested
    @Operation("list-tenant-applications")
    class ListTenantApplications {
        @Test
        @Inferred(why = "the tenant of the header has its applications in an order of its own")
        void answers_those_of_the_tenant_in_its_order() {
            String one = given.one(APPLICATION);
            String two = given.one(APPLICATION);
            String tenant = post("create-tenant", object("name", unique("tenant"), "appIds", list(one, UNKNOWN, two)))
                    .read("tenantId");
            genauth.request("list-tenant-applications")
                    .header("x-authing-tenant-id", tenant)
                    .get("page", 1, "limit", 10)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.appId", contains(one, two))
                    .data("list.tenantAppId", contains(one, two));
        }

        @Test
        @Inferred(why = "without a tenant they are the pool's")
        void answers_all_without_a_tenant() {
            String name = unique("application");
            String id = given.one(APPLICATION, object("appName", name));
            get("list-tenant-applications", "page", 1, "limit", 10, "keywords", name, "sso_enabled", true)
                    .succeeds()
                    .data("list.appId", hasItem(id));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void needs_numbers_for_pages() {
            get("list-tenant-applications", "page", "one").isRefusedWith(400);
            get("list-tenant-applications", "limit", 51).isRefusedWith(400);
        }
    }
}
