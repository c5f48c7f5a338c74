package io.github.genauthfake.contract.running;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.genauthfake.contract.ledger.Behaviour;
import java.util.List;
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
    private final Map<String, Optional<Throwable>> failuresByName = new TreeMap<>();

    private BehaviourRun() {}

    /** Runs all behaviours of a class. */
    public static BehaviourRun of(Class<?> behaviours, Map<String, String> parameters) {
        return run(List.of(selectClass(behaviours)), parameters);
    }

    /** Runs some behaviours. */
    public static BehaviourRun of(List<Behaviour> behaviours, Map<String, String> parameters) {
        return run(
                behaviours.stream()
                        .map(Behaviour::method)
                        .map(method -> selectMethod(method.getDeclaringClass(), method))
                        .toList(),
                parameters);
    }

    private static BehaviourRun run(List<? extends DiscoverySelector> selectors, Map<String, String> parameters) {
        BehaviourRun run = new BehaviourRun();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
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
            failuresByName.put(ResultsFile.name(source.getJavaMethod()), result.getThrowable());
        }
    }

    /** The failure of a behaviour that was run; empty when it passed. */
    public Optional<Throwable> failureOf(Behaviour behaviour) {
        return failureOf(behaviour.name(), failuresByName);
    }

    /** The failure of a behaviour that was run; empty when it passed. */
    public Optional<Throwable> failureOf(String methodName) {
        return failureOf(methodName, failures);
    }

    private static Optional<Throwable> failureOf(String name, Map<String, Optional<Throwable>> failures) {
        if (!failures.containsKey(name)) {
            throw new IllegalArgumentException(name + " was not run, but " + failures.keySet());
        }
        return failures.get(name);
    }
}
