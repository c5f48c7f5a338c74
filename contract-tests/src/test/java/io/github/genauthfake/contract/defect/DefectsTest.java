package io.github.genauthfake.contract.defect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.rules.Rule;
import io.github.genauthfake.contract.rules.Rules;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which defects are tried. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DefectsTest {
    private static final Set<Behaviour> NOTICING = Defects.all().stream()
            .flatMap(defect -> defect.noticing(Defects.BEHAVIOURS).stream())
            .collect(Collectors.toSet());

    @Test
    void there_are_many() {
        assertThat(Defects.trials()).hasSizeGreaterThan(250);
    }

    @Test
    void no_two_are_called_the_same() {
        assertThat(Defects.all()).extracting(Defect::what).doesNotHaveDuplicates();
    }

    @Test
    void each_names_behaviours_that_are_there() {
        assertThat(Defects.all())
                .allSatisfy(defect -> assertThat(defect.noticedBy())
                        .as(defect.what())
                        .allSatisfy(name -> assertThat(Defects.BEHAVIOURS)
                                .anyMatch(behaviour -> Rule.matches(name, behaviour.title()))));
    }

    @Test
    void every_operation_has_a_behaviour_that_notices_one() {
        assertThat(NOTICING.stream().map(Behaviour::operation).collect(Collectors.toSet()))
                .containsAll(
                        Defects.BEHAVIOURS.stream().map(Behaviour::operation).toList());
    }

    @Test
    void every_rule_has_a_behaviour_that_notices_one() {
        assertThat(Rules.all())
                .filteredOn(rule -> NOTICING.stream().noneMatch(behaviour -> rule.covers(behaviour.title())))
                .extracting(Rule::statement)
                .isEmpty();
    }
}
