package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs test classes with an engine of their own, and tells what came of it. They speak through report entries. */
record TestRun(EngineExecutionResults results) {
    static TestRun of(Class<?>... testClasses) {
        return of(Map.of(), testClasses);
    }

    static TestRun inParallel(Class<?>... testClasses) {
        return inParallel("FORK_JOIN_POOL", testClasses);
    }

    /** @param executor which of the executors of newer JUnits; older ones have the first only */
    static TestRun inParallel(String executor, Class<?>... testClasses) {
        return of(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.executor-service", executor,
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
                testClasses);
    }

    static TestRun of(Map<String, String> parameters, Class<?>... testClasses) {
        return with("junit-jupiter", parameters, testClasses);
    }

    /** Each suite runs its classes with an engine of its own. */
    static TestRun ofSuites(Class<?>... suites) {
        return with("junit-platform-suite", Map.of(), suites);
    }

    private static TestRun with(String engine, Map<String, String> parameters, Class<?>... classes) {
        ClassSelector[] selectors =
                Arrays.stream(classes).map(each -> selectClass(each)).toArray(ClassSelector[]::new);
        return new TestRun(EngineTestKit.engine(engine)
                .selectors(selectors)
                .configurationParameters(parameters)
                .execute());
    }

    /** Every container is fine, and so are as many tests as expected. */
    TestRun isGreenWith(long tests) {
        assertThat(failures()).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
        return this;
    }

    /** The one failure of a run. */
    Throwable failure() {
        assertThat(failures()).hasSize(1);
        return failures().get(0);
    }

    List<Throwable> failures() {
        return results.allEvents()
                .finished()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .filter(result -> result.getStatus() != Status.SUCCESSFUL)
                .map(TestExecutionResult::getThrowable)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the tests published under a key, in order. */
    List<String> reported(String key) {
        List<String> values = new ArrayList<>();
        results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .filter(pairs -> pairs.containsKey(key))
                .forEach(pairs -> values.add(pairs.get(key)));
        return values;
    }
}
