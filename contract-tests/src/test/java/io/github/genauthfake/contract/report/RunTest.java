package io.github.genauthfake.contract.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genauthfake.contract.report.RunFile.RunFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RunTest {
    @Nested
    class the_verdict {
        @Test
        void is_good_when_everything_holds_or_differs_as_known() {
            assertThat(Runs.of(Runs.SERVICE, Runs.holding("A#one"), Runs.differingAsKnown("A#two"))
                            .verdict())
                    .isEqualTo(Run.Verdict.HOLDS);
        }

        @Test
        void is_drift_as_soon_as_one_behaviour_differs() {
            assertThat(Runs.of(Runs.SERVICE, Runs.holding("A#one"), Runs.untried("A#two"), Runs.differing("A#three"))
                            .verdict())
                    .isEqualTo(Run.Verdict.DRIFT);
        }

        @Test
        void is_open_when_something_could_not_be_tried() {
            assertThat(Runs.of(Runs.SERVICE, Runs.holding("A#one"), Runs.untried("A#two"))
                            .verdict())
                    .isEqualTo(Run.Verdict.INCOMPLETE);
        }
    }

    @Nested
    class the_verdict_on_the_pool {
        private Run run(List<String> leftovers, List<String> unsearched) {
            Run run = Runs.of(Runs.SERVICE, Runs.holding("A#one"));
            return new Run(
                    run.format(),
                    run.tool(),
                    run.target(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.only(),
                    run.requests(),
                    run.findings(),
                    run.brokenOff(),
                    leftovers,
                    unsearched);
        }

        @Test
        void is_not_good_when_something_is_left() {
            assertThat(run(List.of("group gfc_1: refused"), List.of()).verdict())
                    .isEqualTo(Run.Verdict.UNTIDY);
        }

        @Test
        void is_not_good_when_something_could_not_be_looked_for() {
            assertThat(run(List.of(), List.of("tenants cannot be listed")).verdict())
                    .isEqualTo(Run.Verdict.UNTIDY);
        }
    }

    @Nested
    class the_file {
        @TempDir
        private Path directory;

        @Test
        void is_read_as_it_was_written() throws Exception {
            Run run = Runs.of(Runs.SERVICE, Runs.holding("A#one"), Runs.differing("A#two"), Runs.untried("A#three"));
            Path file = directory.resolve("run.json");
            RunFile.write(run, file);
            assertThat(RunFile.read(file)).isEqualTo(run);
        }

        @TestFactory
        Stream<DynamicTest> is_refused() throws Exception {
            Path whole = directory.resolve("whole.json");
            RunFile.write(Runs.of(Runs.SERVICE, Runs.holding("A#one")), whole);
            String text = Files.readString(whole);
            return Stream.of(
                    refused("when it is empty", ""),
                    refused("when it is no JSON", "<html>"),
                    refused("when it is null", "null"),
                    refused("when it is something else", "{\"statusCode\":200}"),
                    refused("when it is cut", text.substring(0, text.length() / 2)),
                    refused("when it goes on behind its end", text + "{}"),
                    refused("when a property is missing", text.replaceFirst("\"requests\" : 42,", "")),
                    refused(
                            "when a property is of another type",
                            text.replace("\"requests\" : 42", "\"requests\" : []")),
                    refused("when a property is unknown", text.replaceFirst("\"requests\"", "\"x\":1,\"requests\"")),
                    refused("when a list is null", text.replace("\"leftovers\" : [ ]", "\"leftovers\" : null")),
                    refused("when an outcome is none", text.replace("\"HOLDS\"", "\"HOPES\"")),
                    refused("when it is of another form", text.replace(Run.FORMAT, "genauth-contract-run/1")));
        }

        private DynamicTest refused(String when, String text) {
            return DynamicTest.dynamicTest(when, () -> {
                Path file = directory.resolve("run.json");
                Files.writeString(file, text);
                assertThatThrownBy(() -> RunFile.read(file))
                        .isInstanceOf(RunFileException.class)
                        .hasMessageContaining("run.json")
                        .message()
                        .hasLineCount(1);
            });
        }

        @Test
        void is_refused_when_it_is_not_there() {
            assertThatThrownBy(() -> RunFile.read(directory.resolve("run.json")))
                    .isInstanceOf(RunFileException.class)
                    .hasMessageContaining("There is no file");
        }
    }
}
