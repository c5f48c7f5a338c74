package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.pool.AccessKey;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.RawConnection;
import io.github.genauthfake.wire.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyLimitTest {
    private static final int LIMIT = 1_024;

    private final FakeServer server = FakeServer.start(new ServerSettings("127.0.0.1", 0, Language.EN_US, LIMIT));
    private final Pool pool = server.pools().open(AccessKey.random(), Directory.empty());
    private final Api client = Api.withToken(
            server.baseUrl(),
            Api.withoutToken(server.baseUrl())
                    .login(pool.id(), pool.accessKey().secret())
                    .data()
                    .path("access_token")
                    .textValue());

    @AfterEach
    void close() {
        server.close();
    }

    private static byte[] body(int size) {
        String start = "{\"username\":\"alice\"";
        return (start + " ".repeat(size - start.length() - 1) + "}").getBytes(StandardCharsets.UTF_8);
    }

    private Reply post(BodyPublisher body) {
        return Api.send(client.request("/api/v3/create-user").POST(body));
    }

    @Test
    void a_body_of_the_largest_size_is_read() {
        assertThat(post(BodyPublishers.ofByteArray(body(LIMIT))).statusCode()).isEqualTo(200);
    }

    @Test
    void a_larger_one_is_refused_and_changes_nothing() {
        Directory before = pool.directory();
        Reply reply = post(BodyPublishers.ofByteArray(body(LIMIT + 1)));
        assertThat(reply.httpStatus()).isEqualTo(413);
        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(reply.message()).contains("1024");
        assertThat(reply.requestIdHeader()).isNotNull();
        assertThat(pool.directory()).isSameAs(before);
        assertThat(pool.journal().requests()).last().satisfies(request -> {
            assertThat(request.statusCode()).isEqualTo(413);
            assertThat(request.findings()).isEmpty();
        });
    }

    @Test
    void so_it_is_when_it_comes_in_chunks_without_its_size() {
        assertThat(post(chunked(LIMIT)).statusCode()).isEqualTo(200);
        assertThat(post(chunked(LIMIT + 1)).httpStatus()).isEqualTo(413);
        assertThat(post(chunked(LIMIT * 1_000)).httpStatus()).isEqualTo(413);
    }

    @Test
    void a_client_that_waits_for_leave_gets_it() {
        String answer = RawConnection.exchange(
                server.baseUrl(),
                "POST /api/v3/create-user HTTP/1.1\r\nHost: fake\r\nAuthorization: " + client.token()
                        + "\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 20\r\n\r\n",
                "{\"username\":\"alice\"}");
        assertThat(answer).startsWith("HTTP/1.1 100 ").contains("HTTP/1.1 200 ");
    }

    @Test
    void a_much_larger_one_that_a_client_announces_is_refused_while_it_is_sent() {
        assertThat(post(BodyPublishers.ofByteArray(body(LIMIT * 10_000))).httpStatus())
                .isEqualTo(413);
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body(size)));
    }
}
