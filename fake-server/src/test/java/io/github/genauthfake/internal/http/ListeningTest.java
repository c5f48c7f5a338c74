package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name localhost is both loopback addresses. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListeningTest {
    private static boolean hasVersion6() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            return socket.isBound();
        } catch (IOException none) {
            return false;
        }
    }

    private static int health(String address, int port) {
        return Api.send(Api.withoutToken(URI.create("http://" + address + ":" + port))
                        .request("/_fake/pools"))
                .httpStatus();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST"})
    void localhost_answers_at_both_addresses_and_its_admin_endpoints_are_open(String host) {
        try (FakeGenAuth server = FakeGenAuth.builder().host(host).start()) {
            assertThat(server.baseUrl()).hasHost(host).hasPort(server.port());
            assertThat(health("127.0.0.1", server.port())).isEqualTo(200);
            assertThat(health("localhost", server.port())).isEqualTo(200);
            if (hasVersion6()) {
                assertThat(health("[::1]", server.port())).isEqualTo(200);
            }
        }
    }

    @Test
    void a_port_that_one_of_them_has_given_away_is_refused_and_the_other_freed() throws IOException {
        assumeTrue(hasVersion6(), "needs the loopback address of IPv6");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            int port = taken.getLocalPort();
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            FakeGenAuth.builder().host("localhost").port(port).start())
                    .withMessage("Cannot listen on localhost:" + port + ": Address already in use");
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                assertThat(free.isBound()).isTrue();
            }
        }
    }
}
