package io.github.genauthfake.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Pools and servers that are closed while clients are at work. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("counts the threads of servers")
class ClosingUnderLoadTest {
    private static final int CLIENTS = 6;
    private static final Duration WARM_UP = Duration.ofMillis(200);
    private static final Duration MOST_TIME = Duration.ofSeconds(10);

    @Test
    void a_pool_refuses_every_call_once_it_is_closed_and_the_others_go_on() throws Exception {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            UserPool closing = server.createPool();
            UserPool staying = server.createPool();
            Api client = Api.of(closing);
            Api others = Api.of(staying);
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
                    Reply reply = client.post("create-user", "{\"username\":\"t%dn%d\"}".formatted(thread, number));
                    seen.add(reply.statusCode());
                    assertThat(others.get("list-users").statusCode()).isEqualTo(200);
                    if (wasClosed) {
                        assertThat(reply.statusCode()).isEqualTo(401);
                        assertThat(reply.body().path("apiCode").intValue()).isEqualTo(2020);
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
            Api client = Api.of(server.defaultPool());
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
                        Reply reply =
                                client.post("create-user", "{\"username\":\"t%dn%d\"}".formatted(thread, answered));
                        assertThat(reply.statusCode()).isIn(200, 503);
                        answered++;
                    } catch (UncheckedIOException broken) {
                        assertThat(broken).hasMessageNotContaining("not JSON");
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
