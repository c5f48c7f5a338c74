package io.github.genauthfake.contract.behaviour.applications;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.Finding;
import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The console of tenants, sign-in pages, further factors, and who is signed in. */
class TenantConsoleBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String OF_THE_POOL = "it changes a setting of the whole pool";
    private static final String CONFIG = "userpool-tenant-config";
    private static final String METHODS = "loginConfig.enabledBasicLoginMethods";
    private static final String CONNECTIONS = "loginConfig.enabledExtIdpConns";

    @Nested
    @Operation(CONFIG)
    class userpool_tenant_config {
        @Test
        @Inferred(why = "a pool of which nothing was said; the ways to sign in are those of a new application")
        @FreshPoolOnly(why = "somebody may have changed the settings")
        void answers_a_console_that_is_switched_off() {
            get(CONFIG)
                    .succeeds()
                    .data("enableCreateTenant", equalTo(false))
                    .data("createTenantScenes", empty())
                    .data("enableSwitchType", equalTo("tenant-console"))
                    .data(METHODS, contains("EMAIL_CODE", "EMAIL_PASSWORD"))
                    .data(CONNECTIONS, empty());
        }
    }

    @Nested
    @Operation("update-userpool-tenant-config")
    class update_userpool_tenant_config {
        @Test
        @Inferred(why = "what is absent stays, and the page is changed part by part")
        @FreshPoolOnly(why = OF_THE_POOL)
        void changes_what_is_named_and_leaves_the_rest() {
            update(object(
                    "enableCreateTenant",
                    true,
                    "createTenantScenes",
                    list("login"),
                    "ssoPageCustomizationSettings",
                    object("title", "Hello", "hideLogo", true)));
            update(object("enableJoinTenant", true, "ssoPageCustomizationSettings", object("title", "Hi")));
            get(CONFIG)
                    .data("enableCreateTenant", equalTo(true))
                    .data("createTenantScenes", contains("login"))
                    .data("enableJoinTenant", equalTo(true))
                    .data("ssoPageCustomizationSettings", equalTo(object("title", "Hi", "hideLogo", true)));
        }

        private void update(Object update) {
            post("update-userpool-tenant-config", object("update", update))
                    .succeeds()
                    .data("", equalTo(object("success", true)));
        }
    }

    @Nested
    @Operation("update-userpool-tenant-appqrcode-state")
    class update_userpool_tenant_appqrcode_state {
        @Test
        @Inferred(why = "it shows among the ways to sign in")
        @FreshPoolOnly(why = OF_THE_POOL)
        void adds_the_code_to_the_ways_to_sign_in_and_takes_it_away() {
            for (int count = 0; count < 2; count++) {
                post("update-userpool-tenant-appqrcode-state", object("enabled", true))
                        .succeeds();
                get(CONFIG).data(METHODS, contains("EMAIL_CODE", "EMAIL_PASSWORD", "SELF_BUILT_APP_QRCODE"));
            }
            post("update-userpool-tenant-appqrcode-state", object("enabled", false))
                    .succeeds();
            get(CONFIG).data(METHODS, contains("EMAIL_CODE", "EMAIL_PASSWORD"));
        }
    }

    @Nested
    @Operation("change-userpool-tenant-ext-idp-conn-state")
    class change_userpool_tenant_ext_idp_conn_state {
        private static final String OPERATION = "change-userpool-tenant-ext-idp-conn-state";

        @Test
        @Documented(source = "openapi change-userpool-tenant-ext-idp-conn-state: several at once")
        @FreshPoolOnly(why = OF_THE_POOL)
        void enables_and_disables_several_connections() {
            String one = given.one(TestedKinds.CONNECTION);
            String other = given.one(TestedKinds.CONNECTION);
            post(OPERATION, object("connIds", list(one, other), "enabled", true))
                    .succeeds();
            get(CONFIG).data(CONNECTIONS + ".extIdpConnId", contains(one, other));
            post(OPERATION, object("connIds", list(one), "enabled", false)).succeeds();
            get(CONFIG).data(CONNECTIONS + ".extIdpConnId", contains(other));
            post("delete-ext-idp-conn", object("id", other)).succeeds();
            get(CONFIG).data(CONNECTIONS, empty());
        }

        @Test
        @Inferred(why = "class of error: not found")
        @FreshPoolOnly(why = OF_THE_POOL)
        void changes_nothing_where_a_connection_does_not_exist() {
            String one = given.one(TestedKinds.CONNECTION);
            post(OPERATION, object("connIds", list(one, NOBODY), "enabled", true))
                    .isRefusedWith(404);
            get(CONFIG).data(CONNECTIONS, empty());
            post(OPERATION, object("connIds", list(), "enabled", true)).isRefusedWith(400);
        }
    }

    @Nested
    @Operation("update-login-page-config")
    class update_login_page_config {
        @Test
        @FakeOnly(why = "no operation answers it, and the service tells its clients nothing of the kind")
        void keeps_what_was_sent_and_tells_the_test_that_nothing_answers_it() {
            String shop = given.one(TestedKinds.APPLICATION);
            genauth.request("update-login-page-config")
                    .header("x-authing-tenant-id", given.tenant())
                    .header("x-authing-app-id", shop)
                    .post(object("update", object("passwordTabConfig", object("order", 1))))
                    .succeeds()
                    .data("", equalTo(object("success", true)));
            tellsTheTest(Finding.Kind.NOTE);
            assertThat(
                    genauth.fake().state().all("login page").stream()
                            .map(page -> page.properties().get("appId"))
                            .toList(),
                    contains(shop));
        }

        @Test
        @Documented(source = "openapi UpdateLoginConfigDto, required")
        void needs_something_to_change() {
            post("update-login-page-config", object()).isRefusedWith(400);
        }
    }

    @Nested
    @Operation("update-application-mfa-settings")
    class update_application_mfa_settings {
        private static final String OPERATION = "update-application-mfa-settings";

        @Test
        @Inferred(why = "documented are what shall be on and what off; a factor in both is off")
        void adds_and_takes_away_factors() {
            String shop = given.one(TestedKinds.APPLICATION);
            post(OPERATION, object("appId", shop, "enabledFactors", list("FACE", "OTP", "SMS")))
                    .succeeds()
                    .data("enabledFactors", contains("OTP", "SMS", "FACE"));
            post(
                            OPERATION,
                            object(
                                    "appId",
                                    shop,
                                    "enabledFactors",
                                    list("EMAIL"),
                                    "disabledFactors",
                                    list("EMAIL", "SMS")))
                    .data("enabledFactors", contains("OTP", "FACE"));
        }

        @Test
        @Inferred(why = "class of error: not found, and a refused argument")
        void refuses_an_application_or_a_factor_that_there_is_not() {
            post(OPERATION, object("appId", NOBODY)).isRefusedWith(404);
            post(OPERATION, object("appId", given.one(TestedKinds.APPLICATION), "enabledFactors", list("DICE")))
                    .isRefusedWith(400);
        }
    }

    @Nested
    @Operation("get-mfa-trigger-data")
    class get_mfa_trigger_data {
        private static final String OPERATION = "get-mfa-trigger-data";

        @Test
        @Inferred(why = "a demo of the provider counts applicationMfa; the fake judges no risks")
        void answers_the_factors_of_the_application_and_the_same_token_each_time() {
            String shop = given.one(TestedKinds.APPLICATION);
            String user = given.user();
            get(OPERATION, "appId", shop, "userId", user).succeeds().data("applicationMfa", empty());
            post("update-application-mfa-settings", object("appId", shop, "enabledFactors", list("SMS", "OTP")));
            Object token = get(OPERATION, "appId", shop, "userId", user)
                    .data("applicationMfa.mfaPolicy", contains("OTP", "SMS"))
                    .data("applicationMfa.sort", contains(0, 1))
                    .data("applicationMfa.status", contains(1, 1))
                    .read("mfaToken");
            get(OPERATION, "appId", shop, "userId", user).data("mfaToken", equalTo(token));
            get(OPERATION, "appId", shop, "userId", given.user()).data("mfaToken", not(equalTo(token)));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            get(OPERATION, "appId", NOBODY, "userId", given.user()).isRefusedWith(404);
            get(OPERATION, "appId", given.one(TestedKinds.APPLICATION), "userId", NOBODY)
                    .isRefusedWith(404);
        }
    }

    @Nested
    @Operation("list-application-active-users")
    class list_application_active_users {
        private static final String OPERATION = "list-application-active-users";

        @Test
        @FakeOnly(why = "nobody signs in through this API, so that only a seed makes what it is about")
        void answers_who_has_a_session_the_newest_first_page_by_page() {
            genauth.fake().seed(Seed.parse("""
                    applications: {shop: {id: 65f0000000000000000000a1}, desk: {}}
                    users:
                      alice: {sessions: [shop, desk]}
                      bob: {sessions: [desk]}
                      carol: {sessions: [shop]}
                      dave: {sessions: [shop], status: Suspended}
                      erin: {sessions: [{app: shop, expiresAt: 2024-01-01T00:00:00Z}]}
                    """, "sessions.yaml"));
            String shop = "65f0000000000000000000a1";
            post(OPERATION, object("appId", shop))
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.username", contains("carol", "alice"));
            post(OPERATION, object("appId", shop, "options", object("pagination", object("page", 2, "limit", 1))))
                    .data("list.username", contains("alice"));
        }

        @Test
        @Inferred(why = "nobody is signed in; class of error: not found")
        void answers_nobody_for_a_new_application_and_does_not_find_another() {
            post(OPERATION, object("appId", given.one(TestedKinds.APPLICATION)))
                    .succeeds()
                    .data("list", hasSize(0));
            post(OPERATION, object("appId", NOBODY)).isRefusedWith(404);
        }
    }
}
