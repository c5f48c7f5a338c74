package io.github.genauthfake.contract.behaviour.token;

import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may speak to a pool. */
@Operation(Operation.EVERY)
class AuthenticationBehaviours extends Behaviours {
    private static final String OPERATION = "get-user-base-fields";
    private static final int NOT_LOGGED_IN = 2020;

    private Answer withAuthorization(String authorization) {
        return genauth.request(OPERATION)
                .in(CHINESE)
                .authorization(authorization)
                .get();
    }

    @Nested
    class the_token_is_accepted {
        @Test
        @Documented(source = "sdk code: Python, Go and PHP send Bearer")
        void behind_the_word_Bearer() {
            withAuthorization("Bearer " + genauth.token()).succeeds();
        }

        @Test
        @Documented(source = "openapi, sample call with curl; the Java SDK does so as well")
        void bare() {
            withAuthorization(genauth.token()).succeeds();
        }

        @Test
        @Inferred(why = "the Java SDK sends them with a bare token and works")
        void with_headers_of_a_signature_that_is_not_there() {
            genauth.request(OPERATION)
                    .header("x-authing-signature-method", "HMAC-SHA1")
                    .header("x-authing-signature-nonce", "4711")
                    .header("x-authing-signature-version", "1.0")
                    .header("date", "1669881887852")
                    .get()
                    .succeeds();
        }

        @Test
        @FakeOnly(why = "nobody can move the clock of the real service")
        void whatever_becomes_of_the_pools_clock() {
            String token = genauth.token();
            genauth.fake().clock().advance(Duration.ofDays(30));
            withAuthorization(token).succeeds();
        }
    }

    @Nested
    class not_logged_in {
        @Test
        @Inferred(why = "class of error: not logged in; seen is the apiCode over HTTP 200")
        @Seen(aspect = API_CODE, source = "n8n: an answer with apiCode 2020 makes it fetch a new token")
        @Documented(aspect = WORDING, source = "error codes, 2020")
        void is_who_has_a_token_that_is_none() {
            withAuthorization("Bearer not-a-token")
                    .isRefusedWith(401)
                    .hasApiCode(NOT_LOGGED_IN)
                    .says("尚未登录，无权限访问此请求");
        }

        @Test
        @Inferred(why = "class of error: not logged in")
        @Inferred(aspect = API_CODE, why = "the same as for a token that is none")
        void is_who_has_no_token() {
            withAuthorization(null).isRefusedWith(401).hasApiCode(NOT_LOGGED_IN);
            withAuthorization("").isRefusedWith(401).hasApiCode(NOT_LOGGED_IN);
            withAuthorization("Bearer ").isRefusedWith(401).hasApiCode(NOT_LOGGED_IN);
        }

        @Test
        @Inferred(why = "class of error: not logged in")
        @Inferred(aspect = API_CODE, why = "the same as for a token that is none")
        void is_who_has_a_token_that_somebody_else_signed() {
            String token = genauth.token();
            String foreign =
                    token.substring(0, token.lastIndexOf('.') + 1) + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
            withAuthorization(foreign).isRefusedWith(401).hasApiCode(NOT_LOGGED_IN);
        }

        @Test
        @FakeOnly(why = "nobody can put an end to a token of the real service but time")
        void is_who_has_a_token_that_the_test_has_expired() {
            String token = genauth.token();
            genauth.fake().expireTokens();
            withAuthorization(token).isRefusedWith(401).explains("尚未登录");
        }

        @Test
        @Inferred(why = "a stranger is not told what is wrong with a request")
        void is_said_before_anything_about_the_request() {
            genauth.request("set-custom-data")
                    .authorization(null)
                    .post("application/json", "no JSON")
                    .isRefusedWith(401);
        }
    }

    @Nested
    class the_header_that_names_the_pool {
        private static final String ANOTHER_POOL = "0123456789abcdef01234567";

        @Test
        @Documented(
                source =
                        "openapi tag on requests: x-authing-userpool-id; sdk code: the token's pool is sent back in it")
        void may_name_the_pool_of_the_token() {
            genauth.request(OPERATION)
                    .header("x-authing-userpool-id", genauth.userPoolId())
                    .get()
                    .succeeds();
            genauth.request(OPERATION)
                    .header("x-genauth-userpool-id", genauth.userPoolId())
                    .get()
                    .succeeds();
        }

        @Test
        @Inferred(why = "the token names its pool already")
        void may_be_left_out() {
            genauth.request(OPERATION).get().succeeds();
        }

        @Test
        @Inferred(why = "class of error: forbidden")
        void cannot_name_another_pool() {
            genauth.request(OPERATION)
                    .header("x-authing-userpool-id", ANOTHER_POOL)
                    .get()
                    .isRefusedWith(403);
            genauth.request(OPERATION)
                    .header("x-genauth-userpool-id", ANOTHER_POOL)
                    .get()
                    .isRefusedWith(403);
        }
    }
}
