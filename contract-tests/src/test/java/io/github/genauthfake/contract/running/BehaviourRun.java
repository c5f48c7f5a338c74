package io.github.genauthfake.contract.running;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs behaviours within a test and tells how they ended. */
public final class BehaviourRun implements TestExecutionListener {
    private final Map<String, Optional<Throwable>> failures = new TreeMap<>();

    private BehaviourRun() {}

    /** Runs all behaviours of a class. */
    public static BehaviourRun of(Class<?> behaviours, Map<String, String> parameters) {
        return run(selectClass(behaviours), parameters);
    }

    /** Runs one behaviour. */
    public static BehaviourRun of(String className, String methodName, Map<String, String> parameters) {
        return run(selectMethod(className, methodName), parameters);
    }

    private static BehaviourRun run(DiscoverySelector selector, Map<String, String> parameters) {
        BehaviourRun run = new BehaviourRun();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selector)
                .configurationParameters(parameters)
                .build();
        LauncherFactory.create().execute(request, run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            MethodSource source = (MethodSource) test.getSource().orElseThrow();
            failures.put(source.getMethodName(), result.getThrowable());
        }
    }

    /** The failure of a behaviour that was run; empty when it passed. */
    public Optional<Throwable> failureOf(String methodName) {
        if (!failures.containsKey(methodName)) {
            throw new IllegalArgumentException(methodName + " was not run, but " + failures.keySet());
        }
        return failures.get(methodName);
    }
}
