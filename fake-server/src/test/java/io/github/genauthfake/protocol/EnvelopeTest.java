package io.github.genauthfake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.RawConnection;
import io.github.genauthfake.wire.Reply;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form that every answer has. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EnvelopeTest {
    private static FakeGenAuth server;
    private static Api client;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
        client = Api.of(server.createPool());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Nested
    class A_success {
        private final Reply reply = client.post("create-user", "{\"username\":\"" + UUID.randomUUID() + "\"}");

        @Test
        void has_status_code_empty_message_and_data_and_nothing_else() {
            assertThat(reply.httpStatus()).isEqualTo(200);
            assertThat(reply.body().fieldNames()).toIterable().containsExactly("statusCode", "message", "data");
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.message()).isEmpty();
            assertThat(reply.data().path("userId").textValue()).hasSize(24);
        }

        @Test
        void comes_with_its_length_however_long_it_is() {
            client.post(
                    "create-user",
                    "{\"username\":\"" + UUID.randomUUID() + "\",\"company\":\"" + "x".repeat(100_000) + "\"}");
            String token = client.token();
            String answer = RawConnection.exchange(
                    server.baseUrl(),
                    "GET /api/v3/list-users HTTP/1.1\r\nHost: fake\r\nAuthorization: " + token
                            + "\r\nConnection: close\r\n\r\n");
            int end = answer.indexOf("\r\n\r\n");
            assertThat(answer.substring(0, end))
                    .contains("\r\nContent-Length: " + (answer.length() - end - 4))
                    .doesNotContain("chunked");
            assertThat(answer).hasSizeGreaterThan(100_000).endsWith("}]}}");
        }

        @Test
        void has_an_id_in_its_header() {
            assertThat(UUID.fromString(reply.requestIdHeader()).version()).isEqualTo(4);
        }

        @Test
        void has_null_for_what_is_not_set() {
            assertThat(reply.data().has("lastLogin")).isTrue();
            assertThat(reply.data().path("lastLogin").isNull()).isTrue();
        }
    }

    @Nested
    class A_failure {
        @Test
        void has_status_code_message_and_request_id_and_no_data() {
            Reply reply = client.post("create-user", "{}");
            assertThat(reply.httpStatus()).isEqualTo(200);
            assertThat(reply.body().fieldNames()).toIterable().containsExactly("statusCode", "message", "requestId");
            assertThat(reply.statusCode()).isEqualTo(400);
        }

        @Test
        void has_an_API_code_where_there_is_one() {
            Reply reply = client.get("get-user?userId=nobody");
            assertThat(reply.body().fieldNames())
                    .toIterable()
                    .containsExactly("statusCode", "apiCode", "message", "requestId");
            assertThat(reply.statusCode()).isEqualTo(404);
            assertThat(reply.body().path("apiCode").intValue()).isEqualTo(2004);
        }

        @Test
        void has_the_same_UUID_in_body_and_header_and_another_one_every_time() {
            Reply one = client.get("nosuch");
            Reply other = client.get("nosuch");
            assertThat(UUID.fromString(one.requestIdHeader())).isNotNull();
            assertThat(one.body().path("requestId").textValue()).isEqualTo(one.requestIdHeader());
            assertThat(one.requestIdHeader()).isNotEqualTo(other.requestIdHeader());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "application/xml",
                "garbage",
                ""
            })
    void is_JSON_whatever_the_client_says_it_accepts(String accept) {
        for (Reply reply : new Reply[] {
            client.get("get-user-base-fields", "accept", accept),
            client.get("get-user?userId=nobody", "accept", accept),
            client.get("nosuch", "accept", accept)
        }) {
            assertThat(reply.contentType()).isEqualTo("application/json;charset=utf-8");
            assertThat(reply.body().has("statusCode")).isTrue();
        }
    }

    @Nested
    class Its_language {
        private String refusal(String... headers) {
            return client.get("get-user?userId=nobody", headers).message();
        }

        @Test
        void is_Chinese_unless_the_client_says_otherwise() {
            assertThat(refusal()).isEqualTo("用户不存在");
            assertThat(refusal("x-authing-lang", "")).isEqualTo("用户不存在");
            assertThat(refusal("x-authing-lang", "de-DE")).isEqualTo("用户不存在");
        }

        @Test
        void is_the_one_that_a_header_names_whatever_the_case() {
            assertThat(refusal("x-authing-lang", "en-US")).isEqualTo("User not exists.");
            assertThat(refusal("X-GenAuth-Lang", "EN-us")).isEqualTo("User not exists.");
            assertThat(refusal("x-authing-lang", "zh-CN", "x-genauth-lang", "en-US"))
                    .isEqualTo("用户不存在");
        }

        @Test
        void falls_back_to_simplified_Chinese_for_the_two_without_wording() {
            assertThat(refusal("x-authing-lang", "zh-TW")).isEqualTo("用户不存在");
            assertThat(refusal("x-authing-lang", "ja-JP")).isEqualTo("用户不存在");
        }

        @Test
        void can_be_set_for_the_whole_server() {
            try (FakeGenAuth english =
                    FakeGenAuth.builder().defaultLanguage("en-US").start()) {
                Api api = Api.of(english.defaultPool());
                assertThat(api.get("get-user?userId=nobody").message()).isEqualTo("User not exists.");
                assertThat(api.get("get-user?userId=nobody", "x-authing-lang", "zh-CN")
                                .message())
                        .isEqualTo("用户不存在");
            }
        }
    }
}
