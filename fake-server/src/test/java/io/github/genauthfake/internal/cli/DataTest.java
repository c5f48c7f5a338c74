package io.github.genauthfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The default pool goes on from one start to the next. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DataTest {
    /** All digits: without quotes YAML would take it for a number. */
    private static final String ID = "123456789012345678901234";

    @TempDir
    private Path directory;

    private static void run(Consumer<UserPool> whileRunning, String... arguments) {
        CommandLineRun run = CommandLineRun.of(
                Map.of(), running -> whileRunning.accept(running.server().defaultPool()), arguments);
        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private static int users(UserPool pool) {
        return Api.of(pool).get("list-users").data().path("totalCount").intValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state.yaml", "state.json"})
    void the_first_start_needs_no_file_and_the_next_ones_go_on(String name) {
        String data = "--data=" + directory.resolve(name);
        run(pool -> assertThat(users(pool)).isZero(), "--port=0", data, "--access-key-id=" + ID);
        run(
                pool -> {
                    assertThat(pool.accessKeyId()).isEqualTo(ID);
                    assertThat(Api.of(pool)
                                    .post("create-user", "{\"username\":\"alice\"}")
                                    .statusCode())
                            .isEqualTo(200);
                },
                "--port=0",
                data);
        run(
                pool -> {
                    assertThat(pool.accessKeyId()).isEqualTo(ID);
                    assertThat(users(pool)).isEqualTo(1);
                },
                "--port=0",
                data);
    }

    @Test
    void seeds_count_as_long_as_there_is_nothing_yet_so_that_what_is_deleted_stays_so() throws IOException {
        Path seed = Files.writeString(
                directory.resolve("company.yaml"), "pool: {accessKeyId: '" + ID + "'}\nusers: {alice: {}, bob: {}}\n");
        Path data = Files.createFile(directory.resolve("state.yaml"));
        run(UserPool::wipe, "--port=0", "--seed=" + seed, "--data=" + data);
        run(
                pool -> {
                    assertThat(users(pool)).isZero();
                    assertThat(pool.accessKeyId()).isEqualTo(ID);
                },
                "--port=0",
                "--seed=" + seed,
                "--data=" + data);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nosuch/state.yaml | --port=0 | Cannot export to nosuch/state.yaml: there is no such directory",
                "state.txt | --port=0 | it is no seed file by its name",
                "state.yaml | --export-on-exit=other.yaml | --data and --export-on-exit cannot be given together",
                "state.yaml | --seed=company.yaml --watch | --data and --watch cannot be given together"
            })
    void is_refused_with_the_reason(String file, String others, String reason) {
        String[] arguments = (others + " --data=" + file).split(" ");
        CommandLineRun run = CommandLineRun.of(Map.of(), arguments);
        assertThat(run.errors()).startsWith("genauth-fake: ").contains(reason).hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
        CommandLineRun fromEnvironment = CommandLineRun.of(Map.of("GENAUTH_FAKE_DATA", file), others.split(" "));
        assertThat(fromEnvironment.errors()).contains(reason, "GENAUTH_FAKE_DATA");
    }

    @Test
    void a_file_with_a_mistake_is_named_and_left_alone() throws IOException {
        Path data = Files.writeString(directory.resolve("state.yaml"), "users:\n  bob: {emial: x}\n");
        CommandLineRun run = CommandLineRun.of(Map.of(), "--port=0", "--data=" + data);
        assertThat(run.errors()).contains("state.yaml:2: ", "emial");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(data).content().contains("emial");
    }
}
