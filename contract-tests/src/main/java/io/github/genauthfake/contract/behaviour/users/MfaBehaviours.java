package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Further factors of users: authenticators, phones, e-mail addresses, faces. */
class MfaBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String INFO = "get-user-mfa-info";
    private static final String STATUS = "get-mfa-status";
    private static final String SET = "set-mfa-status";
    private static final String IMPORT = "import-otp";
    private static final String SECRET = "get-otp-secret-by-user";
    private static final String TOTP = "HZ2F6J3AGNAVSOTV";

    private Answer importOtp(String user, String secret) {
        return post(IMPORT, object("list", list(item(user, secret))));
    }

    private static Map<String, Object> item(String user, String secret) {
        return object("userId", user, "otp", object("secret", secret, "recoveryCode", "b471-8ec0"));
    }

    private Answer set(String user, Object... data) {
        Map<String, Object> stored = with(object("mfaToken", "t", "applicationMfa", list()), data);
        return post(SET, object("userId", user, "mfaTriggerData", stored));
    }

    private Answer info(String user) {
        return get(INFO, "userId", user);
    }

    private Answer status(String user) {
        return get(STATUS, "userId", user);
    }

    private Answer secret(String user) {
        return get(SECRET, "userId", user);
    }

    @Nested
    @Operation(INFO)
    class get_user_mfa_info {
        @Test
        @Seen(source = "csharp, test of get-user-mfa-info: the face of an ordinary user is disabled")
        void is_disabled_for_a_user_of_whom_nothing_was_said() {
            String user = given.user(
                    "email", unique("user") + "@example.com", "emailVerified", true, "phone", genauth.uniquePhone());
            info(user)
                    .succeeds()
                    .data("totpStatus", equalTo("disabled"))
                    .data("faceMfaStatus", equalTo("disabled"))
                    .data("smsMfaStatus", equalTo("disabled"))
                    .data("emailMfaStatus", equalTo("disabled"));
        }

        @Test
        @Inferred(why = "the words enabled and disabled are documented, not what makes a factor one")
        void is_enabled_for_the_factors_that_were_stored() {
            String username = unique("user");
            String user = given.user("username", username);
            set(user, "mfaPhone", "13800138000", "faceMfaEnabled", true).succeeds();
            get(INFO, "userId", username, "userIdType", "username")
                    .data("smsMfaStatus", equalTo("enabled"))
                    .data("faceMfaStatus", equalTo("enabled"))
                    .data("emailMfaStatus", equalTo("disabled"))
                    .data("totpStatus", equalTo("disabled"));
            set(user, "mfaEmail", "a@example.com", "totpMfaEnabled", true).succeeds();
            info(user)
                    .data("smsMfaStatus", equalTo("disabled"))
                    .data("faceMfaStatus", equalTo("disabled"))
                    .data("emailMfaStatus", equalTo("enabled"))
                    .data("totpStatus", equalTo("enabled"));
        }

        @Test
        @Inferred(why = "who has an authenticator can use it")
        void has_one_time_passwords_enabled_for_an_authenticator() {
            String user = given.user();
            importOtp(user, TOTP).succeeds();
            info(user).data("totpStatus", equalTo("enabled"));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_user_that_does_not_exist() {
            info(NOBODY).isRefusedWith(404);
        }
    }

    @Nested
    @Operation(SET)
    class set_mfa_status {
        @Test
        @Documented(source = "openapi SetMfaStatusDto and GetMfaInfoDataDto")
        void stores_what_get_mfa_status_answers() {
            String user = given.user();
            Map<String, Object> stored = object(
                    "mfaToken",
                    "t",
                    "mfaPhone",
                    "13800138000",
                    "mfaPhoneCountryCode",
                    "+86",
                    "mfaEmail",
                    "a@example.com",
                    "nickname",
                    "Al",
                    "username",
                    "al",
                    "phone",
                    "13900139000",
                    "phoneCountryCode",
                    "+86",
                    "faceMfaEnabled",
                    true,
                    "totpMfaEnabled",
                    false,
                    "applicationMfa",
                    list(object("mfaPolicy", "OTP", "status", 1, "sort", 0)));
            post(SET, object("userId", user, "mfaTriggerData", stored))
                    .succeeds()
                    .data("", equalTo(object("success", true)));
            status(user).data("", equalTo(stored));
        }

        @Test
        @Inferred(why = "a set replaces")
        void replaces_what_was_stored() {
            String user = given.user();
            set(user, "mfaPhone", "13800138000", "nickname", "Al").succeeds();
            set(user, "mfaEmail", "a@example.com").succeeds();
            status(user)
                    .data("mfaPhone", nullValue())
                    .data("nickname", nullValue())
                    .data("mfaEmail", equalTo("a@example.com"));
        }

        @Test
        @Inferred(why = "the state of factors is no profile")
        void leaves_the_profile_as_it_is() {
            String username = unique("user");
            String user = given.user("username", username, "nickname", "Al");
            set(user, "username", "other", "nickname", "Bo", "phone", "13800138000")
                    .succeeds();
            get("get-user", "userId", user)
                    .data("username", equalTo(username))
                    .data("nickname", equalTo("Al"))
                    .data("phone", nullValue());
        }

        @Test
        @Documented(source = "openapi GetMfaInfoDataDto, required")
        void needs_a_token_and_the_factors_of_the_application() {
            String user = given.user();
            post(SET, object("userId", user)).isRefusedWith(400);
            post(SET, object("userId", user, "mfaTriggerData", object("mfaToken", "t")))
                    .isRefusedWith(400);
            post(SET, object("userId", user, "mfaTriggerData", object("applicationMfa", list())))
                    .isRefusedWith(400);
        }
    }

    @Nested
    @Operation(STATUS)
    class get_mfa_status {
        @Test
        @Inferred(why = "nothing is said of a user for whom nothing was stored; what is known of the user is answered")
        void answers_the_profile_until_something_is_stored() {
            String username = unique("user");
            String phone = genauth.uniquePhone();
            String user = given.user("username", username, "nickname", "Al", "phone", phone);
            status(user)
                    .succeeds()
                    .data("username", equalTo(username))
                    .data("nickname", equalTo("Al"))
                    .data("phone", equalTo(phone))
                    .data("mfaPhone", nullValue())
                    .data("faceMfaEnabled", equalTo(false))
                    .data("totpMfaEnabled", equalTo(false))
                    .data("applicationMfa", empty());
        }

        @Test
        @Inferred(why = "a token that changed with every look would be none")
        void answers_a_token_of_the_user_until_one_is_stored() {
            String user = given.user();
            Object token = status(user).succeeds().read("mfaToken");
            status(user).data("mfaToken", equalTo(token));
            status(given.user()).data("mfaToken", not(equalTo(token)));
        }
    }

    @Nested
    @Operation(IMPORT)
    class import_otp {
        @Test
        @Documented(source = "openapi import-otp: the answer has no data")
        void gives_users_authenticators() {
            String one = given.user();
            String other = given.user();
            post(IMPORT, object("list", list(item(one, TOTP), item(other, "ABCDEFGH"))))
                    .succeeds()
                    .data("", nullValue());
            secret(one).data("secret", equalTo(TOTP));
            secret(other).data("secret", equalTo("ABCDEFGH"));
        }

        @Test
        @FakeOnly(why = "the clock of the service cannot be moved")
        void changes_the_user() {
            String user = given.user();
            String before = get("get-user", "userId", user).read("updatedAt");
            genauth.fake().clock().advance(Duration.ofHours(1));
            importOtp(user, TOTP).succeeds();
            get("get-user", "userId", user).data("updatedAt", greaterThan(before));
        }

        @Test
        @Inferred(why = "a user has one authenticator")
        void replaces_the_authenticator_that_a_user_has() {
            String user = given.user("username", unique("user"), "otp", object("secret", TOTP));
            importOtp(user, "ABCDEFGH").succeeds();
            secret(user).data("secret", equalTo("ABCDEFGH"));
        }

        @Test
        @Inferred(why = "what was stored agrees with what is there")
        void enables_one_time_passwords_that_were_disabled() {
            String user = given.user();
            set(user, "totpMfaEnabled", false).succeeds();
            importOtp(user, TOTP).succeeds();
            info(user).data("totpStatus", equalTo("enabled"));
            status(user).data("totpMfaEnabled", equalTo(true)).data("mfaToken", equalTo("t"));
        }

        @Test
        @Inferred(why = "class of error: a refused argument; the sample is base32")
        void refuses_a_secret_that_is_not_base32() {
            String user = given.user();
            importOtp(user, "0189").isRefusedWith(400);
            importOtp(user, "").isRefusedWith(400);
            post(IMPORT, object("list", list(object("userId", user, "otp", object()))))
                    .isRefusedWith(400);
            secret(user).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "class of error: not found; the provider does not say what becomes of half a list")
        void imports_none_when_one_user_does_not_exist() {
            String user = given.user();
            post(IMPORT, object("list", list(item(user, TOTP), item(NOBODY, TOTP))))
                    .isRefusedWith(404);
            secret(user).isRefusedWith(404);
        }
    }

    @Nested
    @Operation(SECRET)
    class get_otp_secret_by_user {
        @Test
        @Documented(source = "openapi OtpSecretRespDto")
        void answers_the_secret_that_the_user_was_created_with() {
            String username = unique("user");
            given.user("username", username, "otp", object("secret", TOTP, "recoveryCode", "b471"));
            get(SECRET, "userId", username, "userIdType", "username")
                    .succeeds()
                    .data("", equalTo(object("secret", TOTP)));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_is_not_there() {
            secret(given.user()).isRefusedWith(404);
            secret(NOBODY).isRefusedWith(404);
        }
    }
}
