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
    }

    @Nested
    class A_failure {
        @Test
        void has_the_same_UUID_in_body_and_header_and_another_one_every_time() {
            Reply one = client.get("nosuch");
            Reply other = client.get("nosuch");
            assertThat(UUID.fromString(one.requestIdHeader())).isNotNull();
            assertThat(one.body().path("requestId").textValue()).isEqualTo(one.requestIdHeader());
            assertThat(one.requestIdHeader()).isNotEqualTo(other.requestIdHeader());
        }
    }

    @Nested
    class Its_language {
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
