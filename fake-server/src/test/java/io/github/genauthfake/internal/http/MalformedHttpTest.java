package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no HTTP client would send, byte by byte. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MalformedHttpTest {
    private static final int MOST_MILLISECONDS = 5_000;

    private final FakeGenAuth server = FakeGenAuth.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(MOST_MILLISECONDS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v3/get-user?userId=%zz HTTP/1.1",
                "GET /api/v3/get-user?userId=%C3%28&%ff=%fe HTTP/1.1",
                "GET /api/v3/get-user?=&&==&userId HTTP/1.1",
                "GET /api/v3/get-user?userId=a b#c HTTP/1.1",
                "GET /api/v3/%2e%2e/get-user HTTP/1.1",
                "GET /api/v3/get%00user HTTP/1.1",
                "GET /api/v3/get-user;x=1 HTTP/1.1",
                "GET //api//v3/get-user HTTP/1.1",
                "GET /api/v3/\\..\\get-user HTTP/1.1",
                "GET /%c0%af HTTP/1.1",
                "GET nothing HTTP/1.1",
                "NONSENSE / HTTP/1.1"
            })
    void is_answered_in_the_form_of_the_API(String firstLine) throws IOException {
        String answer = send(firstLine + "\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 ");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/json", "x-request-id: ");
        assertThat(answer).contains("{\"statusCode\":", "\"requestId\":");
        assertThat(answer).doesNotContain("Exception", "jetty", "java.", "<html", "\"statusCode\":500", "HTTP/1.1 500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "GET",
                "GET / HTTP/9.9\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nbroken header\r\n\r\n",
                "POST /api/v3/create-user HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /api/v3/create-user HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{}",
                "POST /api/v3/create-user HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST /api/v3/create-user HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "\u0016\u0003\u0001\u0002"
            })
    void is_answered_or_cut_off_and_does_not_harm_the_server(String bytes) throws IOException {
        assertThat(send(bytes)).doesNotContain("Exception", "java.", "<html", "\"statusCode\":500", "HTTP/1.1 500");
        assertThat(send("GET /_fake/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_header_without_end_is_refused() throws IOException {
        String answer = send("GET / HTTP/1.1\r\nHost: x\r\nlong: " + "x".repeat(100_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431").contains("{\"statusCode\":431");
    }
}
