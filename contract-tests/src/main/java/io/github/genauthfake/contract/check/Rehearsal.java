package io.github.genauthfake.contract.check;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.contract.running.BehaviourListener;
import io.github.genauthfake.contract.running.Exchange;
import io.github.genauthfake.contract.running.ResultsFile;
import io.github.genauthfake.contract.running.RunningBehaviour;
import io.github.genauthfake.contract.service.FakeInProcess;
import io.github.genauthfake.contract.service.TestedPool;
import io.github.genauthfake.contract.service.TestedService;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out what a run would do by doing it in the fake in this process, tidying up included; nothing else is asked
 * anything.
 */
public final class Rehearsal implements BehaviourListener {
    private final Map<String, Integer> requests = new HashMap<>();
    private final Creations creations = new Creations();
    private IllegalStateException failed;

    private Rehearsal() {}

    /**
     * Rehearses the selected behaviours.
     *
     * @param stays whether it is for a pool that stays, as every pool does that is not the fake's in process
     * @throws IllegalStateException when a behaviour fails, which it must not in the fake
     */
    public static Rehearsal of(Selection selection, boolean stays) {
        Rehearsal rehearsal = new Rehearsal();
        try (FakeInProcess fake = new FakeInProcess(name -> null)) {
            Check.execute(selection, stays ? new ServiceThatStays(fake) : fake, rehearsal);
        }
        if (rehearsal.failed != null) {
            throw rehearsal.failed;
        }
        return rehearsal;
    }

    @Override
    public Optional<String> reasonToStop() {
        return Optional.empty();
    }

    @Override
    public void ended(
            Method behaviour, String outcome, Optional<RunningBehaviour> running, Optional<Throwable> failure) {
        // Kept for the end, since JUnit lets no listener throw.
        failure.ifPresent(cause ->
                failed = new IllegalStateException("The rehearsal failed at " + ResultsFile.name(behaviour), cause));
        running.ifPresent(ended -> {
            requests.put(ResultsFile.name(behaviour), ended.requests());
            ended.exchanges().stream().filter(Exchange::succeeded).forEach(creations::count);
        });
    }

    /** How many requests a behaviour makes, by its name; empty when it is not run there. */
    public Optional<Integer> requestsOf(String behaviour) {
        return Optional.ofNullable(requests.get(behaviour));
    }

    /** How many requests all of them make. */
    public int requests() {
        return requests.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many objects are created, by what they are, in the plural. */
    public Map<String, Integer> created() {
        return creations.byKind();
    }

    /** How often something is changed that existed before. */
    public int changesOfSettings() {
        return creations.changesOfSettings();
    }

    /** The fake as if it were somebody's pool: behaviours of the fake alone are left out, and the others tidy up. */
    private record ServiceThatStays(TestedService fake) implements TestedService {
        @Override
        public boolean isFake() {
            return false;
        }

        @Override
        public TestedPool openPool() {
            return new PoolThatStays(fake.openPool());
        }

        @Override
        public void close() {
            fake.close();
        }
    }

    private record PoolThatStays(TestedPool pool) implements TestedPool {
        @Override
        public URI baseUrl() {
            return pool.baseUrl();
        }

        @Override
        public String accessKeyId() {
            return pool.accessKeyId();
        }

        @Override
        public String accessKeySecret() {
            return pool.accessKeySecret();
        }

        @Override
        public String userPoolId() {
            return pool.userPoolId();
        }

        @Override
        public boolean isDisposable() {
            return false;
        }

        @Override
        public Optional<UserPool> fake() {
            return Optional.empty();
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
