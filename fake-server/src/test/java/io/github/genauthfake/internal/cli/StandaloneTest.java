package io.github.genauthfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.wire.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandaloneTest {
    @TempDir
    private Path directory;

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
    void says_that_the_admin_endpoints_are_off_beyond_loopback_without_a_token() {
        String off = "admin endpoints    off, because it listens beyond loopback without --admin-token";
        assertThat(CommandLineRun.of(Map.of(), "--port=0", "--host=0.0.0.0").output())
                .contains(off);
        assertThat(CommandLineRun.of(Map.of("GENAUTH_FAKE_ADMIN_TOKEN", "x"), "--port=0", "--host=0.0.0.0")
                        .output())
                .doesNotContain("admin");
    }

    @Test
    void writes_what_the_default_pool_holds_at_the_end_over_what_was_there() throws IOException {
        Path file = Files.writeString(directory.resolve("export.yaml"), "old");
        CommandLineRun run = CommandLineRun.of(
                Map.of(),
                running -> Api.of(running.server().defaultPool()).post("create-user", "{\"username\":\"alice\"}"),
                "--port=0",
                "--export-on-exit=" + file);
        assertThat(run.errors()).isEmpty();
        try (FakeGenAuth again =
                FakeGenAuth.builder().seed(Seed.fromFiles(file)).start()) {
            assertThat(Api.of(again.defaultPool())
                            .get("get-user?userIdType=username&userId=alice")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(directory).isDirectoryContaining(path -> path.equals(file));
        assertThat(directory.toFile().list()).containsExactly("export.yaml");
    }

    @Test
    void says_when_the_export_cannot_be_written() throws IOException {
        Path gone = Files.createDirectory(directory.resolve("gone"));
        Path file = gone.resolve("export.yaml");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> {
                    Standalone running = started("--port=0", "--export-on-exit=" + file);
                    Files.delete(gone);
                    running.stop();
                })
                .withMessageContaining("Cannot export to " + file);
    }

    private static Standalone started(String... arguments) {
        CommandLine commandLine = Main.commandLine(running -> {});
        commandLine.parseArgs(arguments);
        return Standalone.start(Options.of(commandLine.getCommandSpec()));
    }
}
