package io.github.genauthfake.contract.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A run does not begin where it is not sure that the pool is meant. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpeningTest {
    @TempDir
    private Path records;

    private final List<String> notices = new ArrayList<>();

    private String refusal(RemoteTarget target) {
        String opening = assertThatExceptionOfType(TargetException.class)
                .isThrownBy(() -> RemoteService.open(target, notices::add))
                .actual()
                .getMessage();
        assertThatExceptionOfType(TargetException.class)
                .as("a cleanup refuses the same")
                .isThrownBy(() -> Cleanup.run(target, notices::add));
        assertThat(RunRecords.in(records)).isEmpty();
        assertThat(opening).doesNotContain(target.accessKeySecret());
        return opening;
    }

    @Nested
    class a_pool {
        private final FakeGenAuth fake = FakeGenAuth.start();
        private final UserPool pool = fake.createPool();

        private RemoteTarget target(String secret, String poolId) {
            return new RemoteTarget(pool.baseUrl(), pool.accessKeyId(), secret, poolId, 1000, records);
        }

        @AfterEach
        void stop() {
            fake.close();
        }

        private void nothingWasDone() {
            assertThat(pool.requests()).extracting(RecordedRequest::operation).containsOnly("get-management-token");
        }

        @Test
        void that_is_another_than_the_one_that_was_named_is_refused() {
            assertThat(refusal(target(pool.accessKeySecret(), "65f000000000000000000009")))
                    .isEqualTo("The access key opens the user pool " + pool.id()
                            + ", and GENAUTH_CONTRACT_USER_POOL_ID names 65f000000000000000000009. Nothing was done.");
            nothingWasDone();
        }

        @Test
        void that_refuses_the_access_key_is_refused() {
            assertThat(refusal(target("0".repeat(32), pool.id())))
                    .contains("gives no token for the access key", "statusCode 401");
        }

        @Test
        void that_is_the_right_one_is_opened_and_told_of() {
            try (RemoteService service = RemoteService.open(target(pool.accessKeySecret(), pool.id()), notices::add)) {
                assertThat(service.isFake()).isFalse();
                nothingWasDone();
            }
            assertThat(notices).first().asString().startsWith("Checking user pool " + pool.id());
        }
    }

    @Test
    void a_host_that_does_not_answer_is_refused() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(refusal(target(free))).contains("did not answer", "ConnectException");
    }

    @TestFactory
    Stream<DynamicTest> a_server_of_another_kind_is_refused() {
        return Stream.of(
                other("a web page", "<html>sesame 00112233445566778899aabbccddeeff</html>", "gives no token"),
                other("another JSON", "{\"ok\":true}", "gives no token"),
                other("a login without a token", "{\"statusCode\":200,\"data\":{}}", "without a token"),
                other(
                        "a token that is no JSON Web Token",
                        "{\"statusCode\":200,\"data\":{\"access_token\":\"opaque\"}}",
                        "not sure which user pool it opens"),
                other(
                        "a token that names no pool",
                        "{\"statusCode\":200,\"data\":{\"access_token\":\"eyJhIjoxfQ.eyJhIjoxfQ.x\"}}",
                        "opens the user pool null"));
    }

    private DynamicTest other(String what, String answer, String expected) {
        return DynamicTest.dynamicTest(what, () -> {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            try {
                assertThat(refusal(target(server.getAddress().getPort()))).contains(expected);
            } finally {
                server.stop(0);
            }
        });
    }

    private RemoteTarget target(int port) {
        return new RemoteTarget(
                URI.create("http://127.0.0.1:" + port),
                "65a0c0ffee00000000000001",
                "00112233445566778899aabbccddeeff",
                "65a0c0ffee00000000000001",
                1000,
                records);
    }
}
