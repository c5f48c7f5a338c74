package io.github.genauthfake.contract.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.service.UndoStep;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RunRecordTest {
    @TempDir
    private Path directory;

    private RunRecord create() {
        return RunRecord.create(target(), "gfc1abcdef");
    }

    private RemoteTarget target() {
        return new RemoteTarget(URI.create("http://127.0.0.1:1"), "id", "secret-of-the-key", "pool", 10, directory);
    }

    private Path file() {
        assertThat(RunRecords.in(directory)).hasSize(1);
        return RunRecords.in(directory).get(0);
    }

    private static UndoStep step(String name) {
        return new UndoStep(
                "base field",
                name,
                "set-user-base-fields",
                Json.object("list", Json.list(Json.object("key", "city", "label", "城\"市\n", "description", null))));
    }

    @Test
    void holds_a_step_before_it_is_taken() throws IOException {
        try (RunRecord record = create()) {
            assertThat(record.add(step("one"))).hasValue(1);
            assertThat(Files.readAllLines(file()))
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith(
                            "{\"step\":1,\"kind\":\"base field\",\"name\":\"one\",\"operation\":\"set-user-base-fields\"");
            record.done(1);
        }
    }

    @Test
    void is_taken_over_with_what_is_pending() {
        RunRecord record = create();
        record.add(step("one"));
        record.add(step("two"));
        record.add(step("three"));
        record.replace(2, step("better"));
        record.done(1);
        record.close();
        try (RunRecord resumed = RunRecord.resume(file()).orElseThrow()) {
            assertThat(resumed.header().prefix()).isEqualTo("gfc1abcdef");
            assertThat(resumed.header().isOf(target())).isTrue();
            assertThat(resumed.pending()).isEqualTo(Map.of(2, step("better"), 3, step("three")));
            assertThat(resumed.add(step("four"))).hasValue(4);
        }
    }

    @Test
    void has_no_use_for_a_line_that_was_being_written_when_the_process_died() throws IOException {
        RunRecord record = create();
        record.add(step("one"));
        record.close();
        Files.writeString(file(), "{\"step\":2,\"kind\":\"us", StandardOpenOption.APPEND);
        RunRecord resumed = RunRecord.resume(file()).orElseThrow();
        assertThat(resumed.pending()).containsOnlyKeys(1);
        resumed.add(step("two"));
        resumed.close();
        try (RunRecord again = RunRecord.resume(file()).orElseThrow()) {
            assertThat(again.pending()).containsOnlyKeys(1, 2);
        }
    }

    @Test
    void is_left_alone_while_the_run_is_under_way() {
        try (RunRecord record = create()) {
            record.add(step("one"));
            assertThat(RunRecord.resume(file())).isEmpty();
        }
    }

    @Test
    void notes_the_same_step_once() {
        try (RunRecord record = create()) {
            record.add(step("one"));
            assertThat(record.add(step("one"))).isEqualTo(OptionalInt.empty());
            record.done(1);
            assertThat(record.add(step("one"))).hasValue(2);
            record.done(2);
        }
    }

    @Test
    void goes_when_nothing_is_pending() {
        RunRecord record = create();
        record.add(step("one"));
        record.done(1);
        record.close();
        assertThat(RunRecords.in(directory)).isEmpty();
    }

    @Test
    void does_not_grow_with_what_is_done() throws IOException {
        try (RunRecord record = create()) {
            UndoStep large = new UndoStep("user", "x".repeat(10_000), "delete-users-batch", Map.of());
            for (int number = 1; number <= 50; number++) {
                record.add(large);
                record.done(number);
            }
            assertThat(Files.size(file())).isLessThan(100_000);
        }
    }

    @Test
    void holds_no_secret() throws IOException {
        try (RunRecord record = create()) {
            record.add(step("one"));
            assertThat(Files.readString(file())).doesNotContain("secret-of-the-key");
        }
    }

    @Test
    void that_is_damaged_is_named() throws IOException {
        Path damaged = directory.resolve("gfc1abcdef-1.jsonl");
        Files.writeString(damaged, "what is this?\n");
        assertThatExceptionOfType(TargetException.class)
                .isThrownBy(() -> RunRecord.resume(damaged))
                .withMessageContaining(damaged.toString());
    }

    @Test
    void that_cannot_be_written_keeps_a_run_from_beginning() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        RemoteTarget target = new RemoteTarget(URI.create("http://127.0.0.1:1"), "id", "secret", "pool", 10, file);
        assertThatExceptionOfType(TargetException.class)
                .isThrownBy(() -> RunRecord.create(target, "gfc1abcdef"))
                .withMessageContaining("GENAUTH_CONTRACT_RECORDS");
    }
}
