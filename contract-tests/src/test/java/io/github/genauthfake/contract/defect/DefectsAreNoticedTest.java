package io.github.genauthfake.contract.defect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.ledger.BehaviourCatalogue;
import io.github.genauthfake.contract.running.BehaviourRun;
import io.github.genauthfake.contract.service.TestedService;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The suite is worth what it notices: a server that gets one thing wrong fails the behaviours that are about it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DefectsAreNoticedTest {
    private static final Map<String, Behaviour> BEHAVIOURS = BehaviourCatalogue.byTitle();
    private static final Map<String, String> BEHIND_THE_PROXY =
            Map.of(TestedService.SETTING, DefectiveFake.class.getName());

    @TestFactory
    Stream<DynamicTest> a_defect_fails_the_behaviours_that_are_about_it() {
        return Defects.all().stream()
                .map(defect -> DynamicTest.dynamicTest(defect.what(), () -> {
                    Map<String, String> parameters = new HashMap<>(BEHIND_THE_PROXY);
                    parameters.put(DefectiveFake.DEFECT, defect.what());
                    List<Behaviour> noticing = behaviours(defect);
                    BehaviourRun run = BehaviourRun.of(noticing, parameters);
                    assertThat(noticing)
                            .allSatisfy(behaviour -> assertThat(run.failureOf(behaviour))
                                    .as(behaviour.title())
                                    .get()
                                    .isInstanceOf(AssertionError.class));
                }));
    }

    /** That all the others pass in front of the fake is shown elsewhere in the build. */
    @Test
    void without_a_defect_they_all_pass_behind_the_same_proxy() {
        List<Behaviour> noticing = Defects.all().stream()
                .flatMap(defect -> behaviours(defect).stream())
                .distinct()
                .toList();
        BehaviourRun run = BehaviourRun.of(noticing, BEHIND_THE_PROXY);
        Map<String, Throwable> failures = new LinkedHashMap<>();
        for (Behaviour behaviour : noticing) {
            run.failureOf(behaviour).ifPresent(failure -> failures.put(behaviour.title(), failure));
        }
        assertThat(failures).isEmpty();
    }

    private static List<Behaviour> behaviours(Defect defect) {
        return defect.noticedBy().stream()
                .map(title -> {
                    assertThat(BEHAVIOURS).containsKey(title);
                    return BEHAVIOURS.get(title);
                })
                .toList();
    }
}
