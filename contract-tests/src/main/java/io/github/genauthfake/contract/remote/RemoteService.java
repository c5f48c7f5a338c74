package io.github.genauthfake.contract.remote;

import io.github.genauthfake.contract.client.RunPrefix;
import io.github.genauthfake.contract.service.TestedPool;
import io.github.genauthfake.contract.service.TestedService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A user pool of somebody on any server that speaks the API. All behaviours share it, one after the other. However the run
 * ends, by Ctrl-C too, it takes back what it did; after {@code kill -9}, {@link Cleanup} does.
 */
public final class RemoteService implements TestedService {
    private static final long PATIENCE_SECONDS = 20;

    private final RemoteTarget target;
    private final Consumer<String> notices;
    private final Delivery delivery;
    private final RemoteApi api;
    private final PoolSearch search;
    private final Undoing undoing;
    private final RunRecord record;
    private final Secrets secrets;
    private final Thread whenKilled = new Thread(this::endEarly, "genauth-contract-end");
    private final ReentrantLock change = new ReentrantLock();
    private final List<Leftover> leftovers = new ArrayList<>();
    private final List<String> unsearched = new ArrayList<>();
    private volatile boolean isEnding;
    private boolean isClosed;

    private RemoteService(RemoteTarget target, Consumer<String> notices, Stopwatch stopwatch) {
        this.target = target;
        this.secrets = Secrets.of(target);
        this.notices = sentence -> notices.accept(secrets.masked(sentence));
        this.delivery = new Delivery(new Pace(target.requestsPerSecond(), stopwatch));
        this.api = new RemoteApi(target, delivery, stopwatch);
        this.search = new PoolSearch(api);
        this.undoing = new Undoing(api, search);
        api.token();
        this.record = RunRecord.create(target, RunPrefix.ofThisRun());
    }

    /**
     * Logs in and makes sure that the access key opens the pool that was named. Nothing is written before.
     *
     * @param notices is told in sentences what a person has to know, leftovers in the end among it
     * @throws TargetException when that cannot be
     */
    public static RemoteService open(RemoteTarget target, Consumer<String> notices) {
        RemoteService service = new RemoteService(target, notices, Stopwatch.SYSTEM);
        Runtime.getRuntime().addShutdownHook(service.whenKilled);
        service.greet();
        return service;
    }

    private void greet() {
        if (target.host().getScheme().equalsIgnoreCase("http") && !target.isLoopback()) {
            notices.accept("The access key travels to " + target.host() + " unencrypted.");
        }
        long unfinished = RunRecords.in(target.records()).stream()
                .filter(file -> !RunRecords.prefixOf(file).equals(RunPrefix.ofThisRun()))
                .count();
        if (unfinished > 0) {
            notices.accept("There are records of " + unfinished + " other runs in " + target.records()
                    + ". If none of them is under way, clean up after them with: check --cleanup");
        }
        notices.accept("Checking " + target + ". What the run creates is called " + RunPrefix.ofThisRun() + "_….");
    }

    @Override
    public boolean isFake() {
        return false;
    }

    @Override
    public TestedPool openPool() {
        return new RemotePool(this, target);
    }

    @Override
    public Optional<String> outage() {
        return isEnding ? Optional.of("The run is ending.") : delivery.outage();
    }

    @Override
    public String masked(String text) {
        return secrets.masked(text);
    }

    /** What is left in the pool; complete once the service is closed. */
    public synchronized List<Leftover> leftovers() {
        return List.copyOf(leftovers);
    }

    /** Why it is not known whether more is left, in sentences; complete once the service is closed. */
    public synchronized List<String> unsearched() {
        return List.copyOf(unsearched);
    }

    String token() {
        return api.token();
    }

    Delivery delivery() {
        return delivery;
    }

    RunRecord record() {
        return record;
    }

    Undoing undoing() {
        return undoing;
    }

    /** Makes a change as one; nothing is changed any more once the run is ending. */
    <T> T during(Supplier<T> work) {
        change.lock();
        try {
            requireGoingOn();
            return work.get();
        } finally {
            change.unlock();
        }
    }

    void requireGoingOn() {
        if (isEnding) {
            throw new TargetException("The run is ending.");
        }
    }

    /** Ctrl-C and its like: lets the change that is under way come to its end, then takes back everything. */
    private void endEarly() {
        isEnding = true;
        notices.accept("The run ends early. What it has created is deleted, what it has changed is put back.");
        boolean isQuiet = false;
        try {
            isQuiet = change.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        try {
            close();
        } finally {
            if (isQuiet) {
                change.unlock();
            }
        }
    }

    /** Takes back what is left to take back, looks for leftovers and tells of them. */
    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try {
            delivery.outage().ifPresent(outage -> {
                throw new TargetException(outage);
            });
            leftovers.addAll(
                    undoing.undo(record, record.pending().keySet()).failed().values());
            lookAround();
        } catch (TargetException failure) {
            unsearched.add(secrets.masked("The pool was not searched: " + failure.getMessage()));
            record.pending()
                    .values()
                    .forEach(step -> leftovers.add(
                            new Leftover(step.kind(), step.name(), "the service could not be asked to take it back")));
        } finally {
            record.close();
            forgetTheHook();
        }
        tellOfLeftovers();
    }

    private void forgetTheHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(whenKilled);
        } catch (IllegalStateException itRunsAlready) {
            // Then this is its doing, or it finds the service closed.
            return;
        }
    }

    private void lookAround() {
        PoolSearch.Found found =
                search.everythingOf(RunPrefix.ofThisRun()::equals, RunPrefix.ofThisRun(), record.kinds()::contains);
        unsearched.addAll(found.unsearched());
        found.steps().stream()
                .filter(step -> leftovers.stream()
                        .noneMatch(known ->
                                known.kind().equals(step.kind()) && known.name().equals(step.name())))
                .forEach(step -> undoing.takeBack(step)
                        .ifPresent(reason -> leftovers.add(new Leftover(step.kind(), step.name(), reason))));
    }

    private void tellOfLeftovers() {
        if (leftovers.isEmpty() && unsearched.isEmpty()) {
            notices.accept("Nothing of the run is left in the pool.");
        }
        if (!leftovers.isEmpty()) {
            notices.accept("The run has left behind:");
            leftovers.forEach(leftover -> notices.accept("  " + leftover));
            notices.accept("To try again: check --cleanup");
        }
        if (!unsearched.isEmpty()) {
            notices.accept("It is not known whether the run has left anything else:");
            unsearched.forEach(reason -> notices.accept("  " + reason));
        }
    }
}
