package io.github.genauthfake.contract.defect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.running.BehaviourRun;
import io.github.genauthfake.contract.service.TestedService;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The suite is worth what it notices: a server that gets one thing wrong fails the behaviour that is about it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DefectsAreNoticedTest {
    private static final Map<String, String> BEHIND_THE_PROXY =
            Map.of(TestedService.SETTING, DefectiveFake.class.getName());

    @TestFactory
    Stream<DynamicTest> a_defect_fails_the_behaviour_that_is_about_it() {
        return forEach(defect -> {
            Map<String, String> parameters = new HashMap<>(BEHIND_THE_PROXY);
            parameters.put(DefectiveFake.DEFECT, defect.name());
            assertThat(failure(defect, parameters)).get().isInstanceOf(AssertionError.class);
        });
    }

    @TestFactory
    Stream<DynamicTest> the_same_behaviour_passes_behind_the_proxy_without_the_defect() {
        return forEach(defect -> assertThat(failure(defect, BEHIND_THE_PROXY)).isEmpty());
    }

    private static Stream<DynamicTest> forEach(Consumer<Defect> check) {
        return Arrays.stream(Defect.values())
                .map(defect -> DynamicTest.dynamicTest(
                        defect.name().toLowerCase(Locale.ROOT).replace('_', ' '), () -> check.accept(defect)));
    }

    private static Optional<Throwable> failure(Defect defect, Map<String, String> parameters) {
        return BehaviourRun.of(defect.behaviourClass(), defect.behaviour(), parameters)
                .failureOf(defect.behaviour());
    }
}
