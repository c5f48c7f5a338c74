package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.wire.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WebhookDeliveryTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private record Received(Map<String, List<String>> headers, String body) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final FakeGenAuth server = FakeGenAuth.start();
    private final UserPool pool = server.createPool();
    private HttpServer receiver;
    private volatile int status = 200;
    private volatile String answer = "{\"seen\":true}";

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        server.close();
    }

    private static JsonNode post(UserPool to, String operation, Map<String, ?> parameters) {
        String body = new String(Json.write(parameters), StandardCharsets.UTF_8);
        return Api.of(to).post(operation, body).body();
    }

    private String webhook(String host, String contentType) {
        return post(
                        pool,
                        "create-webhook",
                        Map.of(
                                "name",
                                "orders",
                                "url",
                                "http://" + host + ":" + receiver.getAddress().getPort() + "/hook",
                                "events",
                                List.of("user:created"),
                                "contentType",
                                contentType,
                                "secret",
                                "s3cret"))
                .at("/data/webhookId")
                .asText();
    }

    private void createUser(String name) {
        assertThat(post(pool, "create-user", Map.of("username", name))
                        .path("statusCode")
                        .asInt())
                .isEqualTo(200);
    }

    private JsonNode log(String webhook) throws InterruptedException {
        assertThat(pool.webhooks().awaitDeliveries(LONG)).isTrue();
        return post(pool, "get-webhook-logs", Map.of("webhookId", webhook)).at("/data/list/0");
    }

    @Test
    void no_webhook_is_called_by_default() throws InterruptedException {
        String webhook = webhook("localhost", "application/json");
        createUser("alice");
        assertThat(log(webhook).path("errorMessage").asText()).startsWith("not delivered by the fake");
        assertThat(received).isEmpty();
    }

    @Test
    void a_webhook_of_this_machine_is_called_and_its_log_has_the_answer() throws InterruptedException {
        pool.webhooks().deliver();
        String webhook = webhook("127.0.0.1", "application/json");
        createUser("alice");
        JsonNode log = log(webhook);
        assertThat(received).hasSize(1);
        assertThat(pool.events()).extracting(PoolEvent::operation).containsOnly("create-user");
        assertThat(received.get(0).body())
                .startsWith("{\"eventName\":\"user:created\",\"data\":{")
                .contains("\"alice\"");
        assertThat(received.get(0).headers())
                .containsEntry("User-agent", List.of("authing-webhook@2.0"))
                .containsEntry("Content-type", List.of("application/json"))
                .containsEntry("X-authing-webhook-secret", List.of("s3cret"))
                .containsEntry("X-authing-token", List.of("s3cret"))
                .containsEntry("X-authing-userpool-id", List.of(pool.id()));
        assertThat(log.path("success").asBoolean()).isTrue();
        assertThat(log.path("responseStatusCode").asInt()).isEqualTo(200);
        assertThat(log.path("responseBody").path("seen").asBoolean()).isTrue();
        assertThat(log.path("errorMessage").isNull()).isTrue();
    }

    @Test
    void a_form_has_the_data_as_JSON() throws InterruptedException {
        pool.webhooks().deliver();
        log(webhook("localhost", "application/x-www-form-urlencoded"));
        createUser("alice");
        assertThat(pool.webhooks().awaitDeliveries(LONG)).isTrue();
        assertThat(received.get(0).body()).startsWith("eventName=user%3Acreated&data=%7B%22");
    }

    @Test
    void what_the_other_side_refuses_or_answers_in_plain_text_is_in_the_log() throws InterruptedException {
        pool.webhooks().deliver();
        String webhook = webhook("localhost", "application/json");
        status = 500;
        answer = "no";
        createUser("alice");
        JsonNode log = log(webhook);
        assertThat(log.path("success").asBoolean()).isFalse();
        assertThat(log.path("responseStatusCode").asInt()).isEqualTo(500);
        assertThat(log.path("responseBody").path("text").asText()).isEqualTo("no");
        assertThat(received).hasSize(1);
    }

    @Test
    void where_nobody_listens_the_log_says_so() throws InterruptedException {
        pool.webhooks().deliver();
        String webhook = webhook("localhost", "application/json");
        receiver.stop(0);
        createUser("alice");
        JsonNode log = log(webhook);
        assertThat(log.path("responseStatusCode").asInt()).isZero();
        assertThat(log.path("errorMessage").asText()).contains("ConnectException");
    }

    @Test
    void other_hosts_are_called_only_when_they_are_named() throws InterruptedException {
        pool.webhooks().deliver("hooks.example.invalid");
        String other = webhook("example.invalid", "application/json");
        String named = webhook("hooks.example.invalid", "application/json");
        createUser("alice");
        assertThat(log(other).path("errorMessage").asText())
                .isEqualTo(
                        "not delivered by the fake: example.invalid is not this machine, and no host that may be called");
        assertThat(log(named).path("errorMessage").asText()).doesNotStartWith("not delivered");
        assertThat(received).isEmpty();
    }

    @Test
    void a_triggered_webhook_is_called_too() throws InterruptedException {
        pool.webhooks().deliver();
        String webhook = webhook("localhost", "application/json");
        post(pool, "trigger-webhook", Map.of("webhookId", webhook, "requestHeaders", Map.of("x-trace", "7")));
        assertThat(log(webhook).path("success").asBoolean()).isTrue();
        assertThat(received.get(0).headers()).containsEntry("X-trace", List.of("7"));
        assertThat(received.get(0).body()).contains("\"eventName\":\"test\"");
    }

    @Test
    void a_receiver_may_call_the_pool_before_it_answers() throws InterruptedException {
        pool.webhooks().deliver();
        webhook("localhost", "application/json");
        CountDownLatch called = new CountDownLatch(1);
        receiver.removeContext("/");
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (called.getCount() > 0) {
                called.countDown();
                post(pool, "create-group", Map.of("code", "g", "name", "G", "description", ""));
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        createUser("alice");
        assertThat(pool.webhooks().awaitDeliveries(LONG)).isTrue();
        assertThat(pool.state().all("group")).hasSize(1);
    }

    @Test
    void calls_of_before_a_reset_leave_nothing_behind() throws InterruptedException {
        pool.webhooks().deliver();
        webhook("localhost", "application/json");
        createUser("alice");
        pool.reset();
        assertThat(pool.webhooks().awaitDeliveries(LONG)).isTrue();
        assertThat(pool.state().all("webhook log")).isEmpty();
    }

    @Test
    void delivering_can_be_stopped_again() throws InterruptedException {
        pool.webhooks().deliver();
        pool.webhooks().stopDelivering();
        createUser("alice");
        webhook("localhost", "application/json");
        createUser("bob");
        assertThat(pool.webhooks().awaitDeliveries(LONG)).isTrue();
        assertThat(received).isEmpty();
    }

    @Test
    void a_host_is_a_name_and_the_pool_is_open() {
        assertThatIllegalArgumentException().isThrownBy(() -> pool.webhooks().deliver("http://localhost"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeGenAuth.builder().deliverWebhooks("a/b"));
        pool.close();
        assertThatIllegalStateException().isThrownBy(() -> pool.webhooks().deliver());
    }

    @Test
    void a_server_calls_the_webhooks_of_all_its_pools() throws InterruptedException {
        try (FakeGenAuth delivering = FakeGenAuth.builder().deliverWebhooks().start()) {
            UserPool its = delivering.createPool();
            post(
                    its,
                    "create-webhook",
                    Map.of(
                            "name",
                            "orders",
                            "url",
                            "http://localhost:" + receiver.getAddress().getPort(),
                            "events",
                            List.of("user:created"),
                            "contentType",
                            "application/json"));
            post(its, "create-user", Map.of("username", "alice"));
            assertThat(its.webhooks().awaitDeliveries(LONG)).isTrue();
        }
        assertThat(received).hasSize(1);
    }

    @Test
    void a_webhook_without_a_secret_sends_none() throws InterruptedException {
        pool.webhooks().deliver();
        post(
                pool,
                "create-webhook",
                Map.of(
                        "name",
                        "open",
                        "url",
                        "http://localhost:" + receiver.getAddress().getPort(),
                        "events",
                        List.of("user:created"),
                        "contentType",
                        "application/json"));
        createUser("alice");
        assertThat(pool.webhooks().awaitDeliveries(LONG)).isTrue();
        assertThat(received.get(0).headers()).doesNotContainKeys("X-authing-token", "X-authing-webhook-secret");
    }

    @Test
    void a_receiver_that_trickles_is_not_waited_for_longer_than_five_seconds() throws Exception {
        pool.webhooks().deliver();
        try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread trickling = new Thread(() -> trickle(slow));
            trickling.setDaemon(true);
            trickling.start();
            String webhook = post(
                            pool,
                            "create-webhook",
                            Map.of(
                                    "name",
                                    "slow",
                                    "url",
                                    "http://localhost:" + slow.getLocalPort(),
                                    "events",
                                    List.of("user:created"),
                                    "contentType",
                                    "application/json"))
                    .at("/data/webhookId")
                    .asText();
            createUser("alice");
            assertThat(log(webhook).path("errorMessage").asText()).isEqualTo("no answer within 5 seconds");
        }
    }

    /** Sends an answer that never ends. */
    private static void trickle(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nx-slow: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                client.getOutputStream().write('x');
                client.getOutputStream().flush();
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException theClientIsGone) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nobody_waits_for_calls_of_a_pool_that_is_closed() throws Exception {
        pool.webhooks().deliver();
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch called = new CountDownLatch(1);
        receiver.removeContext("/");
        receiver.createContext("/", exchange -> {
            called.countDown();
            try {
                go.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        webhook("localhost", "application/json");
        createUser("alice");
        createUser("bob");
        called.await();
        PoolWebhooks webhooks = pool.webhooks();
        pool.close();
        go.countDown();
        assertThat(webhooks.awaitDeliveries(LONG)).isTrue();
    }
}
