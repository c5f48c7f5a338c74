package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("counts the threads of servers and looks whether ports are free")
class ServerLifecycleTest {
    @Test
    void a_server_listens_on_a_free_port_of_the_loopback_address() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            assertThat(server.port()).isPositive();
            assertThat(server.baseUrl()).hasToString("http://127.0.0.1:" + server.port());
            assertThat(Api.send(Api.withoutToken(server.baseUrl()).request("/_fake/health"))
                            .body()
                            .path("status")
                            .textValue())
                    .isEqualTo("up");
        }
    }

    @Test
    void it_has_a_pool_with_well_known_keys_from_the_start() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            Reply reply = Api.withoutToken(server.baseUrl())
                    .login(FakeGenAuth.DEFAULT_ACCESS_KEY_ID, FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET);
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(server.defaultPool().requests()).hasSize(1);
        }
    }

    @Test
    void two_servers_in_one_JVM_share_nothing() {
        try (FakeGenAuth one = FakeGenAuth.start();
                FakeGenAuth other = FakeGenAuth.start()) {
            Api.of(one.defaultPool()).post("create-user", "{\"username\":\"alice\"}");
            assertThat(Api.of(other.defaultPool())
                            .get("get-user?userIdType=username&userId=alice")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(one.port()).isNotEqualTo(other.port());
        }
    }

    @Test
    void closing_frees_the_port_and_may_be_repeated() throws IOException {
        FakeGenAuth server = FakeGenAuth.start();
        int port = server.port();
        Api client = Api.of(server.defaultPool());
        server.close();
        server.close();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> client.get("get-user-base-fields"));
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void a_closed_server_still_tells_what_it_recorded() {
        FakeGenAuth server = FakeGenAuth.start();
        Api.of(server.defaultPool()).get("get-user-base-fields");
        Api.withoutToken(server.baseUrl()).get("get-user-base-fields");
        server.close();
        assertThat(server.defaultPool().requests()).hasSize(2);
        assertThat(server.requestsWithoutPool()).hasSize(1);
    }

    @Test
    void a_closed_server_still_tells_where_it_was() {
        FakeGenAuth server = FakeGenAuth.start();
        URI baseUrl = server.baseUrl();
        server.close();
        assertThat(server.baseUrl()).isEqualTo(baseUrl);
        assertThat(server.port()).isEqualTo(baseUrl.getPort());
        assertThat(server.defaultPool().baseUrl()).isEqualTo(baseUrl);
    }

    @Test
    void a_closed_server_and_its_pools_cannot_be_changed() {
        FakeGenAuth server = FakeGenAuth.start();
        UserPool pool = server.createPool(Seed.builder().user("alice").build());
        Snapshot snapshot = pool.snapshot();
        server.close();
        assertThat(List.<ThrowingCallable>of(
                        server::createPool,
                        () -> server.createPool(Seed.builder().build()),
                        () -> server.createPool(snapshot),
                        server::clearRequestsWithoutPool))
                .allSatisfy(change -> assertThatIllegalStateException()
                        .isThrownBy(change)
                        .withMessage("This server was stopped. Start another one"));
        assertThatItCannotBeChanged(pool, snapshot);
        assertThat(pool.state().user("alice")).isPresent();
    }

    @Test
    void a_closed_pool_cannot_be_changed() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            UserPool pool = server.createPool(Seed.builder().user("alice").build());
            Snapshot snapshot = pool.snapshot();
            pool.close();
            pool.close();
            assertThatItCannotBeChanged(pool, snapshot);
            assertThat(pool.export()).contains("alice");
            assertThat(server.createPool(snapshot).state().user("alice")).isPresent();
        }
    }

    private static void assertThatItCannotBeChanged(UserPool pool, Snapshot snapshot) {
        assertThat(List.<ThrowingCallable>of(
                        pool::reset,
                        pool::wipe,
                        pool::fork,
                        pool::clearRequests,
                        pool::expireTokens,
                        pool::restoreTokens,
                        () -> pool.seed(Seed.builder().build()),
                        () -> pool.restore(snapshot),
                        () -> pool.addRequestListener(request -> {}),
                        () -> pool.clock().freeze(),
                        () -> pool.clock().freezeAt(Instant.EPOCH),
                        () -> pool.clock().advance(Duration.ZERO),
                        () -> pool.clock().followSystem(),
                        () -> pool.faults().clear(),
                        () -> pool.faults().onAnyOperation().next(Fault.httpStatus(500))))
                .allSatisfy(change -> assertThatIllegalStateException().isThrownBy(change));
    }

    @Nested
    class A_server_that_cannot_start {
        @Test
        void says_which_port_is_taken() {
            try (FakeGenAuth server = FakeGenAuth.start()) {
                assertThatIllegalStateException()
                        .isThrownBy(
                                () -> FakeGenAuth.builder().port(server.port()).start())
                        .withMessageContaining("127.0.0.1:" + server.port())
                        .withMessageContaining("in use")
                        .withCauseInstanceOf(IOException.class);
            }
        }

        @Test
        void says_which_address_is_none_of_the_machine() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> FakeGenAuth.builder().host("192.0.2.1").start())
                    .withMessageContaining("192.0.2.1");
        }

        @Test
        void leaves_no_thread_behind() {
            try (FakeGenAuth server = FakeGenAuth.start()) {
                long before = ours();
                assertThatIllegalStateException()
                        .isThrownBy(
                                () -> FakeGenAuth.builder().port(server.port()).start());
                assertThat(ours()).isEqualTo(before);
            }
        }

        private long ours() {
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("genauth-fake"))
                    .count();
        }
    }

    @Nested
    class The_builder {
        private final FakeGenAuth.Builder builder = FakeGenAuth.builder();

        @ParameterizedTest
        @ValueSource(ints = {-1, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE})
        void refuses_a_port_that_is_none(int port) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.port(port))
                    .withMessageContaining("" + port);
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "en", "de-DE"})
        void refuses_a_language_without_messages(String tag) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.defaultLanguage(tag))
                    .withMessageContaining("zh-CN, en-US, zh-TW or ja-JP");
        }

        @Test
        void refuses_a_host_that_is_null() {
            assertThatNullPointerException().isThrownBy(() -> builder.host(null));
        }

        @Test
        void listens_where_it_is_told() throws IOException {
            int free;
            try (ServerSocket socket = new ServerSocket(0)) {
                free = socket.getLocalPort();
            }
            try (FakeGenAuth server = builder.host("localhost").port(free).start()) {
                assertThat(server.baseUrl()).hasToString("http://localhost:" + free);
                assertThat(Api.of(server.defaultPool())
                                .get("get-user-base-fields")
                                .statusCode())
                        .isEqualTo(200);
            }
        }

        @Test
        void can_start_several_servers() {
            try (FakeGenAuth one = builder.start();
                    FakeGenAuth other = builder.start()) {
                assertThat(one.port()).isNotEqualTo(other.port());
            }
        }
    }
}
