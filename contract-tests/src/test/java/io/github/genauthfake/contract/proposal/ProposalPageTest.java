package io.github.genauthfake.contract.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.report.Runs;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalPageTest {
    private static final String PAGE = ProposalPage.write(new Proposal(Runs.of(
            Runs.SERVICE,
            Runs.holding("A#one"),
            Runs.holdingInSpiteOf("A#two", "thought to differ"),
            Runs.differing("A#three"),
            Runs.differingAsKnown("A#four"),
            Runs.untried("A#five"))));

    private static String section(String title) {
        String rest = PAGE.substring(PAGE.indexOf("## " + title));
        int next = rest.indexOf("\n## ");
        return next < 0 ? rest : rest.substring(0, next);
    }

    @Test
    void a_behaviour_that_holds_may_become_verified_for_what_it_asserted() {
        assertThat(section("Marks that may become verified"))
                .contains("- one (")
                .contains("statusCode seen (node setCustomData.spec.ts); data inferred (it is said & done)")
                .contains("`@Verified(on = \"2026-01-31\", host = \"api.example.com\", aspect = {Aspect.STATUS_CODE,"
                        + " Aspect.DATA})`")
                .doesNotContain("- two", "three", "four", "five");
    }

    @Test
    void a_behaviour_that_differs_is_told_with_both_sides_the_request_and_what_was_known() {
        assertThat(section("Rules that the fake must change"))
                .contains("### `set-custom-data`: three")
                .contains("the statusCode: expected <200>, actual was <500>")
                .contains("POST /api/v3/set-custom-data?a=1", "{\"statusCode\":500}")
                .contains("seen (node setCustomData.spec.ts)");
    }

    @Test
    void known_differences_are_told_apart_by_whether_they_were_there() {
        assertThat(section("Known differences that were not there")).contains("two", "thought to differ");
        assertThat(section("Known differences that were seen")).contains("four").doesNotContain("two");
    }

    @Test
    void what_nothing_was_learnt_of_is_told() {
        assertThat(section("Behaviours that nothing was learnt of")).contains("five: the sentence of the failure\n");
    }

    @Test
    void empty_parts_say_so() {
        assertThat(ProposalPage.write(new Proposal(Runs.of(Runs.SERVICE))))
                .containsSubsequence("None.", "None.", "None.");
    }
}
