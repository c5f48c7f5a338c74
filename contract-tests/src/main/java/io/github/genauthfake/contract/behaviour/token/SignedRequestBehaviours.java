package io.github.genauthfake.contract.behaviour.token;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Signature;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who signs requests with the access key needs no token. */
@Operation(Operation.EVERY)
class SignedRequestBehaviours extends Behaviours {
    private static final String READING = "get-user-base-fields";

    @Nested
    class a_signature_is_accepted {
        @Test
        @Seen(source = "node test/client.ts: each of its integration tests signs its requests")
        void of_a_request_with_GET() {
            String user = given.user();
            genauth.request("get-user")
                    .signed(genauth.signature())
                    .get("userId", user, "withCustomData", true)
                    .succeeds()
                    .data("userId", equalTo(user));
        }

        @Test
        @Seen(source = "node test/client.ts: each of its integration tests signs its requests")
        void of_a_request_with_POST() {
            String user = given.user();
            String age = given.field("NUMBER");
            genauth.request("set-custom-data")
                    .signed(genauth.signature())
                    .post(object(
                            "targetType",
                            "USER",
                            "targetIdentifier",
                            user,
                            "list",
                            list(object("key", age, "value", 18))))
                    .succeeds();
            get("get-custom-data", "targetType", "USER", "targetIdentifier", user)
                    .data("", equalTo(object(age, 18)));
        }

        @Test
        @Documented(source = "sdk code: the Node SDK, buildSignature.ts: a path without parameters")
        void of_a_request_without_parameters() {
            genauth.request(READING).signed(genauth.signature()).get().succeeds();
        }

        @Test
        @Documented(
                source = "sdk code: the Node SDK, buildSignature.ts: undefined parameters leave a lone question mark")
        void of_a_request_whose_parameters_are_all_undefined() {
            genauth.request(READING)
                    .signed(genauth.signature().withLoneQuestionMark())
                    .get()
                    .succeeds();
            genauth.request("list-users")
                    .signed(genauth.signature().withLoneQuestionMark())
                    .post(object())
                    .succeeds();
        }

        @Test
        @Documented(source = "sdk code: GenAuth's Node SDK: GenAuth and x-genauth-* headers")
        void of_GenAuth() {
            String user = given.user();
            genauth.request("get-user")
                    .signed(genauth.signatureOfGenAuth())
                    .header("x-genauth-lang", "en-US")
                    .get("userId", user)
                    .succeeds()
                    .data("userId", equalTo(user));
            String username = unique("user");
            genauth.request("create-user")
                    .signed(genauth.signatureOfGenAuth())
                    .post(object("username", username))
                    .succeeds()
                    .data("username", equalTo(username));
        }

        @Test
        @Documented(
                source = "sdk code: the Node SDK sends an HTTP date; error codes, 1303: it should be in milliseconds")
        void with_its_date_in_either_form() {
            Instant now = Instant.now();
            for (String date : List.of(Signature.httpDate(now), String.valueOf(now.toEpochMilli()))) {
                genauth.request(READING)
                        .signed(genauth.signature().withDate(date))
                        .get()
                        .succeeds();
            }
        }

        @Test
        @Documented(source = "sdk code: the C# SDK sends its date as x-authing-date, in milliseconds")
        void with_its_date_in_a_header_of_its_own() {
            String date = String.valueOf(Instant.now().toEpochMilli());
            genauth.request(READING)
                    .signed(genauth.signature().withDateInItsOwnHeader(date))
                    .get()
                    .succeeds();
            genauth.request(READING)
                    .signed(genauth.signatureOfGenAuth().withDateInItsOwnHeader(date))
                    .get()
                    .succeeds();
        }

        @Test
        @Inferred(why = "how far clocks may be apart is a guess: a quarter of an hour")
        void with_a_clock_that_is_minutes_off() {
            for (int minutes : new int[] {-14, 14}) {
                genauth.request(READING)
                        .signed(genauth.signature()
                                .withDate(Signature.httpDate(Instant.now().plus(Duration.ofMinutes(minutes)))))
                        .get()
                        .succeeds();
            }
        }

        @Test
        @FakeOnly(why = "nobody can move the clock of the real service")
        void by_the_machines_clock_and_not_by_the_pools() {
            genauth.fake().clock().advance(Duration.ofDays(1));
            genauth.request(READING).signed(genauth.signature()).get().succeeds();
        }
    }

    @Nested
    class what_is_signed {
        @Test
        @Seen(source = "node getUsersBatch.spec.ts: lists are signed as JSON text and sent with brackets")
        void of_a_list_is_its_JSON_text_though_it_is_sent_with_brackets() {
            String one = given.user();
            String other = given.user();
            genauth.request("get-user-batch")
                    .signed(genauth.signature())
                    .get("userIds[]", list(one, other))
                    .succeeds()
                    .data("userId", containsInAnyOrder(one, other));
        }

        @Test
        @Seen(source = "node getUsersBatch.spec.ts: an empty list, which is signed and not sent, is a refused argument")
        void of_an_empty_list_is_its_JSON_text_though_nothing_of_it_is_sent() {
            genauth.request("get-user-batch")
                    .signed(genauth.signature().over(object("userIds", list())))
                    .get()
                    .isRefusedWith(400);
        }

        @Test
        @Documented(
                source = "sdk code: the Node SDK, buildSignature.ts: values are signed as they are and not as they are"
                        + " escaped")
        void of_a_text_is_what_it_says() {
            String keywords = "a b&c=d+e/f?g%20h 组织 \"i\"";
            genauth.request("search-organizations")
                    .signed(genauth.signature())
                    .get("keywords", keywords)
                    .succeeds();
            String username = unique("user");
            genauth.request("create-user")
                    .signed(genauth.signature())
                    .post(object("username", username, "nickname", keywords, "name", "line\nbreak\ttab"))
                    .succeeds()
                    .data("nickname", equalTo(keywords))
                    .data("name", equalTo("line\nbreak\ttab"));
        }

        @Test
        @Documented(
                source =
                        "sdk code: the Node SDK, buildSignature.ts: objects and lists as JSON, anything else as a text")
        void of_a_body_are_its_properties() {
            String username = unique("user");
            String age = given.field("NUMBER");
            genauth.request("create-user")
                    .signed(genauth.signature())
                    .post(object(
                            "username",
                            username,
                            "emailVerified",
                            false,
                            "nickname",
                            null,
                            "customData",
                            object(age, 1.5),
                            "options",
                            object("resetPasswordOnFirstLogin", true)))
                    .succeeds()
                    .data("customData", equalTo(object(age, 1.5)));
        }

        @Test
        @Documented(source = "sdk code: the Node SDK, buildSignature.ts: every header that begins with x-authing-")
        void are_the_other_headers_of_the_dialect_too() {
            genauth.request(READING)
                    .signed(genauth.signature())
                    .header("x-authing-userpool-id", genauth.userPoolId())
                    .header("x-authing-sdk-version", "authing-node-sdk:4.0.1")
                    .in(ENGLISH)
                    .get()
                    .succeeds();
        }
    }

    @Test
    @Inferred(why = "class of error: forbidden, as with a token")
    void a_signature_does_not_open_another_pool() {
        genauth.request(READING)
                .signed(genauth.signature())
                .header("x-authing-userpool-id", "0123456789abcdef01234567")
                .get()
                .isRefusedWith(403);
    }

    @Test
    @Inferred(why = "a signature says who asks, and nothing about what is asked")
    void a_request_that_is_signed_can_be_wrong_like_any_other() {
        genauth.request("get-user").signed(genauth.signature()).get().isRefusedWith(400);
        genauth.request("get-user")
                .signed(genauth.signature())
                .get("userId", "000000000000000000000000")
                .isRefusedWith(404);
    }
}
