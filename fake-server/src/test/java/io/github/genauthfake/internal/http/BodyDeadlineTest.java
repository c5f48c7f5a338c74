package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.internal.admin.AdminAnswer;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.pool.AccessKey;
import io.github.genauthfake.internal.pool.AccessTokens;
import io.github.genauthfake.internal.pool.Pool;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send a byte now and then, so that their connections are never idle. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class BodyDeadlineTest {
    private static final int BETWEEN_BYTES_MILLISECONDS = 50;

    private final FakeServer server =
            new FakeServer(new ServerSettings("127.0.0.1", 0, Language.EN_US, 1_000_000), Duration.ofSeconds(1));
    private final Pool pool = server.pools().open(AccessKey.random(), Directory.empty());
    private final BlockingQueue<RecordedRequest> recorded = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() {
        server.start(request -> AdminAnswer.empty(204));
        pool.journal().addListener(recorded::add);
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** What is answered while the body trickles; the connection has ended then. */
    private String trickle(String authorization) throws Exception {
        try (Socket client = new Socket("127.0.0.1", server.port())) {
            OutputStream out = client.getOutputStream();
            out.write(("POST /api/v3/create-role HTTP/1.1\r\nHost: localhost\r\n" + authorization
                            + "Content-Length: 100000\r\n\r\n{")
                    .getBytes(StandardCharsets.ISO_8859_1));
            while (client.getInputStream().available() == 0) {
                Thread.sleep(BETWEEN_BYTES_MILLISECONDS);
                send(out);
            }
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(OutputStream out) throws IOException {
        try {
            out.write(' ');
        } catch (SocketException closedByTheServer) {
            // Its answer is read nevertheless.
        }
    }

    @Test
    void a_body_that_trickles_is_refused_and_its_connection_ends() throws Exception {
        Directory before = pool.directory();
        String token = new AccessTokens(server.pools()).issue(pool);
        assertThat(trickle("Authorization: " + token + "\r\n"))
                .startsWith("HTTP/1.1 408 ")
                .containsIgnoringCase("connection: close")
                .contains("\"statusCode\":408", "The request body did not arrive within 1 seconds");
        assertThat(pool.directory()).isSameAs(before);
        RecordedRequest request = recorded.poll(30, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        assertThat(request.statusCode()).isEqualTo(408);
    }

    @Test
    void so_is_one_that_is_refused_for_its_head() throws Exception {
        assertThat(trickle("")).contains("\"statusCode\":401").containsIgnoringCase("connection: close");
    }
}
