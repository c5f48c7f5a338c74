package io.github.genauthfake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A strict server refuses what would fail a JUnit test. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrictTest {
    private static final String UNKNOWN = "{\"username\":\"alice\",\"nicname\":\"x\"}";

    private final FakeGenAuth strict = FakeGenAuth.builder().strict(true).start();
    private final UserPool pool = strict.createPool();
    private final Api api = Api.of(pool);

    @AfterEach
    void close() {
        strict.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"username\":\"alice\",\"nicname\":\"x\"} | 400 | strict: `nicname` is not part of this request in"
                        + " the API;",
                "{\"username\":\"alice\",\"metadataSource\":{\"a\":1}} | 501 | strict: `metadataSource` ",
                "{\"username\":\"alice\",\"nicname\":\"x\",\"metadataSource\":{\"a\":1}} | 501 | strict: ",
                // what it would refuse anyhow
                "{\"username\":1,\"nicname\":\"x\"} | 400 | username must be a string"
            })
    void it_refuses_and_changes_nothing(String user, int statusCode, String message) {
        Reply refusal = api.post("create-user", user);
        assertThat(refusal.httpStatus()).isEqualTo(200);
        assertThat(refusal.statusCode()).isEqualTo(statusCode);
        assertThat(refusal.message()).startsWith(message);
        assertThat(pool.changes()).isEmpty();
        assertThat(pool.requests("create-user").get(0).findings()).isNotEmpty();
    }

    @Test
    void it_refuses_reads_and_requests_for_tokens_too() {
        assertThat(api.get("get-user?userId=alice&nicname=x").message()).startsWith("strict: `nicname`");
        Reply login = Api.withoutToken(strict.baseUrl())
                .post(
                        "get-management-token",
                        "{\"accessKeyId\":\"%s\",\"accessKeySecret\":\"%s\",\"x\":1}"
                                .formatted(pool.accessKeyId(), pool.accessKeySecret()));
        assertThat(login.statusCode()).isEqualTo(400);
    }

    @Test
    void it_serves_what_fails_no_test() {
        // A note, a struck fault, and what the real service refuses too.
        assertThat(api.post("create-user", "{\"username\":\"alice\",\"options\":{\"keepPassword\":true}}")
                        .statusCode())
                .isEqualTo(200);
        pool.faults().on("get-user").next(Fault.delay(Duration.ZERO));
        assertThat(api.get("get-user?userId=nobody").statusCode()).isEqualTo(404);
        assertThat(api.get("metadata/get-import-template").statusCode()).isEqualTo(501);
    }

    @Test
    void every_server_tells_findings_in_headers() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            Reply reply = Api.of(server.createPool()).post("create-user", UNKNOWN.replace("}", ",\"\\u540d\\r\":1}"));
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.headers().allValues("x-genauth-fake-finding"))
                    .hasSize(2)
                    .anyMatch(value -> value.startsWith("UNKNOWN_PROPERTY: `nicname` is not part of this request"))
                    .anyMatch(value -> value.startsWith("UNKNOWN_PROPERTY: `\\u540d\\u000d` is not part of this"));
            assertThat(Api.of(server.createPool()).get("list-users").headers().map())
                    .doesNotContainKey("x-genauth-fake-finding");
        }
    }
}
