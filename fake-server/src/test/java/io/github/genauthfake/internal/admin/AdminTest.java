package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.internal.admin.AdminClient.Answer;
import io.github.genauthfake.wire.RawConnection;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all requests under {@code /_fake/}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdminTest {
    private final FakeGenAuth server =
            FakeGenAuth.builder().maximumBodyBytes(1_000).start();
    private final AdminClient admin = new AdminClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json;charset=utf-8");
        assertThat(answer.json().properties())
                .extracting(entry -> entry.getKey())
                .containsExactly("title", "status", "detail");
        assertThat(answer.json().path("status").intValue()).isEqualTo(status);
        assertThat(answer.json().path("title").textValue()).isNotBlank();
        assertThat(answer.detail()).isNotBlank();
    }

    @Nested
    class Open_to_everybody {
        static Stream<String> paths() {
            return Stream.of("health", "ready", "version", "openapi.json", "admin-openapi.json", "seed.schema.json");
        }

        @ParameterizedTest
        @MethodSource("paths")
        void is_what_tells_nothing_of_the_pools(String path) {
            String answer = RawConnection.exchange(
                    server.baseUrl(),
                    "GET /_fake/" + path + " HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n"
                            + "Connection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("Content-Type: application/json;charset=utf-8");
        }

        @Test
        void is_the_version_of_fake_and_java() {
            JsonNode version = admin.get("version").json();
            assertThat(version.path("name").textValue()).isEqualTo("genauth-fake");
            assertThat(version.path("version").textValue()).isNotBlank();
            assertThat(version.path("java").textValue())
                    .startsWith("" + Runtime.version().feature());
        }

        @Test
        void is_whether_it_is_up_and_ready() {
            assertThat(admin.get("health").text()).isEqualTo("{\"status\":\"up\"}");
            assertThat(admin.get("ready").text()).isEqualTo("{\"status\":\"ready\"}");
        }

        @Test
        void is_beside_them_the_page_and_nothing_that_may_change() {
            List<String> open = Routes.all().stream()
                    .filter(AdminRoute::isOpen)
                    .map(route -> route.method() + " " + route.template())
                    .toList();
            assertThat(open)
                    .startsWith("GET /", "GET /_fake", "GET /_fake/", "GET /_fake/console/{file}")
                    .endsWith(paths().map(path -> "GET /_fake/" + path).toArray(String[]::new))
                    .hasSize(10);
        }
    }

    @Test
    void every_other_route_asks_the_gate() {
        List<AdminRoute> guarded =
                Routes.all().stream().filter(route -> !route.isOpen()).toList();
        assertThat(guarded).isNotEmpty().allSatisfy(route -> {
            String answer = RawConnection.exchange(
                    server.baseUrl(),
                    route.method() + " " + route.template().replaceAll("\\{.*?}", "default")
                            + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 403 ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "pools/", "pools/default/", "pools//clock", "Pools", "health/x"})
    void an_unknown_path_is_not_found(String path) {
        Answer answer = admin.get(path);
        assertProblem(answer, 404);
        assertThat(answer.detail()).contains("admin-openapi.json");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, health, GET",
        "PUT, pools, 'GET, POST'",
        "POST, pools/default, 'DELETE, GET'",
        "OPTIONS, pools, 'GET, POST'",
        "TRACEROUTE, pools, 'GET, POST'"
    })
    void a_wrong_method_is_told_the_right_ones(String method, String path, String allowed) {
        Answer answer = admin.send(method, path, "");
        assertProblem(answer, 405);
        assertThat(answer.response().headers().firstValue("allow")).hasValue(allowed);
    }

    @Test
    void a_head_is_a_get_without_its_body() {
        Answer answer = admin.send("HEAD", "pools", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pools?limit=1", "health?verbose=true", "pools/default/journal?Limit=1"})
    void an_unknown_parameter_is_refused(String pathAndQuery) {
        assertProblem(admin.get(pathAndQuery), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pools/%zz", "pools/default/journal?operation=%zz"})
    void what_cannot_be_decoded_is_refused(String target) {
        String answer = RawConnection.exchange(
                server.baseUrl(), "GET /_fake/" + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"name\"", "1", "{", "{\"name\":\"a\"} x", "null", "name=a"})
    void a_body_that_is_no_JSON_object_is_refused(String body) {
        assertProblem(admin.post("pools", body), 400);
        assertThat(server.pools()).hasSize(1);
    }

    @Test
    void an_unknown_property_is_refused_by_its_name() {
        Answer answer = admin.post("pools", "{\"nmae\":\"a\"}");
        assertProblem(answer, 400);
        assertThat(answer.detail()).contains("nmae").contains("name, accessKeyId, accessKeySecret, seed");
        assertThat(server.pools()).hasSize(1);
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        Answer answer = admin.post("pools", "{\"name\":\"a\"" + " ".repeat(1_000) + "}");
        assertProblem(answer, 413);
        assertThat(answer.detail()).contains("1000").contains("--max-body");
        assertProblem(admin.put("pools/default/seed", " ".repeat(1_001)), 413);
    }

    @Test
    void an_address_is_told_as_the_client_knows_it() {
        String answer = RawConnection.exchange(
                server.baseUrl(), "GET /_fake/pools HTTP/1.1\r\nHost: localhost:18080\r\nConnection: close\r\n\r\n");
        assertThat(answer).contains("\"baseUrl\":\"http://localhost:18080\"");
    }

    @Test
    void with_a_token_it_is_needed_over_http() {
        try (FakeGenAuth closed = FakeGenAuth.builder().adminToken("secret").start()) {
            AdminClient client = new AdminClient(closed);
            Answer refused = client.get("pools");
            assertProblem(refused, 401);
            assertThat(refused.response().headers().firstValue("www-authenticate"))
                    .hasValue("Bearer");
            assertThat(client.get("pools", "authorization", "Bearer secret").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void beyond_loopback_without_a_token_everything_but_the_API_is_off() {
        try (FakeGenAuth exposed = FakeGenAuth.builder().host("0.0.0.0").start()) {
            String answer = RawConnection.exchange(
                    URI.create("http://127.0.0.1:" + exposed.port()),
                    "GET /_fake/pools HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 403 ").contains("--admin-token");
        }
    }

    @Test
    void admin_requests_stand_in_no_journal() {
        admin.get("pools");
        admin.get("nosuch");
        assertThat(server.requestsWithoutPool()).isEmpty();
        assertThat(server.defaultPool().requests()).isEmpty();
    }
}
