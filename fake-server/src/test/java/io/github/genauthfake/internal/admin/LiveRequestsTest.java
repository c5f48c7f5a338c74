package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The requests as server-sent events. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class LiveRequestsTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeGenAuth server = FakeGenAuth.start();
    private final UserPool pool = server.createPool();
    private final Api api = Api.of(pool);

    @AfterEach
    void close() {
        server.close();
    }

    /** A client that follows. */
    private static final class Follower implements AutoCloseable {
        private final HttpResponse<InputStream> response;
        private final BufferedReader lines;
        private final List<JsonNode> unread = new ArrayList<>();

        Follower(FakeGenAuth server, String query) throws IOException, InterruptedException {
            response = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(server.baseUrl() + "/_fake/requests" + query))
                            .build(),
                    BodyHandlers.ofInputStream());
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        /** The next request that is told. */
        JsonNode next() throws IOException {
            while (unread.isEmpty()) {
                String line = lines.readLine();
                if (line == null) {
                    throw new EOFException("the stream has ended");
                }
                if (line.startsWith("data: ")) {
                    JSON.readTree(line.substring("data: ".length()))
                            .path("requests")
                            .forEach(unread::add);
                }
            }
            return unread.remove(0);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Test
    void come_while_they_are_answered_with_their_pool() throws Exception {
        try (Follower follower = new Follower(server, "?backlog=0")) {
            assertThat(follower.response.statusCode()).isEqualTo(200);
            assertThat(follower.response.headers().firstValue("content-type"))
                    .hasValue("text/event-stream;charset=utf-8");
            api.post("create-user", "{\"username\":\"alice\",\"emial\":\"a@example.com\"}");
            JsonNode created = follower.next();
            assertThat(created.path("operation").textValue()).isEqualTo("create-user");
            assertThat(created.path("pool").textValue()).isEqualTo(pool.id());
            assertThat(created.path("statusCode").intValue()).isEqualTo(200);
            assertThat(created.path("findings").get(0).path("message").textValue())
                    .contains("emial");
            assertThat(created.has("parameters")).isFalse();
            assertThat(created.has("answer")).isFalse();
        }
    }

    @Test
    void begin_with_the_latest_of_all_pools_by_the_clock_of_the_machine() throws Exception {
        pool.clock().advance(Duration.ofDays(300));
        api.get("get-user-base-fields");
        Api.of(server.defaultPool()).get("get-user-base-fields");
        Api.withoutToken(server.baseUrl()).get("get-user");
        try (Follower follower = new Follower(server, "?backlog=3")) {
            JsonNode login = follower.next();
            assertThat(login.path("operation").textValue()).isEqualTo("get-management-token");
            assertThat(login.path("pool").textValue())
                    .isEqualTo(server.defaultPool().id());
            assertThat(follower.next().path("pool").textValue())
                    .isEqualTo(server.defaultPool().id());
            assertThat(follower.next().path("pool").isNull()).isTrue();
        }
    }

    @Test
    void come_twice_when_they_have_to_wait() throws Exception {
        ArmedFault hold = pool.faults().on("get-user-base-fields").next(Fault.hold());
        try (Follower follower = new Follower(server, "?backlog=0")) {
            CompletableFuture<?> call = CompletableFuture.runAsync(() -> api.get("get-user-base-fields"));
            JsonNode waiting = follower.next();
            assertThat(waiting.path("isUnderWay").booleanValue()).isTrue();
            hold.disarm();
            JsonNode answered = follower.next();
            assertThat(answered.path("isUnderWay").booleanValue()).isFalse();
            assertThat(answered.path("requestId")).isEqualTo(waiting.path("requestId"));
            call.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void come_from_pools_that_are_opened_later() throws Exception {
        try (Follower follower = new Follower(server, "?backlog=0")) {
            UserPool later = server.createPool();
            Api.of(later).get("get-user-base-fields");
            assertThat(follower.next().path("pool").textValue()).isEqualTo(later.id());
        }
    }

    @Test
    void are_told_in_full_one_by_one() throws Exception {
        api.post("create-user", "{\"username\":\"alice\"}");
        AdminClient admin = new AdminClient(server);
        String id = pool.requests("create-user").get(0).requestId();
        JsonNode request = admin.get("pools/" + pool.id() + "/journal/" + id).json();
        assertThat(request.path("parameters").textValue()).contains("alice");
        assertThat(request.path("answer").textValue()).startsWith("{\"statusCode\":200,");
        assertThat(admin.get("journal/" + id).status()).isEqualTo(404);
        Api.withoutToken(server.baseUrl()).get("get-user");
        String lost = server.requestsWithoutPool().get(0).requestId();
        assertThat(admin.get("journal/" + lost).json().path("statusCode").intValue())
                .isEqualTo(401);
    }

    @Test
    void have_a_head_that_ends_and_no_senseless_backlog() {
        AdminClient admin = new AdminClient(server);
        assertThat(admin.send("HEAD", "requests", "").status()).isEqualTo(200);
        assertThat(admin.get("requests?backlog=-1").status()).isEqualTo(400);
    }

    @Test
    void are_followed_by_no_more_clients_than_a_limit_and_those_that_leave_make_room() throws Exception {
        List<Follower> followers = new ArrayList<>();
        AdminClient admin = new AdminClient(server);
        for (int count = 0; count < 50; count++) {
            followers.add(new Follower(server, ""));
        }
        assertThat(admin.get("requests").status()).isEqualTo(409);
        followers.remove(0).close();
        Follower next = new Follower(server, "");
        while (next.response.statusCode() == 409) {
            next.close();
            next = new Follower(server, "");
        }
        followers.add(next);
        for (Follower follower : followers) {
            follower.close();
        }
    }

    @Test
    void end_with_the_server() throws Exception {
        Follower follower = new Follower(server, "?backlog=0");
        server.close();
        assertThatThrownBy(follower::next).isInstanceOf(IOException.class);
    }
}
