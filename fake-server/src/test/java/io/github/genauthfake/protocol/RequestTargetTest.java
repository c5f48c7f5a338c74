package io.github.genauthfake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.RawConnection;
import io.github.genauthfake.wire.Reply;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods, paths and queries. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestTargetTest {
    private static FakeGenAuth server;
    private static UserPool pool;
    private static Api client;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
        pool = server.createPool();
        client = Api.of(pool);
        client.post("create-user", "{\"username\":\"alice\",\"externalId\":\"a+b &=#%/c\"}");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String raw(String requestLine) {
        return RawConnection.exchange(
                server.baseUrl(),
                requestLine + " HTTP/1.1\r\nHost: fake\r\nAuthorization: " + client.token()
                        + "\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "POST", "FOO", "get"})
    void another_method_on_a_known_path_is_not_found(String method) {
        String answer = raw(method + " /api/v3/get-user?userId=x");
        assertThat(answer).startsWith("HTTP/1.1 404 ").containsIgnoringCase("content-type: application/json");
        assertThat(RawConnection.bodyOf(answer)).contains("\"statusCode\":404", "\"requestId\":\"");
        assertThat(answer).containsIgnoringCase("x-request-id: ");
    }

    @Test
    void HEAD_is_not_found_and_has_no_body() {
        String answer = raw("HEAD /api/v3/get-user?userId=x");
        assertThat(answer).startsWith("HTTP/1.1 404 ");
        assertThat(RawConnection.bodyOf(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "//",
                "/api",
                "/api/v3",
                "/api/v3/",
                "/api/v3/get-user/",
                "/api/v3//get-user",
                "//api/v3/get-user",
                "/API/v3/get-user",
                "/api/v3/Get-User",
                "/api/v2/get-user",
                "/api/v3/get%2Fuser",
                "/api%2Fv3/get-user",
                "/api/v3/get-user;a=b",
                "/api/v3/./get-user%2e",
                "/_fakes",
                "//_fake/health",
                "/%5Ffake/health",
                "/favicon.ico"
            })
    void any_other_path_is_not_found(String path) {
        String answer = raw("GET " + path);
        assertThat(answer).startsWith("HTTP/1.1 404 ");
        assertThat(RawConnection.bodyOf(answer))
                .startsWith("{\"statusCode\":404,")
                .contains("\"requestId\":\"");
    }

    @Test
    void a_path_that_was_not_found_is_recorded_with_its_method() {
        client.get("nosuch?a=b");
        assertThat(pool.requests()).last().satisfies(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.path()).isEqualTo("/api/v3/nosuch");
            assertThat(request.operation()).isEqualTo("/api/v3/nosuch");
            assertThat(request.statusCode()).isEqualTo(404);
        });
    }

    @Nested
    class A_query {
        @Test
        void is_decoded() {
            assertThat(client.get("get-user?userIdType=external_id&userId=a%2Bb+%26%3D%23%25%2Fc")
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void may_stand_unescaped_as_the_Java_SDK_sends_it() {
            String answer = raw("GET /api/v3/get-user?userIdType=username&userId={\"|^}[]`");
            assertThat(answer).startsWith("HTTP/1.1 200 ");
            assertThat(RawConnection.bodyOf(answer)).contains("\"apiCode\":2004");
        }

        @ParameterizedTest
        @ValueSource(strings = {"%", "%2", "%zz", "a%", "%-1", "%u0041"})
        void with_a_bad_escape_is_refused(String escape) {
            for (String query : new String[] {"userId=" + escape, escape + "=a"}) {
                String answer = raw("GET /api/v3/get-user?" + query);
                assertThat(answer).startsWith("HTTP/1.1 200 ");
                assertThat(RawConnection.bodyOf(answer)).contains("\"statusCode\":400");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"%ff", "%c3%28", "%ed%a0%80", "%00", "&&&", "=", "=a", "userId", "userId=&userId="})
        void of_any_other_sort_never_makes_the_fake_fail(String query) {
            String answer = raw("GET /api/v3/get-user?userId=x&" + query);
            assertThat(answer).startsWith("HTTP/1.1 200 ");
            assertThat(RawConnection.bodyOf(answer)).doesNotContain("\"statusCode\":500");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "99999999999999999999",
                    "9223372036854775807",
                    "2147483648",
                    "-9223372036854775808",
                    "1e3",
                    "1.5",
                    "1e400",
                    "0x1",
                    "٣",
                    "",
                    "null"
                })
        void with_an_odd_page_never_makes_the_fake_fail(String page) {
            String id = client.get("get-user?userIdType=username&userId=alice")
                    .data()
                    .path("userId")
                    .textValue();
            String encoded = URLEncoder.encode(page, StandardCharsets.UTF_8);
            for (String name : new String[] {"page", "limit"}) {
                Reply reply = client.get("get-user-departments?userId=" + id + "&" + name + "=" + encoded);
                assertThat(reply.statusCode()).isIn(200, 400);
            }
        }

        @Test
        void is_of_no_interest_to_a_POST() {
            assertThat(client.post("create-user?username=bob", "{}").statusCode())
                    .isEqualTo(400);
        }

        @Test
        void of_a_GET_counts_and_not_its_body() {
            Reply reply = Api.send(client.request("/api/v3/get-user?userIdType=username&userId=alice")
                    .method("GET", BodyPublishers.ofString("not JSON")));
            assertThat(reply.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void no_request_of_this_class_made_the_fake_fail() {
        assertThat(pool.requests())
                .flatExtracting(RecordedRequest::findings)
                .extracting(Finding::kind)
                .doesNotContain(Finding.Kind.INTERNAL_ERROR);
    }
}
