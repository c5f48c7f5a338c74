package io.github.genauthfake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.wire.PoolTest;
import io.github.genauthfake.wire.Reply;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as clients, and others, send them. None of them may make the fake itself fail. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestBodyTest extends PoolTest {
    @AfterEach
    void the_fake_itself_did_not_fail() {
        assertThat(pool.requests())
                .flatExtracting(RecordedRequest::findings)
                .extracting(Finding::kind)
                .doesNotContain(Finding.Kind.INTERNAL_ERROR);
    }

    private void assertRefused(Reply reply, String partOfMessage) {
        assertThat(reply.httpStatus()).isEqualTo(200);
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.message()).contains(partOfMessage);
    }

    private Reply post(String body, String... headers) {
        return client.post("create-user", body, headers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "{",
                "{\"username\":\"alice\"",
                "{'username':'alice'}",
                "{username:\"alice\"}",
                "{\"username\":\"alice\",}",
                "{\"username\":\"alice\"} trailing",
                "{\"username\":\"alice\"}{}",
                "{\"username\":\"alice\"}}",
                "{\"username\":NaN}",
                "{\"username\":01}",
                "{\"username\":\"a\tb\"}",
                "{\"username\":\"\\x\"}",
                "// comment\n{}",
                "<user/>"
            })
    void that_is_not_JSON_is_refused(String body) {
        assertRefused(client.post("create-user", body, "x-authing-lang", "en-US"), "not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json; charset=utf-8", "application/octet-stream", "garbage"})
    void that_is_JSON_is_read_whatever_its_content_type_says(String contentType) {
        assertThat(post("{\"username\":\"alice\"}", "content-type", contentType).statusCode())
                .isEqualTo(200);
    }

    @Nested
    class With_unusual_content {
        @Test
        void is_refused_when_it_is_nested_too_deeply() {
            for (String open : new String[] {"[", "{\"a\":"}) {
                assertRefused(post("{\"username\":" + open.repeat(100_000)), "JSON");
            }
        }

        @Test
        void may_be_nested_as_deeply_as_it_can_be_answered() {
            for (int depth : new int[] {100, 490, 500, 510, 900, 990, 995, 996, 997, 998, 999, 1000}) {
                String deep = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
                Reply reply = post(("{\"username\":\"deep" + depth
                                + "\",\"identities\":[{\"extIdpId\":\"i\",\"provider\":\"wechat\","
                                + "\"type\":\"openid\",\"userIdInIdp\":\"%s\",\"originConnIds\":[],\"userInfoInIdp\":%s}]}")
                        .formatted(depth, deep));
                assertThat(reply.statusCode()).isIn(200, 400);
                if (reply.statusCode() == 200) {
                    assertThat(client.get("get-user?userIdType=username&withIdentities=true&userId=deep" + depth)
                                    .statusCode())
                            .isEqualTo(200);
                }
            }
        }

        @Test
        void is_refused_when_a_number_is_longer_than_any_reasonable_one() {
            assertRefused(post("{\"username\":" + "9".repeat(100_000) + "}"), "JSON");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e400", "-1e999999999", "1e1000000000000"})
        void is_no_number_of_a_custom_field_when_it_is_infinite(String number) {
            client.post(
                    "set-custom-fields",
                    "{\"list\":[{\"targetType\":\"USER\",\"key\":\"score\",\"dataType\":\"NUMBER\"}]}");
            String id = post("{\"username\":\"alice\"}").data().path("userId").textValue();
            Reply reply = client.post(
                    "set-custom-data",
                    "{\"targetType\":\"USER\",\"targetIdentifier\":\"%s\",\"list\":[{\"key\":\"score\",\"value\":%s}]}"
                            .formatted(id, number));
            assertThat(reply.statusCode()).isEqualTo(400);
        }

        @Test
        void counts_as_it_says_last_when_a_name_stands_twice() {
            assertThat(post("{\"username\":\"alice\",\"username\":\"bob\"}")
                            .data()
                            .path("username")
                            .textValue())
                    .isEqualTo("bob");
        }

        @Test
        void is_refused_when_it_is_no_UTF_8() {
            for (byte[] broken :
                    new byte[][] {{(byte) 0xff}, {(byte) 0xc3, '"'}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}}) {
                byte[] start = "{\"username\":\"a".getBytes(StandardCharsets.UTF_8);
                byte[] body = new byte[start.length + broken.length + 2];
                System.arraycopy(start, 0, body, 0, start.length);
                System.arraycopy(broken, 0, body, start.length, broken.length);
                body[body.length - 2] = '"';
                body[body.length - 1] = '}';
                assertRefused(client.post("create-user", body), "JSON");
            }
        }

        @Test
        void may_hold_half_of_a_surrogate_pair_which_comes_back_as_it_was_sent() {
            Reply reply = post("{\"username\":\"half \\ud83c\"}");
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.data().path("username").textValue()).isEqualTo("half \ud83c");
            assertThat(pool.requests())
                    .last()
                    .satisfies(request -> assertThat(request.succeeded()).isTrue());
        }

        @Test
        void may_hold_any_other_character() {
            String name = "naïve 用户 🎈 \u2028";
            assertThat(post("{\"username\":\"" + name + "\"}")
                            .data()
                            .path("username")
                            .textValue())
                    .isEqualTo(name);
        }

        @Test
        void is_refused_when_a_name_is_longer_than_any_reasonable_one() {
            assertRefused(post("{\"" + "n".repeat(100_000) + "\":1}"), "JSON");
        }
    }
}
