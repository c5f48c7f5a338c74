package io.github.genauthfake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.RawConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request may be refused before its body has arrived; the connection must not be closed on a client that sends. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnreadBodyTest {
    private static final String NEXT = "GET /_fake/health HTTP/1.1\r\nHost: fake\r\nConnection: close\r\n\r\n";

    private static FakeGenAuth server;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST /api/v3/nosuch, 404",
        "PUT /api/v3/create-user, 404",
        "POST /api/v3/metadata/export, 501",
        "POST /api/v3/create-user, 401",
        "GET /api/v3/get-user, 401"
    })
    void is_taken_in_and_the_connection_goes_on(String requestLine, int statusCode) {
        String body = "x".repeat(500_000);
        String head = requestLine + " HTTP/1.1\r\nHost: fake\r\nContent-Length: " + body.length() + "\r\n\r\n";
        String answers = RawConnection.exchange(server.baseUrl(), head, body, NEXT);
        assertThat(answers).contains("\"statusCode\":" + statusCode, "{\"status\":\"up\"}");
    }
}
