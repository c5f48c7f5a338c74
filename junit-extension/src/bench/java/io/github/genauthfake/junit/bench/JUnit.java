package io.github.genauthfake.junit.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs tests in this JVM, as build tools and IDEs do. */
final class JUnit {
    private static final LauncherConfig PLAIN = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .build();

    private JUnit() {}

    /**
     * Runs the tests of a class.
     *
     * @return how many there were
     * @throws IllegalStateException when one of them fails, or when there are more or fewer than expected
     */
    static long run(Class<?> tests, long expected) {
        Launcher launcher = LauncherFactory.create(PLAIN);
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(tests))
                        .build(),
                listener);
        TestExecutionSummary summary = listener.getSummary();
        if (summary.getTestsSucceededCount() != expected || summary.getTotalFailureCount() > 0) {
            throw new IllegalStateException(
                    tests + ": " + summary.getTestsSucceededCount() + " of " + expected + " succeeded",
                    summary.getFailures().isEmpty()
                            ? null
                            : summary.getFailures().get(0).getException());
        }
        return expected;
    }
}
