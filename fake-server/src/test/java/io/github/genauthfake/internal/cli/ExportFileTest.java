package io.github.genauthfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.wire.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the default pool holds is in a seed file at the end. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportFileTest {
    private static final String USER =
            "{\"username\":\"alice\",\"name\":\"王 \\\"小\\\" \\ud83d\\ude00\\n\\ud800x\",\"phone\":\"007\"}";

    @TempDir
    private Path directory;

    /** Runs a server that exports to {@code file}, and returns the state that it had. */
    private static String exportedTo(Path file) {
        AtomicReference<String> state = new AtomicReference<>();
        CommandLineRun run = CommandLineRun.of(
                Map.of(),
                running -> {
                    Api api = Api.of(running.server().defaultPool());
                    assertThat(api.post("create-user", USER).statusCode()).isEqualTo(200);
                    state.set(running.server().defaultPool().export());
                },
                "--port=0",
                "--export-on-exit=" + file);
        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return state.get();
    }

    private static void assertHolds(Path file, String state) {
        try (FakeGenAuth again =
                FakeGenAuth.builder().seed(Seed.fromFiles(file)).start()) {
            assertThat(again.defaultPool().export()).isEqualTo(state);
        }
    }

    private static void assertRefused(Path file, String why) {
        CommandLineRun run = CommandLineRun.of(Map.of(), "--port=0", "--export-on-exit=" + file);
        assertThat(run.errors())
                .startsWith("genauth-fake: Cannot export to " + file + ": " + why)
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.hasStarted()).isFalse();
    }

    private static Standalone started(Path file) {
        CommandLine commandLine = Main.commandLine((running, announce) -> {});
        commandLine.parseArgs("--port=0", "--export-on-exit=" + file);
        return Standalone.start(Options.of(commandLine.getCommandSpec()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"export.yaml", "export.yml", "export.json", "EXPORT.JSON"})
    void is_written_over_what_was_there_in_the_form_that_its_name_says(String name) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "old");
        assertHolds(file, exportedTo(file));
        assertThat(Files.readString(file).startsWith("{"))
                .isEqualTo(name.toLowerCase(Locale.ROOT).endsWith(".json"));
        assertThat(directory.toFile().list()).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"old, true", "'', false"})
    void follows_a_symbolic_link_whether_or_not_there_is_a_file_yet(String content, boolean exists) throws IOException {
        Path real = Files.createDirectory(directory.resolve("real")).resolve("state.yaml");
        if (exists) {
            Files.writeString(real, content);
        }
        Path middle = Files.createSymbolicLink(directory.resolve("middle"), Path.of("real", "state.yaml"));
        Path link = Files.createSymbolicLink(directory.resolve("link.yaml"), middle);
        assertHolds(link, exportedTo(link));
        assertThat(link).isSymbolicLink();
        assertThat(middle).isSymbolicLink();
        assertThat(real).isRegularFile();
        assertThat(real.getParent().toFile().list()).containsExactly("state.yaml");
    }

    @Test
    void refuses_a_link_that_leads_to_itself() throws IOException {
        Path link = directory.resolve("link.yaml");
        Files.createSymbolicLink(link, link);
        assertRefused(link, "its symbolic links lead in a circle");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refuses_what_is_no_regular_file() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe.yaml");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertRefused(pipe, "it is no regular file");
        assertRefused(Files.createSymbolicLink(directory.resolve("link.yaml"), pipe), "it is no regular file");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "export.txt", ".yaml.bak", "yaml"})
    void refuses_a_name_that_no_seed_file_has(String name) {
        assertRefused(directory.resolve(name), "it is no seed file by its name; call it .yaml, .yml or .json instead");
    }

    @Test
    void refuses_a_directory_and_one_that_is_missing() {
        assertRefused(directory, "it is a directory");
        assertRefused(directory.resolve("nosuch/export.yaml"), "there is no such directory");
    }

    @Test
    void is_written_in_place_where_no_other_file_can_stand_beside_it() throws IOException {
        // The longest name that there can be: nothing can be added to it.
        Path file = directory.resolve("x".repeat(250) + ".yaml");
        assertHolds(file, exportedTo(file));
    }

    @Test
    void is_written_in_place_where_the_file_cannot_be_replaced() throws IOException {
        Path file = Files.writeString(directory.resolve("mounted.yaml"), "old");
        try (FakeGenAuth server =
                FakeGenAuth.builder().seed(Seed.builder().user("alice").build()).start()) {
            ExportFile.write(file, server.defaultPool().export(), (from, to) -> {
                throw new FileSystemException(to.toString(), null, "Device or resource busy");
            });
            assertHolds(file, server.defaultPool().export());
        }
        assertThat(directory.toFile().list()).containsExactly("mounted.yaml");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keeps_the_mode_of_the_file_that_it_replaces_and_is_its_owners_alone_otherwise() throws IOException {
        Path shared = Files.writeString(directory.resolve("shared.yaml"), "old");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-r--r--"));
        exportedTo(shared);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo("rw-r--r--");
        Path own = directory.resolve("own.yaml");
        exportedTo(own);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void is_not_written_through_a_link_in_the_place_of_its_unfinished_file() throws IOException {
        Path victim = Files.writeString(directory.resolve("victim"), "untouched");
        Path file = directory.resolve("export.yaml");
        Files.createSymbolicLink(directory.resolve(".export.yaml.unfinished"), victim);
        exportedTo(file);
        assertThat(victim).hasContent("untouched");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old", "much longer than what is written"})
    void is_written_over_in_place(String before) throws IOException {
        Path file = Files.writeString(directory.resolve("place.yaml"), before);
        InPlace.write(file, "new content".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("new content");
    }

    @Test
    void says_in_words_that_the_directory_is_gone() throws IOException {
        Path gone = Files.createDirectory(directory.resolve("gone"));
        Path file = gone.resolve("export.yaml");
        Standalone running = started(file);
        Files.delete(gone);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(running::stop)
                .withMessage("Cannot export to " + file + ": there is no such directory");
    }
}
