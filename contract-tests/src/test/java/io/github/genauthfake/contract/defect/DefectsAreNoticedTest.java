package io.github.genauthfake.contract.defect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.defect.Defect.Trial;
import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.running.BehaviourRun;
import io.github.genauthfake.contract.service.TestedService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The suite is worth what it notices: a server that gets one thing wrong fails the behaviours that are about it. By default
 * a sample is tried, chosen by a printed seed, which {@code -Dgenauthfake.defects.seed} repeats; with
 * {@code -Dgenauth.full=true} all are.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DefectsAreNoticedTest {
    private static final int SAMPLE = 40;
    private static final Map<String, String> BEHIND_THE_PROXY =
            Map.of(TestedService.SETTING, DefectiveFake.class.getName());

    private static List<Trial> trials;

    @BeforeAll
    static void choose() {
        trials = new ArrayList<>(Defects.trials());
        if (!Boolean.getBoolean("genauth.full")) {
            long seed = Long.getLong("genauthfake.defects.seed", new Random().nextInt());
            System.out.println("Defects chosen with -Dgenauthfake.defects.seed=" + seed);
            Collections.shuffle(trials, new Random(seed));
            trials = trials.subList(0, SAMPLE);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_defect_fails_the_behaviours_that_are_about_it() {
        return trials.stream()
                .map(trial -> DynamicTest.dynamicTest(trial.name(), () -> {
                    Map<String, String> parameters = new HashMap<>(BEHIND_THE_PROXY);
                    parameters.put(DefectiveFake.DEFECT, trial.name());
                    BehaviourRun run = BehaviourRun.of(trial.noticing(), parameters);
                    assertThat(trial.noticing())
                            .allSatisfy(behaviour -> assertThat(run.failureOf(behaviour))
                                    .as(behaviour.title())
                                    .get()
                                    .isInstanceOf(AssertionError.class));
                }));
    }

    /** That all the others pass in front of the fake is shown elsewhere in the build. */
    @Test
    void without_a_defect_they_all_pass_behind_the_same_proxy() {
        List<Behaviour> noticing = trials.stream()
                .flatMap(trial -> trial.noticing().stream())
                .distinct()
                .toList();
        BehaviourRun run = BehaviourRun.of(noticing, BEHIND_THE_PROXY);
        Map<String, Throwable> failures = new LinkedHashMap<>();
        for (Behaviour behaviour : noticing) {
            run.failureOf(behaviour).ifPresent(failure -> failures.put(behaviour.title(), failure));
        }
        assertThat(failures).isEmpty();
    }
}
