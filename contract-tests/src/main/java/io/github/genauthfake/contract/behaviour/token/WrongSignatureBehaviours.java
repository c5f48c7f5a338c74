package io.github.genauthfake.contract.behaviour.token;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.client.Signature;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Signatures that are refused, each with its number. */
@Operation(Operation.EVERY)
class WrongSignatureBehaviours extends Behaviours {
    private static final String READING = "get-user-base-fields";

    private Answer read(Signature signature) {
        return in(CHINESE, READING).signed(signature).get();
    }

    private static String ago(Duration time) {
        return String.valueOf(Instant.now().minus(time).toEpochMilli());
    }

    @Nested
    class a_signature_is_wrong {
        private static final int WRONG = 1300;

        @Test
        @Inferred(why = "class of error: not logged in")
        @Documented(aspect = API_CODE, source = "error codes, 1300")
        @Documented(aspect = WORDING, source = "error codes, 1300")
        void with_another_secret() {
            read(genauth.signature().withSecret("0".repeat(32)))
                    .isRefusedWith(401)
                    .hasApiCode(WRONG)
                    .says("AK/SK 签名不合法");
            read(genauth.signatureOfGenAuth().withSecret("0".repeat(32)))
                    .isRefusedWith(401)
                    .hasApiCode(WRONG);
        }

        @Test
        @Inferred(why = "class of error: not logged in; whether an access key exists is not told")
        @Documented(aspect = API_CODE, source = "error codes, 1300")
        void with_an_access_key_that_does_not_exist() {
            read(genauth.signature().withKey("0123456789abcdef01234567", "0".repeat(32)))
                    .isRefusedWith(401)
                    .hasApiCode(WRONG);
        }

        @Test
        @Inferred(why = "class of error: not logged in")
        @Documented(aspect = API_CODE, source = "error codes, 1300")
        void of_other_parameters() {
            String user = given.user();
            in(CHINESE, "get-user")
                    .signed(genauth.signature().over(object("userId", "another")))
                    .get("userId", user)
                    .isRefusedWith(401)
                    .hasApiCode(WRONG);
            in(CHINESE, "get-user")
                    .signed(genauth.signature().over(object()))
                    .get("userId", user)
                    .isRefusedWith(401);
        }

        @Test
        @Inferred(why = "class of error: not logged in; nothing of such a request is applied")
        @Documented(aspect = API_CODE, source = "error codes, 1300")
        void of_another_body() {
            String username = unique("user");
            in(CHINESE, "create-user")
                    .signed(genauth.signature().over(object("username", unique("user"))))
                    .post(object("username", username))
                    .isRefusedWith(401)
                    .hasApiCode(WRONG);
            get("get-user", "userId", username, "userIdType", "username").isRefusedWith(404);
        }

        @Test
        @Inferred(
                why =
                        "the Node SDK signs a null and does not send it, so an exact server cannot come to the same result")
        @Documented(aspect = API_CODE, source = "error codes, 1300")
        void of_a_null_that_a_query_does_not_hold() {
            String user = given.user();
            in(CHINESE, "get-user")
                    .signed(genauth.signature().over(object("userId", user, "withCustomData", null)))
                    .get("userId", user)
                    .isRefusedWith(401)
                    .hasApiCode(WRONG);
        }

        @Test
        @Inferred(why = "class of error: not logged in")
        @Documented(aspect = API_CODE, source = "error codes, 1300")
        void that_is_none() {
            for (String authorization :
                    List.of("authing " + genauth.userPoolId(), "authing " + genauth.userPoolId() + ":", "GenAuth :x")) {
                in(CHINESE, READING)
                        .authorization(authorization)
                        .header("date", ago(Duration.ZERO))
                        .get()
                        .isRefusedWith(401)
                        .hasApiCode(WRONG);
            }
        }
    }

    @Nested
    class a_signature_is_refused {
        @Test
        @Inferred(why = "class of error: not logged in")
        @Documented(aspect = API_CODE, source = "error codes, 1301")
        @Documented(aspect = WORDING, source = "error codes, 1301")
        void for_another_method() {
            read(genauth.signature().with("method", "HMAC-SHA256"))
                    .isRefusedWith(401)
                    .hasApiCode(1301)
                    .says("AK/SK 签名方式和服务端不匹配");
            read(genauth.signatureOfGenAuth().with("method", "HMAC-SHA256"))
                    .isRefusedWith(401)
                    .hasApiCode(1301);
        }

        @Test
        @Inferred(why = "class of error: not logged in")
        @Documented(aspect = API_CODE, source = "error codes, 1302")
        @Documented(aspect = WORDING, source = "error codes, 1302")
        void for_another_version() {
            read(genauth.signature().with("version", "2.0"))
                    .isRefusedWith(401)
                    .hasApiCode(1302)
                    .says("AK/SK 签名版本和服务端不匹配");
        }

        @Test
        @Inferred(why = "class of error: not logged in")
        @Documented(aspect = API_CODE, source = "error codes, 1303")
        @Documented(aspect = WORDING, source = "error codes, 1303")
        void for_a_date_that_is_none() {
            read(genauth.signature().withDate("yesterday"))
                    .isRefusedWith(401)
                    .hasApiCode(1303)
                    .says("AK/SK 签名时间戳格式不正确，应该是单位为毫秒的 Unix 时间戳");
        }

        @Test
        @Inferred(why = "class of error: not logged in")
        @Documented(aspect = API_CODE, source = "error codes, 1304")
        @Documented(aspect = WORDING, source = "error codes, 1304")
        void for_having_no_date() {
            read(genauth.signature().withDate(null))
                    .isRefusedWith(401)
                    .hasApiCode(1304)
                    .says("使用 AK/SK 签名机制时，请求头中没有 date 请求头");
        }

        @Test
        @Inferred(why = "class of error: not logged in; how far is a guess: a quarter of an hour")
        @Documented(aspect = API_CODE, source = "error codes, 1305")
        @Documented(aspect = WORDING, source = "error codes, 1305")
        void for_a_date_that_is_far_from_the_servers() {
            for (Duration off : List.of(Duration.ofMinutes(16), Duration.ofMinutes(-16), Duration.ofDays(365))) {
                read(genauth.signature().withDate(ago(off)))
                        .isRefusedWith(401)
                        .hasApiCode(1305)
                        .says("AK/SK 签名时间戳和服务器时间戳相差较大，此次请求不被允许");
            }
        }

        @Test
        @Inferred(why = "class of error: not logged in; a moment in seconds is long ago in milliseconds")
        @Documented(aspect = API_CODE, source = "error codes, 1305")
        void for_a_date_in_seconds() {
            read(genauth.signature().withDate(String.valueOf(Instant.now().getEpochSecond())))
                    .isRefusedWith(401)
                    .hasApiCode(1305);
        }

        @Test
        @Inferred(why = "class of error: not logged in")
        @Documented(aspect = API_CODE, source = "error codes, 1306")
        @Documented(aspect = WORDING, source = "error codes, 1306")
        void for_a_nonce_that_was_used_before() {
            Signature signature = genauth.signature();
            read(signature).succeeds();
            read(signature).isRefusedWith(401).hasApiCode(1306).says("AK/SK 签名已经被消费过，此次请求不被允许");
            read(signature.withDate(ago(Duration.ofSeconds(1))))
                    .isRefusedWith(401)
                    .hasApiCode(1306);
        }
    }

    @Nested
    class a_nonce {
        @Test
        @Inferred(why = "a replay is something that was done before")
        void is_not_used_up_by_a_signature_that_is_wrong() {
            Signature signature = genauth.signature();
            read(signature.withSecret("0".repeat(32))).isRefusedWith(401);
            read(signature).succeeds();
        }

        @Test
        @Inferred(why = "a server cannot ask for what older SDKs do not send")
        void may_be_left_out() {
            read(genauth.signature().with("nonce", null)).succeeds();
            read(genauth.signature().with("nonce", null)).succeeds();
        }
    }
}
