package io.github.genauthfake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.RawConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hardly HTTP. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MalformedHttpTest {
    private static FakeGenAuth server;
    private static UserPool pool;
    private static String login;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
        pool = server.createPool();
        login = "Host: fake\r\nAuthorization: " + Api.of(pool).token() + "\r\n";
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void assertAnsweredInJson(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/json")
                .containsIgnoringCase("x-request-id: ");
        assertThat(RawConnection.bodyOf(answer))
                .startsWith("{\"statusCode\":" + status + ",")
                .contains("\"message\":\"", "\"requestId\":\"")
                .endsWith("}");
    }

    @ParameterizedTest
    @CsvSource({
        "'GARBAGE\r\n\r\n', 400",
        "'GET\r\n\r\n', 400",
        "'GET /api/v3/get-user\r\n\r\n', 505",
        "'GET /api/v3/get-user%00 HTTP/1.1\r\nHost: a\r\n\r\n', 400",
        "'GET /api/v3/get-user%zz HTTP/1.1\r\nHost: a\r\n\r\n', 400",
        "'GET /api/v3/get-user HTTP/1.1\r\n\r\n', 400",
        "'GET /api/v3/get-user HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400",
        "'GET /api/v3/get-user HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n', 400",
        "'GET /api/v3/get-user HTTP/9.9\r\nHost: a\r\n\r\n', 505",
        "'POST /api/v3/create-user HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n', 400",
        "'POST /api/v3/create-user HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n', 400",
        "'GET http://[::1/api HTTP/1.1\r\nHost: a\r\n\r\n', 400"
    })
    void is_answered_in_JSON(String request, int status) {
        assertAnsweredInJson(RawConnection.exchange(server.baseUrl(), request), status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v3/get-user?userId=%zz HTTP/1.1",
                "GET /api/v3/get-user?userId=%C3%28&%ff=%fe HTTP/1.1",
                "GET /api/v3/get-user?=&&==&userId HTTP/1.1",
                "GET /api/v3/get-user?userId=a b#c HTTP/1.1",
                "GET /api/v3/%2e%2e/get-user HTTP/1.1",
                "GET /api/v3/get-user;x=1 HTTP/1.1",
                "GET //api//v3/get-user HTTP/1.1",
                "GET /api/v3/\\..\\get-user HTTP/1.1",
                "GET /%c0%af HTTP/1.1",
                "GET nothing HTTP/1.1",
                "NONSENSE / HTTP/1.1"
            })
    void a_strange_first_line_is_answered_in_the_form_of_the_API(String firstLine) {
        String answer = RawConnection.exchangeAndEnd(
                server.baseUrl(), firstLine + "\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        assertThat(answer)
                .containsIgnoringCase("content-type: application/json")
                .containsIgnoringCase("x-request-id: ")
                .contains("{\"statusCode\":", "\"requestId\":");
        assertNoAccident(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "GET",
                "POST /api/v3/create-user HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{}",
                "POST /api/v3/create-user HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST /api/v3/create-user HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "\u0016\u0003\u0001\u0002"
            })
    void half_a_request_or_another_protocol_is_answered_or_cut_off_and_does_no_harm(String bytes) {
        assertNoAccident(RawConnection.exchangeAndEnd(server.baseUrl(), bytes));
        assertThat(RawConnection.exchangeAndEnd(
                        server.baseUrl(), "GET /_fake/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    private static void assertNoAccident(String answer) {
        assertThat(answer).doesNotContain("Exception", "jetty", "java.", "<html", "\"statusCode\":500", "HTTP/1.1 500");
    }

    @Test
    void a_URI_beyond_the_limit_is_answered_in_JSON() {
        assertAnsweredInJson(
                RawConnection.exchange(
                        server.baseUrl(),
                        "GET /api/v3/get-user?userId=" + "a".repeat(70_000) + " HTTP/1.1\r\n" + login + "\r\n"),
                414);
    }

    @Test
    void headers_beyond_the_limit_are_answered_in_JSON() {
        assertAnsweredInJson(
                RawConnection.exchange(
                        server.baseUrl(),
                        "GET /api/v3/get-user HTTP/1.1\r\n" + login + "X-Long: " + "a".repeat(70_000) + "\r\n\r\n"),
                431);
    }

    @Test
    void a_body_with_a_broken_chunk_is_refused_and_no_failure_of_the_fake() {
        String answer = RawConnection.exchange(
                server.baseUrl(),
                "POST /api/v3/create-user HTTP/1.1\r\n" + login
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\n{\"use\r\nnonsense\r\n");
        assertThat(RawConnection.bodyOf(answer)).contains("\"statusCode\":400");
        assertThatTheFakeDidNotFail();
    }

    @Test
    void a_client_that_goes_away_in_the_middle_of_its_body_is_no_failure_of_the_fake() throws InterruptedException {
        int before = pool.requests().size();
        RawConnection.sendAndLeave(
                server.baseUrl(),
                "POST /api/v3/create-user HTTP/1.1\r\n" + login + "Content-Length: 100\r\n\r\n{\"username\":");
        for (int attempt = 0; attempt < 200 && pool.requests().size() == before; attempt++) {
            Thread.sleep(10);
        }
        assertThat(pool.requests()).hasSizeGreaterThan(before);
        assertThatTheFakeDidNotFail();
    }

    private static void assertThatTheFakeDidNotFail() {
        assertThat(pool.requests())
                .flatExtracting(RecordedRequest::findings)
                .extracting(Finding::kind)
                .doesNotContain(Finding.Kind.INTERNAL_ERROR);
    }
}
