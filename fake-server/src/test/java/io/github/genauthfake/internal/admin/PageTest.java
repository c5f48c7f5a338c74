package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for people, as a browser or anybody else asks for it. What it does in a browser is tested with one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static FakeGenAuth server;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.builder().adminToken("secret").start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/_fake", "/_fake/"})
    void is_there_for_a_browser_without_the_token(String path) throws Exception {
        HttpResponse<String> page = send("GET", path, "accept", BROWSER);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "content-type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.body()).startsWith("<!doctype html>").contains("/_fake/console/app.js");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"GET | */*", "GET | application/json", "GET | -", "POST | text/html", "DELETE | text/html"})
    void leaves_the_root_to_the_API_for_others(String method, String accept) throws Exception {
        HttpResponse<String> answer =
                accept == null ? send(method, "/") : send(method, "/", "accept", accept, "x-authing-lang", "en-US");
        assertThat(answer.body()).startsWith("{\"statusCode\":404,").contains("/");
        assertThat(header(answer, "x-request-id")).isNotNull();
    }

    @Test
    void leaves_other_paths_to_the_API_whatever_is_accepted() throws Exception {
        assertThat(send("GET", "/index.html", "accept", BROWSER).body()).startsWith("{\"statusCode\":404,");
        assertThat(send("GET", "/favicon.ico", "accept", BROWSER).body()).startsWith("{\"statusCode\":404,");
    }

    @Test
    void stands_in_no_journal() throws Exception {
        server.clearRequestsWithoutPool();
        send("GET", "/", "accept", BROWSER);
        assertThat(server.requestsWithoutPool()).isEmpty();
        assertThat(Api.withoutToken(server.baseUrl()).get("get-user").statusCode())
                .isEqualTo(401);
        assertThat(server.requestsWithoutPool()).hasSize(1);
    }

    @Test
    void loads_nothing_from_elsewhere_and_is_shown_in_no_other_page() throws Exception {
        assertThat(header(send("GET", "/_fake/"), "content-security-policy"))
                .startsWith("default-src 'none';")
                .contains("script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(header(send("GET", "/_fake/"), "x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void is_not_sent_again_to_a_browser_that_has_it() throws Exception {
        HttpResponse<String> first = send("GET", "/_fake/console/app.js");
        assertThat(header(first, "content-type")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(header(first, "cache-control")).isEqualTo("no-cache");
        String tag = header(first, "etag");
        HttpResponse<String> again = send("GET", "/_fake/console/app.js", "if-none-match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "etag")).isEqualTo(tag);
        assertThat(send("GET", "/_fake/console/app.js", "if-none-match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void has_heads() throws Exception {
        HttpResponse<String> head = send("HEAD", "/", "accept", BROWSER);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "content-type")).isEqualTo("text/html;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nosuch.js",
                "..%2Fadmin%2Fopenapi.yaml",
                "%2e%2e%2fadmin%2fopenapi.yaml",
                "..%5Cadmin%5Copenapi.yaml",
                "app.js%00",
                "ConsoleFile.class",
                "package-info.class",
                "."
            })
    void has_no_other_file(String name) throws Exception {
        String path = "/_fake/console/" + name;
        assertThat(send("GET", path).statusCode()).isBetween(400, 404);
        assertThat(send("GET", path).body()).doesNotContain("openapi: 3");
    }

    @Test
    void cannot_be_written() throws Exception {
        assertThat(send("PUT", "/_fake/console/app.js", "authorization", "Bearer secret")
                        .statusCode())
                .isEqualTo(405);
    }
}
