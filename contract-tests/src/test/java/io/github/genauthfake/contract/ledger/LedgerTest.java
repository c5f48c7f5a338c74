package io.github.genauthfake.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.Evidence.Kind;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.rules.Rule;
import io.github.genauthfake.contract.running.Result;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerTest {
    private static final ApiOperations OPERATIONS = ApiOperations.of("""
            {"paths": {
              "/a": {"get": {"operationId": "get-a", "tags": ["letters"]},
                     "post": {"operationId": "set-a", "tags": ["letters"], "x-implemented": false}},
              "/1": {"get": {"operationId": "get-1", "tags": ["digits"], "x-implemented": false,
                             "x-refused": "nobody counts"}},
              "/b": {"get": {"operationId": "get-b", "tags": ["letters"], "x-implemented": false, "x-source": "live"}}}}
            """);

    private static final Evidence SEEN = new Evidence(Kind.SEEN, "node getA.spec.ts", Set.of());
    private static final Evidence INFERRED = new Evidence(Kind.INFERRED, "class of error", Set.of(Aspect.WORDING));
    private static final LedgerRow ROW = row("get-a", "finds it");

    static LedgerRow row(String operation, String sentence) {
        return row(operation, sentence, Result.PASSED, Map.of(Aspect.STATUS_CODE, SEEN));
    }

    private static LedgerRow row(String operation, String sentence, String outcome, Map<Aspect, Evidence> evidence) {
        return new LedgerRow(operation, sentence, outcome, List.of(SEEN), evidence, Optional.empty(), false);
    }

    static LedgerRow differing(String operation, String difference) {
        return new LedgerRow(
                operation, "differs", Result.PASSED, List.of(SEEN, INFERRED), Map.of(), Optional.of(difference), true);
    }

    static Map<String, String> write(LedgerRow... rows) {
        return Ledger.write(new LedgerContent(List.of(rows), OPERATIONS));
    }

    @Test
    void each_module_with_behaviours_has_a_page_and_so_has_what_all_operations_share() {
        assertThat(write(ROW, row(Operation.EVERY, "is JSON")))
                .containsOnlyKeys(
                        "FIDELITY.md",
                        "docs/fidelity/letters.md",
                        "docs/fidelity/every-operation.md",
                        "docs/fidelity/live-2026.md",
                        "docs/fidelity/sources.md");
    }

    @Test
    void a_behaviour_is_a_line_with_a_mark_for_what_it_asserted_and_its_source() {
        assertThat(write(ROW).get("docs/fidelity/letters.md"))
                .contains("## get-a\n\n`GET /a`\n\nBehaviour|statusCode|apiCode|wording|data|How it is known\n")
                .contains("\nfinds it|S|–|–|–|node getA.spec.ts\n");
    }

    @Test
    void sources_of_several_aspects_are_told_apart() {
        Map<Aspect, Evidence> evidence = new EnumMap<>(Map.of(Aspect.STATUS_CODE, SEEN, Aspect.WORDING, INFERRED));
        assertThat(write(row("get-a", "is in Chinese", Result.PASSED, evidence)).get("docs/fidelity/letters.md"))
                .contains("\nis in Chinese|S|–|I|–|statusCode: node getA.spec.ts; wording: class of error\n");
    }

    @Test
    void only_the_sources_that_are_cited_are_explained() {
        assertThat(write(ROW).get("docs/fidelity/sources.md"))
                .contains("\nnode|")
                .doesNotContain("\ncsharp|");
    }

    @Test
    void what_did_not_pass_is_shown() {
        Map<String, String> pages = write(row("get-a", "finds it", Result.FAILED, Map.of()));
        assertThat(pages.get("FIDELITY.md")).contains("**1 behaviours** (1 failed)");
        assertThat(pages.get("docs/fidelity/letters.md")).contains("\n**failed:** finds it|");
    }

    @Test
    void a_known_difference_is_named_once_with_its_operations_and_beside_its_behaviour() {
        Map<String, String> pages = write(differing("get-a", "One is two."), differing(Operation.EVERY, "One is two."));
        assertThat(pages.get("FIDELITY.md"))
                .contains("2 with a known difference")
                .containsOnlyOnce("\nOne is two.|get-a, every operation\n");
        assertThat(pages.get("docs/fidelity/letters.md"))
                .contains("\ndiffers °|–|–|–|–|node getA.spec.ts; class of error. **Known difference:** One is two.\n");
    }

    @Test
    void an_operation_counts_its_behaviours_by_the_least_sure_of_their_marks() {
        assertThat(write(ROW, row("get-a", "is quick"), differing("get-a", "One is two."))
                        .get("FIDELITY.md"))
                .contains("\nOperation|V|S|D|I|F\n")
                .contains("\n**[letters](docs/fidelity/letters.md)** 1 of 2|0|2|0|1|0\nget-a|0|2|0|1|0\n");
    }

    @Test
    void operations_that_are_not_implemented_are_named_by_reason() {
        assertThat(write(ROW).get("FIDELITY.md"))
                .contains("**1 of 3 operations** of the provider's document of 2023 implemented")
                .contains("\n**get-1**: nobody counts\n")
                .contains("\n**set-a**\n");
    }

    @Test
    void operations_of_the_live_API_are_counted_and_named_apart() {
        assertThat(write(ROW).get("FIDELITY.md"))
                .contains("**0 of 1 operations** that the live API of 2026 has beside them")
                .doesNotContain("get-b");
        assertThat(write(ROW).get("docs/fidelity/live-2026.md"))
                .contains("0 of 1 implemented")
                .contains("## letters\n\nOperation|Request|Known from\n-|-|-\nget-b|`GET /b`|live\n");
        assertThat(write(ROW, row("get-b", "finds it")).get("FIDELITY.md"))
                .contains("**[letters](docs/fidelity/letters.md)** 1 of 2 and 1 of 2026|");
    }

    @Test
    void a_behaviour_of_an_unknown_operation_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(row("get-c", "finds it")))
                .withMessageContaining("get-c");
    }

    @Test
    void a_cell_cannot_break_its_table_and_no_cell_moves_another_line() {
        assertThat(new MarkdownPage()
                        .table("A", "Long head")
                        .row("a|b", "<c>\nd")
                        .text())
                .isEqualTo("A|Long head\n-|-\na\\|b|&lt;c> d\n");
    }

    @Test
    void the_report_about_the_suite_has_rules_and_defects() {
        assertThat(SuiteReport.write(
                        List.of(ROW),
                        List.of(new Rule("Letters", "Letters are found", List.of("get-a: finds *"))),
                        List.of(new NoticedDefect("missing check", "letters are digits", List.of("one", "another")))))
                .contains("## Letters\n\nRule|V|S|D|I|F\n-|-|-|-|-|-\nLetters are found|0|1|0|0|0\n")
                .contains("\nmissing check|letters are digits|one; another\n");
    }
}
