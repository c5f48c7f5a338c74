package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A connection lives on after a refusal, so that a client that reuses it does not run into its end. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptConnectionTest {
    private static final int BODY = 200_000;

    private final FakeGenAuth server = FakeGenAuth.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void serves_the_next_request_after_one_that_was_refused_before_its_body_was_there() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            for (int round = 0; round < 3; round++) {
                send(socket, "POST /api/v3/nosuch HTTP/1.1\r\nHost: x\r\nContent-Length: " + BODY + "\r\n\r\n{");
                Thread.sleep(100);
                send(socket, " ".repeat(BODY - 1));
                assertThat(answer(socket)).contains("\"statusCode\":404");
            }
            send(socket, "GET /_fake/health HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(answer(socket)).contains("up");
        }
    }

    @Test
    void says_that_it_ends_when_the_rest_of_a_body_is_too_much_to_wait_for() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            send(socket, "POST /api/v3/nosuch HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n{");
            String answer = answer(socket);
            assertThat(answer).contains("\"statusCode\":404");
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("connection: close");
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** One answer with its head, and nothing of what follows. */
    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("after %s", head).isNotNegative();
            head.append((char) next);
        }
        String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
        return head + new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
    }
}
