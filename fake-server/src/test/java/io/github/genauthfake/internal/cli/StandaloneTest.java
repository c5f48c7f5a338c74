package io.github.genauthfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandaloneTest {
    @Test
    void says_where_it_is_and_how_to_get_in() {
        CommandLineRun run = CommandLineRun.of(Map.of(), "--port=0");
        assertThat(run.output())
                .matches("base URL           http://127\\.0\\.0\\.1:[0-9]+\\R"
                        + "access key id      " + FakeGenAuth.DEFAULT_ACCESS_KEY_ID + "\\R"
                        + "access key secret  " + FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET + "\\R");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void gives_the_default_pool_the_key_that_is_chosen() {
        String id = "65f0000000000000000000ff";
        assertThat(CommandLineRun.of(
                                Map.of("GENAUTH_FAKE_ACCESS_KEY_SECRET", "0".repeat(32)),
                                "--port=0",
                                "--access-key-id=" + id)
                        .output())
                .contains("access key id      " + id, "access key secret  " + "0".repeat(32));
    }

    @Test
    void says_that_the_admin_endpoints_are_off_beyond_loopback_without_a_token() {
        String off = "admin endpoints    off, because it listens beyond loopback without --admin-token";
        assertThat(CommandLineRun.of(Map.of(), "--port=0", "--host=0.0.0.0").output())
                .contains(off);
        assertThat(CommandLineRun.of(Map.of("GENAUTH_FAKE_ADMIN_TOKEN", "x"), "--port=0", "--host=0.0.0.0")
                        .output())
                .doesNotContain("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]"})
    void listens_on_an_address_of_version_6_however_it_is_written(String host) {
        assumeTrue(hasVersion6(), "needs the loopback address of IPv6");
        CommandLineRun run = CommandLineRun.of(
                Map.of(),
                running -> assertThat(Api.of(running.server().defaultPool())
                                .get("list-users")
                                .statusCode())
                        .isEqualTo(200),
                "--port=0",
                "--host=" + host);
        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).startsWith("base URL           http://[::1]:").doesNotContain("admin endpoints");
    }

    private static boolean hasVersion6() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            return socket.isBound();
        } catch (IOException none) {
            return false;
        }
    }
}
