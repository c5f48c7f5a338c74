package io.github.genauthfake.contract.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A behaviour that says more of itself than it shows, or less, fails whatever the service answers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarksAreEnforcedTest {
    private static BehaviourRun run;

    @BeforeAll
    static void runThem() {
        run = BehaviourRun.of(BehavioursWithMistakes.class, Map.of());
    }

    @TestFactory
    Stream<DynamicTest> a_mistake_fails_the_behaviour() {
        Map<String, String> complaints = new LinkedHashMap<>();
        complaints.put("unmarked", "has no mark");
        complaints.put("marked_with_a_difference_only", "a known difference does not say it");
        complaints.put("marked_twice", "2 marks without an aspect");
        complaints.put("marked_twice_with_the_same_mark", "2 marks without an aspect");
        complaints.put("marked_twice_for_an_aspect", "2 marks for the aspect wording");
        complaints.put("marked_as_the_fakes_own_and_with_evidence", "for the fake only");
        complaints.put("marked_with_a_source_that_is_none", "no known source");
        complaints.put("marked_without_a_reason", "does not say why");
        complaints.put("verified_on_no_day", "without a day and a host");
        complaints.put("wording_without_a_mark_of_its_own", "none of its marks speaks for that aspect");
        complaints.put("wording_that_is_inferred", "nobody has seen or documented");
        complaints.put("wording_of_the_fake", "none of its marks speaks for that aspect");
        complaints.put("wording_without_a_language", "named no language");
        complaints.put("wording_that_is_compared_without_a_language", "named no language");
        complaints.put("wording_that_is_marked_and_not_asserted", "for what it does not assert: [wording]");
        complaints.put("apiCode_without_a_mark_of_its_own", "none of its marks speaks for that aspect");
        complaints.put("data_without_a_mark", "asserts the data of an answer");
        complaints.put("a_mark_that_speaks_for_nothing", "speaks for nothing that it asserts");
        complaints.put("nothing_is_asserted", "asserts nothing");
        complaints.put("the_fakes_own_side_in_a_behaviour_of_both", "only behaviours marked with @FakeOnly may");
        complaints.put("the_fakes_own_words_in_a_behaviour_of_both", "only behaviours marked with @FakeOnly may");
        complaints.put("a_name_that_is_not_unique", "no name from unique");
        complaints.put("in_a_fresh_pool_for_no_reason", "does not say why it needs a fresh pool");
        complaints.put("in_a_fresh_pool_of_the_fake", "where every pool is fresh");
        return complaints.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey().replace('_', ' '),
                        () -> assertThat(run.failureOf(entry.getKey()))
                                .get()
                                .extracting(Throwable::getMessage)
                                .asString()
                                .contains(entry.getValue())));
    }

    @Test
    void a_behaviour_without_mistakes_passes() {
        assertThat(run.failureOf("without_mistakes")).isEmpty();
        assertThat(run.failureOf("without_mistakes_and_with_a_difference")).isEmpty();
    }
}
