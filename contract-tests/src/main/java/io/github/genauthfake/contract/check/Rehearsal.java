package io.github.genauthfake.contract.check;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.contract.remote.RemoteService;
import io.github.genauthfake.contract.remote.RemoteTarget;
import io.github.genauthfake.contract.running.BehaviourListener;
import io.github.genauthfake.contract.running.Exchange;
import io.github.genauthfake.contract.running.Marked;
import io.github.genauthfake.contract.running.RunningBehaviour;
import io.github.genauthfake.contract.service.FakeInProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out what a run would do by doing it, with everything that belongs to it, to the fake in this process; nobody else is
 * asked anything.
 */
public final class Rehearsal implements BehaviourListener {
    private static final int REQUESTS_TO_KEEP = 1_000_000;
    private static final double REQUESTS_PER_SECOND = 1000;

    private final Map<String, Integer> requests = new HashMap<>();
    private final Creations creations = new Creations();
    private int requestsOfAll;
    private IllegalStateException failed;

    private Rehearsal() {}

    /**
     * Rehearses a run against the fake in this process.
     *
     * @throws IllegalStateException when a behaviour fails, which it must not in the fake
     */
    public static Rehearsal inProcess(Selection selection) {
        Rehearsal rehearsal = new Rehearsal();
        try (FakeInProcess fake = new FakeInProcess(name -> null)) {
            Check.execute(selection, fake, rehearsal);
        }
        rehearsal.requestsOfAll =
                rehearsal.requests.values().stream().mapToInt(Integer::intValue).sum();
        return rehearsal.unlessFailed();
    }

    /**
     * Rehearses a run against somebody's pool, from logging in to looking for leftovers.
     *
     * @throws IllegalStateException when a behaviour fails, which it must not in the fake
     */
    public static Rehearsal onServer(Selection selection) {
        Rehearsal rehearsal = new Rehearsal();
        try (FakeGenAuth fake =
                FakeGenAuth.builder().journalSize(REQUESTS_TO_KEEP).start()) {
            UserPool pool = fake.createPool();
            Path records = Files.createTempDirectory("genauth-contract-rehearsal");
            records.toFile().deleteOnExit();
            RemoteTarget target = new RemoteTarget(
                    fake.baseUrl(),
                    pool.accessKeyId(),
                    pool.accessKeySecret(),
                    pool.id(),
                    REQUESTS_PER_SECOND,
                    records);
            RemoteService service = RemoteService.open(target, notice -> {});
            try (service) {
                Check.execute(selection, service, rehearsal);
            }
            if (!service.leftovers().isEmpty()) {
                throw new IllegalStateException("The rehearsal left behind: " + service.leftovers());
            }
            rehearsal.requestsOfAll = pool.requests().size();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot rehearse: " + failure, failure);
        }
        return rehearsal.unlessFailed();
    }

    private Rehearsal unlessFailed() {
        if (failed != null) {
            throw failed;
        }
        return this;
    }

    @Override
    public void ended(Marked behaviour, Optional<RunningBehaviour> running, Optional<Throwable> failure) {
        FailureKind kind = failure.map(FailureKind::of).orElse(null);
        if (kind == FailureKind.LEFT_OUT) {
            return;
        }
        if (kind != null) {
            // Kept for the end, since JUnit lets no listener throw.
            failed = new IllegalStateException("The rehearsal failed at " + behaviour.name(), failure.get());
        }
        running.ifPresent(ended -> {
            requests.put(behaviour.name(), ended.exchanges().size());
            ended.exchanges().stream().filter(Exchange::succeeded).forEach(creations::count);
        });
    }

    @Override
    public void skipped(Marked behaviour, String reason) {
        // Costs nothing.
    }

    /** How many requests a behaviour makes, by its name; empty when it is not run there. */
    public Optional<Integer> requestsOf(String behaviour) {
        return Optional.ofNullable(requests.get(behaviour));
    }

    /** How many requests the run makes, those included that open the pool, tidy up and look for leftovers. */
    public int requests() {
        return requestsOfAll;
    }

    /** How many objects are created, by what they are. */
    public Map<String, Integer> created() {
        return creations.byKind();
    }

    /** How often something is changed that existed before. */
    public int changesOfSettings() {
        return creations.changesOfSettings();
    }
}
