package io.github.genauthfake.contract.running;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.genauthfake.contract.ledger.Behaviour;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs behaviours within a test and tells how they ended. */
public final class BehaviourRun implements BehaviourListener {
    private final Map<String, Optional<Throwable>> failures = new TreeMap<>();
    private final Map<String, Optional<Throwable>> failuresByName = new TreeMap<>();

    private BehaviourRun() {}

    /** Runs all behaviours of a class. */
    public static BehaviourRun of(Class<?> behaviours, Map<String, String> parameters) {
        return run(List.of(selectClass(behaviours)), parameters);
    }

    /** Runs some behaviours. */
    public static BehaviourRun of(List<Behaviour> behaviours, Map<String, String> parameters) {
        return run(behaviours.stream().map(Behaviour::selector).toList(), parameters);
    }

    private static BehaviourRun run(List<? extends DiscoverySelector> selectors, Map<String, String> parameters) {
        BehaviourRun run = new BehaviourRun();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .configurationParameters(parameters)
                .build();
        try (LauncherSession session = LauncherFactory.openSession()) {
            SessionListener.listen(session, run);
            session.getLauncher().execute(request);
        }
        return run;
    }

    @Override
    public void ended(Marked behaviour, Optional<RunningBehaviour> running, Optional<Throwable> failure) {
        failures.put(behaviour.method().getName(), failure);
        failuresByName.put(behaviour.name(), failure);
    }

    @Override
    public void skipped(Marked behaviour, String reason) {
        throw new IllegalStateException(behaviour.name() + " was skipped: " + reason);
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
