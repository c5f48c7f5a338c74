package io.github.genauthfake.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.running.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerTest {
    private static final ApiOperations OPERATIONS = ApiOperations.of("""
            {"paths": {
              "/a": {"get": {"operationId": "a", "tags": ["letters"]},
                     "post": {"operationId": "b", "tags": ["letters"], "x-implemented": false}},
              "/1": {"get": {"operationId": "one", "tags": ["digits"], "x-implemented": false}}}}
            """);

    private static final List<Behaviour> BEHAVIOURS = BehaviourCatalogue.all();

    private static String write(String outcome) {
        Map<String, Result> results = BEHAVIOURS.stream()
                .collect(Collectors.toMap(
                        Behaviour::name, behaviour -> new Result(outcome, Set.of(Aspect.STATUS_CODE, Aspect.WORDING))));
        return Ledger.write(BEHAVIOURS, results, OPERATIONS);
    }

    @Test
    void the_same_results_give_the_same_text() {
        assertThat(write("passed")).isEqualTo(write("passed")).doesNotContainPattern("\\d+(\\.\\d+)? m?s\\b");
    }

    @Test
    void a_row_holds_the_evidence_for_what_was_asserted() {
        assertThat(write("passed"))
                .contains("| a user is not found when the id is blank or very long | seen | – | seen | – "
                        + "| node getUser.spec.ts | passed |");
    }

    @Test
    void a_behaviour_that_failed_is_shown() {
        assertThat(write("failed")).contains("(" + BEHAVIOURS.size() + " failed)");
    }

    @Test
    void a_behaviour_that_was_not_run_is_shown() {
        assertThat(Ledger.write(BEHAVIOURS, Map.of(), OPERATIONS)).contains("(" + BEHAVIOURS.size() + " not run)");
    }

    @Test
    void operations_are_counted_by_module() {
        assertThat(write("passed"))
                .contains("| digits | 0 | 1 |\n| letters | 1 | 1 |\n| **all** | **1** | **2** |")
                .contains("1 of 3 operations implemented");
    }

    @Nested
    class the_committed_file {
        @TempDir
        private Path directory;

        @Test
        void is_fine_when_it_holds_this_text() {
            LedgerFile file = new LedgerFile(directory.resolve("FIDELITY.md"));
            file.update(write("passed"));
            assertThat(file.staleness(write("passed"))).isEmpty();
        }

        @Test
        void is_stale_when_a_result_has_changed() {
            LedgerFile file = new LedgerFile(directory.resolve("FIDELITY.md"));
            file.update(write("passed"));
            assertThat(file.staleness(write("failed"))).get().asString().contains("stale", Ledger.REGENERATE);
        }

        @Test
        void is_stale_when_it_is_not_there() {
            assertThat(new LedgerFile(directory.resolve("FIDELITY.md")).staleness("text"))
                    .get()
                    .asString()
                    .contains(Ledger.REGENERATE);
        }

        @Test
        void may_have_the_line_ends_of_another_system() throws Exception {
            Path path = directory.resolve("FIDELITY.md");
            Files.writeString(path, "one\r\ntwo\r\n");
            assertThat(new LedgerFile(path).staleness("one\ntwo\n")).isEmpty();
        }
    }
}
