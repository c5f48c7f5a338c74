package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalEndpointsTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final FakeGenAuth server = FakeGenAuth.builder().journalSize(4).start();
    private final UserPool pool = server.defaultPool();
    private final AdminClient admin = new AdminClient(server);

    @BeforeEach
    void call() {
        pool.clock().freezeAt(NOON);
        Api api = Api.of(pool);
        api.get("get-user-base-fields?limit=1000");
        pool.clock().advance(Duration.ofMinutes(1));
        api.post(
                "create-user",
                "{\"username\":\"alice\",\"password\":\"secret\",\"nmae\":\"x\"}",
                "x-authing-lang",
                "en-US");
        api.get("get-user?userId=nobody");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private List<String> operations(String query) {
        return StreamSupport.stream(
                        admin.get("pools/default/journal" + query)
                                .json()
                                .path("requests")
                                .spliterator(),
                        false)
                .map(request -> request.path("operation").textValue())
                .toList();
    }

    @Test
    void shows_what_happened_oldest_first() {
        assertThat(operations(""))
                .containsExactly("get-management-token", "get-user-base-fields", "create-user", "get-user");
        JsonNode created =
                admin.get("pools/default/journal").json().path("requests").get(2);
        assertThat(created.properties())
                .extracting(property -> property.getKey())
                .containsExactly(
                        "at",
                        "requestId",
                        "operation",
                        "method",
                        "path",
                        "headers",
                        "parameters",
                        "isUnderWay",
                        "statusCode",
                        "apiCode",
                        "message",
                        "answer",
                        "durationMilliseconds",
                        "findings");
        assertThat(created.path("at").textValue()).isEqualTo("2030-01-01T12:01:00.000Z");
        assertThat(created.path("requestId").textValue())
                .isEqualTo(pool.requests().get(2).requestId());
        assertThat(created.path("method").textValue()).isEqualTo("POST");
        assertThat(created.path("path").textValue()).isEqualTo("/api/v3/create-user");
        assertThat(created.path("parameters").textValue()).contains("alice").doesNotContain("secret");
        assertThat(created.path("statusCode").intValue()).isEqualTo(200);
        assertThat(created.path("apiCode").isNull()).isTrue();
        assertThat(created.path("findings").get(0).path("kind").textValue()).isEqualTo("UNKNOWN_PROPERTY");
        assertThat(created.path("findings").get(0).path("message").textValue()).contains("nmae");
        assertThat(created.path("findings").get(0).path("parameter").textValue())
                .isEqualTo("nmae");
        assertThat(created.path("headers").path("x-authing-lang").textValue()).isEqualTo("en-US");
        assertThat(created.path("isUnderWay").booleanValue()).isFalse();
        assertThat(created.path("answer").textValue())
                .startsWith("{\"statusCode\":200,")
                .contains("alice");
        assertThat(created.path("durationMilliseconds").isNumber()).isTrue();
    }

    @Test
    void tells_the_api_code_where_there_is_one() {
        JsonNode notFound = admin.get("pools/default/journal?limit=1")
                .json()
                .path("requests")
                .get(0);
        assertThat(notFound.path("statusCode").intValue()).isEqualTo(404);
        assertThat(notFound.path("apiCode").intValue()).isEqualTo(2004);
        assertThat(notFound.path("message").textValue()).isNotBlank();
    }

    @Test
    void keeps_no_more_than_its_size() {
        Api.of(pool);
        assertThat(operations(""))
                .containsExactly("get-user-base-fields", "create-user", "get-user", "get-management-token");
    }

    @ParameterizedTest
    @CsvSource({
        "?operation=create-user, create-user",
        "?operation=delete-users-batch, ''",
        "?operation=/api/v3/creat-user, ''",
        "?since=2030-01-01T12:01:00Z, 'create-user get-user'",
        "?since=2030-01-01T12:01:00.001Z, ''",
        "?limit=2, 'create-user get-user'",
        "?limit=100&since=2030-01-01T12:01:00Z&operation=get-user, get-user",
        "?operation=get-user-base-fields&limit=1, get-user-base-fields"
    })
    void is_filtered_before_it_is_cut(String query, String expected) {
        assertThat(String.join(" ", operations(query))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=x",
                "limit=99999999999",
                "limit=",
                "since=yesterday",
                "since=2030-01-01",
                "since=",
                "limit=1&limit=2",
                "operations=x",
                "operation=creat-user",
                "operation="
            })
    void refuses_filters_that_make_no_sense(String query) {
        assertThat(admin.get("pools/default/journal?" + query).status()).isEqualTo(400);
        assertThat(admin.get("journal?" + query).status()).isEqualTo(400);
    }

    @Test
    void tells_which_operation_was_probably_meant() {
        assertThat(admin.get("pools/default/journal?operation=creat-user").text())
                .contains("did you mean \\\"create-user\\\"?");
    }

    @Test
    void is_emptied() {
        assertThat(admin.delete("pools/default/journal").status()).isEqualTo(204);
        assertThat(operations("")).isEmpty();
        assertThat(pool.requests()).isEmpty();
    }

    @Test
    void of_the_server_holds_what_belongs_to_no_pool() {
        Api.withToken(server.baseUrl(), "nonsense").get("get-user-base-fields");
        JsonNode requests = admin.get("journal").json().path("requests");
        assertThat(requests).hasSize(1);
        assertThat(requests.get(0).path("findings").get(0).path("kind").textValue())
                .isEqualTo("NOT_AUTHENTICATED");
        assertThat(admin.delete("journal").status()).isEqualTo(204);
        assertThat(server.requestsWithoutPool()).isEmpty();
        assertThat(pool.requests()).isNotEmpty();
    }

    @Test
    void of_size_0_stays_empty() {
        try (FakeGenAuth forgetful = FakeGenAuth.builder().journalSize(0).start()) {
            Api.of(forgetful.defaultPool()).get("get-user-base-fields");
            assertThat(forgetful.defaultPool().requests()).isEmpty();
        }
    }

    @Test
    void events_are_listed_by_name_and_forgotten() {
        JsonNode events =
                admin.get("pools/default/events?name=user:created").json().path("events");
        assertThat(events).hasSize(1);
        assertThat(events.get(0).path("operation").textValue()).isEqualTo("create-user");
        assertThat(events.get(0).path("at").textValue()).startsWith("2030-01-01T12:01:00");
        assertThat(events.get(0).path("data").path("username").textValue()).isEqualTo("alice");
        JsonNode latest = admin.get("pools/default/events?limit=1").json().path("events");
        assertThat(latest).hasSize(1);
        assertThat(latest.get(0).path("name").textValue()).isEqualTo("register");
        assertThat(admin.get("pools/default/events?name=user:create").status()).isEqualTo(400);
        assertThat(admin.delete("pools/default/events").status()).isEqualTo(204);
        assertThat(admin.get("pools/default/events").json().path("events")).isEmpty();
    }
}
