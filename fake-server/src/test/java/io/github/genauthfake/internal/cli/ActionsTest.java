package io.github.genauthfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line does instead of running a server. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActionsTest {
    @TempDir
    private Path directory;

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }

    private static Properties properties(CommandLineRun run) throws IOException {
        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.hasStarted()).isFalse();
        Properties properties = new Properties();
        properties.load(new StringReader(run.output()));
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "localhost"})
    void health_finds_the_server_that_runs_with_the_same_options(String host) {
        CommandLineRun.of(
                Map.of(),
                running -> {
                    Map<String, String> environment =
                            Map.of("GENAUTH_FAKE_PORT", "" + running.server().port(), "GENAUTH_FAKE_HOST", host);
                    CommandLineRun health = CommandLineRun.of(environment, "--health");
                    assertThat(health.errors()).isEmpty();
                    assertThat(health.output()).isEmpty();
                    assertThat(health.exitCode()).isZero();
                    assertThat(health.hasStarted()).isFalse();
                },
                "--port=0",
                "--host=" + host);
    }

    @Test
    void health_says_that_nothing_answers() throws IOException {
        int free;
        try (ServerSocket socket = socket()) {
            free = socket.getLocalPort();
        }
        CommandLineRun health = CommandLineRun.of(Map.of(), "--health", "--port=" + free);
        assertThat(health.exitCode()).isEqualTo(1);
        assertThat(health.errors())
                .startsWith("genauth-fake: nothing answers at 127.0.0.1:" + free + ": ")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\n\r\n{\"status\":\"fine\"}", "HTTP/1.1 404 Not Found\r\n\r\n", ""})
    void health_takes_no_other_server_for_the_fake(String answer) throws Exception {
        try (ServerSocket socket = socket()) {
            Thread other = new Thread(() -> {
                try (Socket client = socket.accept()) {
                    client.getInputStream().read(new byte[4_096]);
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException clientIsGone) {
                    // Then the test fails by what it gets.
                }
            });
            other.start();
            CommandLineRun health = CommandLineRun.of(Map.of(), "--health", "--port=" + socket.getLocalPort());
            other.join();
            assertThat(health.exitCode()).isEqualTo(1);
            assertThat(health.errors()).contains("what answers at 127.0.0.1:" + socket.getLocalPort());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--health", "--print-env"})
    void wrong_options_are_refused_all_the_same(String action) {
        CommandLineRun run = CommandLineRun.of(Map.of(), action, "--port=abc");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains("'abc' is not a whole number").hasLineCount(1);
        assertThat(CommandLineRun.of(Map.of(), action + "=yes").exitCode()).isEqualTo(2);
        String variable =
                "GENAUTH_FAKE_" + action.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
        assertThat(CommandLineRun.of(Map.of(variable, "true")).errors()).contains("unknown environment variable");
    }

    @Test
    void the_environment_file_has_what_clients_need_and_the_settings_that_are_given() throws IOException {
        Path staff = Files.writeString(directory.resolve("staff.yaml"), "users: {bob: {}}\n");
        Path seed =
                Files.writeString(directory.resolve("company.yaml"), "pool: {accessKeyId: 65f0000000000000000000ff}\n");
        Properties file = properties(CommandLineRun.of(
                Map.of(),
                "--print-env",
                "--port=4321",
                "--host=0.0.0.0",
                "--seed=" + seed,
                "--pool=my-staff=" + staff));
        assertThat(file)
                .containsEntry("GENAUTH_BASE_URL", "http://127.0.0.1:4321")
                .containsEntry("GENAUTH_ACCESS_KEY_ID", "65f0000000000000000000ff")
                .containsEntry("GENAUTH_ACCESS_KEY_SECRET", "00112233445566778899aabbccddeeff")
                .containsEntry("GENAUTH_MY_STAFF_ACCESS_KEY_ID", "65a0c0ffee00000000000002")
                .containsEntry("GENAUTH_FAKE_PORT", "4321")
                .containsEntry("GENAUTH_FAKE_SEED", seed.toString())
                .doesNotContainKey("GENAUTH_FAKE_LANGUAGE");
    }

    @Test
    void a_server_starts_with_its_own_environment_file() throws IOException {
        CommandLineRun print = CommandLineRun.of(Map.of(), "--print-env");
        assertThat(print.output()).contains("\n#GENAUTH_FAKE_PORT=9977\n", "\n#GENAUTH_FAKE_SEED=\n");
        Map<String, String> environment = new HashMap<>();
        properties(print).forEach((name, value) -> environment.put((String) name, (String) value));
        assertThat(CommandLineRun.of(environment, "--port=0").hasStarted()).isTrue();
    }

    @Test
    void the_environment_file_needs_a_port_and_leaves_files_alone() {
        assertThat(CommandLineRun.of(Map.of(), "--print-env", "--port=0").errors())
                .contains("--print-env needs to know the port");
        Path data = directory.resolve("state.yaml");
        assertThat(CommandLineRun.of(Map.of(), "--print-env", "--data=" + data).exitCode())
                .isZero();
        assertThat(data).doesNotExist();
    }
}
