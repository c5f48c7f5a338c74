package io.github.genauthfake.contract.behaviour.security;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Security settings and further factors of the pool. */
class SecurityBehaviours extends Behaviours {
    private static final String GET = "get-security-settings";
    private static final String UPDATE = "update-security-settings";
    private static final String FACTORS = "get-global-mfa-settings";
    private static final String ENABLE = "update-global-mfa-settings";
    private static final String DISABLE = "disable-global-mfa-settings";
    private static final String TRIGGER = "get-mfa-trigger-data";
    private static final String OF_THE_POOL = "it changes a setting of the whole pool";

    private Answer update(Object... settings) {
        return post(UPDATE, object(settings)).succeeds();
    }

    private Answer enable(Object... factors) {
        return post(ENABLE, object("enabledFactors", list(factors)));
    }

    private Answer disable(Object... factors) {
        return post(DISABLE, object("disableFactors", list(factors)));
    }

    @Nested
    @Operation(GET)
    class get_security_settings {
        @Test
        @Documented(source = "openapi SecuritySettingsDto: the defaults")
        @FreshPoolOnly(why = "somebody may have changed the settings")
        void answers_the_documented_defaults() {
            get(GET).succeeds()
                    .data("authingTokenExpiresIn", equalTo(129600))
                    .data("verifyCodeLength", equalTo(6))
                    .data("verifyCodeMaxAttempts", equalTo(1))
                    .data("changeEmailStrategy", equalTo(object("verifyOldEmail", true)))
                    .data("changePhoneStrategy", equalTo(object("verifyOldPhone", true)))
                    .data(
                            "cookieSettings",
                            equalTo(object("cookieExpiresIn", 1209600, "cookieExpiresOnBrowserSession", false)))
                    .data(
                            "registerAnomalyDetection",
                            equalTo(object("enabled", false, "limit", 50, "timeInterval", 300)))
                    .data(
                            "loginAnomalyDetection.loginFailCheck",
                            equalTo(object("enabled", false, "limit", 50, "timeInterval", 300, "unit", "Second")))
                    .data("selfUnlockAccount", equalTo(object("enabled", false, "strategy", "captcha")))
                    .data("qrcodeLoginStrategy.qrcodeExpiresIn", equalTo(120))
                    .data("completePasswordAfterPassCodeLogin", equalTo(false))
                    .data("enableLoginAccountSwitch", equalTo(false));
        }

        @Test
        @Inferred(why = "seen are booleans and never null; the document gives no values")
        @FreshPoolOnly(why = "somebody may have changed the settings")
        void answers_values_for_what_has_no_documented_default() {
            get(GET).data("registerDisabled", equalTo(false))
                    .data("loginRequireEmailVerified", equalTo(false))
                    .data("allowedOrigins", equalTo(""))
                    .data("loginAnomalyDetection.robotVerify", equalTo("condition_set"))
                    .data("loginAnomalyDetection.robotVerifyloginWeekStartEndTime", empty());
        }
    }

    @Nested
    @Operation(UPDATE)
    class update_security_settings {
        @Test
        @Inferred(why = "what is absent stays, in objects too")
        @FreshPoolOnly(why = OF_THE_POOL)
        void changes_what_is_named_and_leaves_the_rest() {
            update("verifyCodeLength", 4, "loginAnomalyDetection", object("loginFailCheck", object("limit", 3)));
            update("registerDisabled", true, "loginAnomalyDetection", object("loginFailCheck", object("enabled", true)))
                    .data("verifyCodeLength", equalTo(4))
                    .data("registerDisabled", equalTo(true))
                    .data(
                            "loginAnomalyDetection.loginFailCheck",
                            equalTo(object("enabled", true, "limit", 3, "timeInterval", 300, "unit", "Second")))
                    .data("loginAnomalyDetection.robotVerify", equalTo("condition_set"));
            get(GET).data("verifyCodeLength", equalTo(4))
                    .data("loginAnomalyDetection.loginFailCheck.limit", equalTo(3));
        }

        @Test
        @Inferred(why = "a request has a list, an answer a text; the sample of that has several lines")
        @FreshPoolOnly(why = OF_THE_POOL)
        void answers_the_origins_of_a_list_line_by_line() {
            update("allowedOrigins", list("https://a.example.com", "https://b.example.com"))
                    .data("allowedOrigins", equalTo("https://a.example.com\nhttps://b.example.com"));
            update("allowedOrigins", "https://a.example.com \n https://c.example.com")
                    .data("allowedOrigins", equalTo("https://a.example.com\nhttps://c.example.com"));
        }

        @Test
        @Inferred(why = "null is no value that a setting can have")
        @FreshPoolOnly(why = OF_THE_POOL)
        void restores_the_default_for_null() {
            update("verifyCodeLength", 4, "cookieSettings", object("cookieExpiresIn", 60));
            update("verifyCodeLength", null, "cookieSettings", object("cookieExpiresIn", null))
                    .data("verifyCodeLength", equalTo(6))
                    .data("cookieSettings.cookieExpiresIn", equalTo(1209600));
            update("cookieSettings", object("cookieExpiresIn", 60));
            update("cookieSettings", null).data("cookieSettings.cookieExpiresIn", equalTo(1209600));
        }

        @Test
        @Inferred(why = "class of error: a refused argument; documented are the values of strategy")
        @FreshPoolOnly(why = OF_THE_POOL)
        void refuses_what_no_setting_can_be() {
            post(UPDATE, object("verifyCodeLength", 0)).isRefusedWith(400);
            post(UPDATE, object("verifyCodeLength", "four")).isRefusedWith(400);
            post(UPDATE, object("registerAnomalyDetection", object("limit", -1)))
                    .isRefusedWith(400);
            post(UPDATE, object("selfUnlockAccount", object("strategy", "luck")))
                    .isRefusedWith(400);
            get(GET).data("verifyCodeLength", equalTo(6));
        }
    }

    @Nested
    @Operation(FACTORS)
    class get_global_mfa_settings {
        @Test
        @Documented(source = "openapi MFASettingsDto: [] by default")
        @FreshPoolOnly(why = "somebody may have changed the settings")
        void answers_no_factors_by_default() {
            get(FACTORS).succeeds().data("enabledFactors", empty());
        }

        @Test
        @FakeOnly(why = "the real service takes no seeds")
        void answers_the_factors_of_a_seed_in_one_order() {
            genauth.fake().seed(Seed.parse("mfaFactors: [FACE, OTP]", "factors.yaml"));
            get(FACTORS).data("enabledFactors", contains("OTP", "FACE"));
        }
    }

    @Nested
    @Operation(ENABLE)
    class update_global_mfa_settings {
        @Test
        @Seen(source = "csharp update-global-mfa-settings: all four factors are taken")
        @FreshPoolOnly(why = OF_THE_POOL)
        void takes_all_four_factors() {
            enable("FACE", "EMAIL", "SMS", "OTP")
                    .succeeds()
                    .data("enabledFactors", contains("OTP", "SMS", "EMAIL", "FACE"));
        }

        @Test
        @Inferred(why = "the title says that the factors are switched on, and a newer operation switches them off")
        @FreshPoolOnly(why = OF_THE_POOL)
        void leaves_factors_that_the_request_does_not_name() {
            enable("SMS", "SMS");
            enable("OTP").data("enabledFactors", contains("OTP", "SMS"));
            enable().data("enabledFactors", contains("OTP", "SMS"));
            get(FACTORS).data("enabledFactors", contains("OTP", "SMS"));
        }

        @Test
        @Documented(source = "openapi MFASettingsDto: the values")
        @FreshPoolOnly(why = OF_THE_POOL)
        void refuses_another_factor_and_switches_none_on() {
            enable("SMS", "LUCK").isRefusedWith(400);
            get(FACTORS).data("enabledFactors", empty());
        }
    }

    @Nested
    @Operation(DISABLE)
    class disable_global_mfa_settings {
        @Test
        @Inferred(
                why =
                        "the published models of the Node SDK: named are the factors to switch off, answered are those on")
        @FreshPoolOnly(why = OF_THE_POOL)
        void switches_off_what_is_named_and_passes_over_what_is_off() {
            enable("OTP", "SMS", "FACE");
            disable("FACE", "EMAIL", "FACE").succeeds().data("enabledFactors", contains("OTP", "SMS"));
            get(FACTORS).data("enabledFactors", contains("OTP", "SMS"));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        @FreshPoolOnly(why = OF_THE_POOL)
        void refuses_another_factor_and_switches_none_off() {
            enable("SMS");
            disable("SMS", "LUCK").isRefusedWith(400);
            post(DISABLE, object()).isRefusedWith(400);
            get(FACTORS).data("enabledFactors", contains("SMS"));
        }
    }

    @Nested
    @Operation(TRIGGER)
    class get_mfa_trigger_data {
        @Test
        @Inferred(why = "the factors of the pool are for the applications that have none of their own")
        @FreshPoolOnly(why = OF_THE_POOL)
        void answers_the_factors_of_the_pool_where_the_application_never_had_any() {
            String app = given.one(TestedKinds.APPLICATION);
            String user = given.user();
            enable("SMS", "OTP");
            get(TRIGGER, "appId", app, "userId", user)
                    .succeeds()
                    .data("applicationMfa.mfaPolicy", contains("OTP", "SMS"))
                    .data("applicationMfa.sort", contains(0, 1));
            post(
                            "update-application-mfa-settings",
                            object("appId", app, "enabledFactors", list("FACE"), "disabledFactors", list()))
                    .succeeds();
            get(TRIGGER, "appId", app, "userId", user).data("applicationMfa.mfaPolicy", contains("FACE"));
            post("update-application-mfa-settings", object("appId", app, "disabledFactors", list("FACE")))
                    .succeeds();
            get(TRIGGER, "appId", app, "userId", user).data("applicationMfa", empty());
        }
    }
}
