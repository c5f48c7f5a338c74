package io.github.genauthfake.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.rules.Rule;
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
    private static final List<Rule> RULES =
            List.of(new Rule("Users", "A user is found", List.of("get-user: a user is not found *")));
    private static final List<NoticedDefect> DEFECTS = List.of(
            new NoticedDefect("missing check", "users have no e-mail", List.of("get-user: one", "get-user: another")));

    private static String write(String outcome) {
        Map<String, Result> results = BEHAVIOURS.stream()
                .collect(Collectors.toMap(
                        Behaviour::name, behaviour -> new Result(outcome, Set.of(Aspect.STATUS_CODE, Aspect.WORDING))));
        return write(results);
    }

    private static String write(Map<String, Result> results) {
        return Ledger.write(new LedgerContent(BEHAVIOURS, results, OPERATIONS, RULES, DEFECTS));
    }

    @Test
    void the_same_results_give_the_same_text() {
        assertThat(write("passed")).isEqualTo(write("passed")).doesNotContainPattern("\\d+(\\.\\d+)? m?s\\b");
    }

    @Test
    void a_row_holds_the_evidence_for_what_was_asserted() {
        assertThat(write("passed"))
                .contains("| S          | –       | S       | –    "
                        + "| a user is not found when the id is blank or very long | node getUser.spec.ts |");
    }

    @Test
    void a_behaviour_that_failed_is_shown() {
        assertThat(write("failed"))
                .contains("(" + BEHAVIOURS.size() + " failed)")
                .contains("| **failed:** a user is not found when the id is blank or very long |");
    }

    @Test
    void a_behaviour_that_was_not_run_is_shown() {
        assertThat(write(Map.of()))
                .contains("(" + BEHAVIOURS.size() + " not run)")
                .contains("| **not run:** a user is not found when the id is blank or very long |");
    }

    @Test
    void operations_that_are_not_implemented_are_named_by_module() {
        assertThat(write("passed"))
                .contains("**1 of 3 operations** implemented")
                .contains("**digits**, 1 of 1: `one`")
                .contains("**letters**, 1 of 2: `b`");
    }

    @Test
    void behaviours_are_counted_by_rule_and_by_operation_with_the_least_sure_of_their_marks() {
        assertThat(write("passed"))
                .contains("| V  | S  | D  | I  | F  | Users |")
                .contains("|    | 3  |    | 1  |    | A user is found |")
                .contains("| [get-user](#get-user) |");
    }

    @Test
    void defects_are_shown_with_all_that_notices_them() {
        assertThat(write("passed"))
                .contains("**1 deliberate defects** noticed")
                .contains("| missing check        | users have no e-mail       | get-user: one; get-user: another |");
    }

    @Test
    void a_cell_cannot_break_its_table() {
        assertThat(new MarkdownPage().table("A", "B").row("a|b", "<c>\nd").text())
                .isEqualTo("| A | B |\n| - | - |\n| a\\|b | &lt;c> d |\n");
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
