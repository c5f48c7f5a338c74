package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.Api;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorsTest {
    private static final String PAGE = "http://localhost:3000";

    /** What the provider's Node SDK sends besides what needs no permission. */
    private static final String HEADERS_OF_THE_SDK =
            "authorization,content-type,date,x-authing-app-id,x-authing-request-from,x-authing-sdk-version,"
                    + "x-authing-signature-method,x-authing-signature-nonce,x-authing-signature-version,"
                    + "x-authing-userpool-id";

    private static FakeGenAuth server(String... origins) {
        FakeGenAuth.Builder builder = FakeGenAuth.builder();
        for (String origin : origins) {
            builder.corsOrigin(origin);
        }
        return builder.start();
    }

    private static String preflight(FakeGenAuth server, String path, String origin) throws IOException {
        return ask(
                server,
                "OPTIONS",
                path,
                "origin: " + origin,
                "access-control-request-method: POST",
                "access-control-request-private-network: true",
                "access-control-request-headers: " + HEADERS_OF_THE_SDK);
    }

    /** By hand, since the JDK's client keeps some headers for itself. */
    private static String ask(FakeGenAuth server, String method, String path, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String head = method + " " + path + " HTTP/1.1\r\nhost: 127.0.0.1:" + server.port()
                    + "\r\nconnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "HTTP://LocalHost:3000", "*"})
    void a_page_of_the_origin_may_ask_and_read(String origin) throws IOException {
        try (FakeGenAuth server = server("https://other.example", origin)) {
            assertThat(preflight(server, "/api/v3/create-user", PAGE))
                    .startsWith("http/1.1 204 ")
                    .contains(
                            "access-control-allow-origin: " + PAGE + "\r\n",
                            "access-control-allow-methods: get, post\r\n",
                            "access-control-allow-headers: " + HEADERS_OF_THE_SDK + "\r\n",
                            "access-control-allow-private-network: true\r\n",
                            "vary: origin\r\n");
            assertThat(ask(server, "GET", "/api/v3/list-users", "origin: " + PAGE))
                    .contains(
                            "access-control-allow-origin: " + PAGE + "\r\n",
                            "access-control-expose-headers: x-request-id, x-genauth-fake-finding, retry-after\r\n",
                            "\"statuscode\":401");
            assertThat(server.requestsWithoutPool()).hasSize(1);
        }
    }

    @Test
    void pages_of_other_origins_and_of_none_get_no_permission() throws IOException {
        try (FakeGenAuth server = server(PAGE)) {
            for (String other : new String[] {"http://localhost:3001", "https://localhost:3000", "null"}) {
                assertThat(preflight(server, "/api/v3/create-user", other))
                        .startsWith("http/1.1 404 ")
                        .doesNotContain("access-control-");
            }
            assertThat(ask(server, "GET", "/api/v3/list-users"))
                    .doesNotContain("access-control-")
                    .contains("vary: origin");
        }
        try (FakeGenAuth server = server()) {
            assertThat(preflight(server, "/api/v3/create-user", PAGE)).doesNotContain("access-control-", "vary");
        }
    }

    @Test
    void the_admin_endpoints_stay_closed() throws IOException {
        try (FakeGenAuth server = server("*")) {
            assertThat(preflight(server, "/_fake/pools", PAGE)).doesNotContain("access-control-");
            assertThat(ask(server, "GET", "/_fake/pools", "origin: " + PAGE))
                    .startsWith("http/1.1 403 ")
                    .doesNotContain("access-control-");
        }
    }

    @Test
    void a_list_of_headers_that_is_none_is_not_repeated() throws IOException {
        try (FakeGenAuth server = server(PAGE)) {
            assertThat(ask(
                            server,
                            "OPTIONS",
                            "/api/v3/create-user",
                            "origin: " + PAGE,
                            "access-control-request-method: POST",
                            "access-control-request-headers: a b;c"))
                    .startsWith("http/1.1 204 ")
                    .doesNotContain("access-control-allow-headers");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:3000", "http://localhost:3000/", "http://", "null", "", "http://a b", "**"})
    void what_is_no_origin_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server(text))
                .withMessage("An origin is expected, such as http://localhost:3000, or *, not " + text);
    }

    @Test
    void other_calls_are_as_without_it() {
        try (FakeGenAuth server = server(PAGE)) {
            assertThat(Api.of(server.defaultPool())
                            .post("create-user", "{\"username\":\"alice\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
