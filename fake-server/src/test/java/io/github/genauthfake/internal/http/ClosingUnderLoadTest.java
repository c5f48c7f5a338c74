package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Pools and servers that are closed while clients are at work. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClosingUnderLoadTest {
    private static final int CLIENTS = 6;
    private static final Duration WARM_UP = Duration.ofMillis(200);
    private static final Duration MOST_TIME = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_pool_refuses_every_call_once_it_is_closed_and_the_others_go_on() throws Exception {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            UserPool closing = server.createPool();
            UserPool staying = server.createPool();
            HttpCalls calls = new HttpCalls(client, closing);
            HttpCalls others = new HttpCalls(client, staying);
            Set<Integer> seen = ConcurrentHashMap.newKeySet();
            AtomicBoolean isClosed = new AtomicBoolean();
            ManyThreads.run(CLIENTS + 1, thread -> {
                if (thread == CLIENTS) {
                    Thread.sleep(WARM_UP.toMillis());
                    closing.close();
                    isClosed.set(true);
                    return null;
                }
                Instant end = Instant.now().plus(MOST_TIME);
                for (int number = 0; Instant.now().isBefore(end); number++) {
                    boolean wasClosed = isClosed.get();
                    JsonNode answer = calls.post("create-user", Map.of("username", "t" + thread + "n" + number));
                    seen.add(answer.path("statusCode").asInt());
                    assertThat(others.get("list-users").path("statusCode").asInt())
                            .isEqualTo(200);
                    if (wasClosed) {
                        assertThat(answer.path("statusCode").asInt()).isEqualTo(401);
                        assertThat(answer.path("apiCode").asInt()).isEqualTo(2020);
                        return null;
                    }
                }
                throw new AssertionError("the pool was not closed in time");
            });
            assertThat(seen).containsExactlyInAnyOrder(200, 401);
        }
    }

    @Test
    void a_server_ends_with_answers_or_broken_connections_and_leaves_neither_thread_nor_port() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        int port = 0;
        for (int round = 0; round < 3; round++) {
            FakeGenAuth server = FakeGenAuth.start();
            port = server.port();
            HttpCalls calls = new HttpCalls(client, server.defaultPool());
            Instant end = Instant.now().plus(MOST_TIME);
            List<Integer> ends = ManyThreads.run(CLIENTS + 1, thread -> {
                if (thread == CLIENTS) {
                    Thread.sleep(WARM_UP.toMillis());
                    server.close();
                    return 0;
                }
                int answered = 0;
                while (Instant.now().isBefore(end)) {
                    try {
                        JsonNode answer = calls.post("create-user", Map.of("username", "t" + thread + "n" + answered));
                        assertThat(answer.path("statusCode").asInt()).isIn(200, 503);
                        answered++;
                    } catch (IOException broken) {
                        return answered;
                    }
                }
                throw new AssertionError("the server was not closed in time");
            });
            assertThat(ends).as("answers before the end").anyMatch(answers -> answers > 0);
            assertThat(Instant.now()).isBefore(end);
        }
        try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.getLocalPort()).isEqualTo(port);
        }
        assertThat(threadsOfServersSince(before)).isEmpty();
    }

    /** Names, after a moment in which they may end. */
    private static Set<String> threadsOfServersSince(Set<Thread> before) throws InterruptedException {
        Set<String> names = Set.of();
        for (int wait = 0; wait < 100; wait++) {
            names = new TreeSet<>();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("genauth-fake") && !before.contains(thread)) {
                    names.add(thread.getName());
                }
            }
            if (names.isEmpty()) {
                break;
            }
            Thread.sleep(20);
        }
        return names;
    }
}
