package io.github.genauthfake.contract.remote;

import io.github.genauthfake.contract.client.RunPrefix;
import io.github.genauthfake.contract.service.UndoStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Takes back what earlier runs left in a user pool because nothing could stop them from ending early, {@code kill -9} for example. */
public final class Cleanup {
    private final RemoteTarget target;
    private final Consumer<String> progress;
    private final PoolSearch search;
    private final Undoing undoing;
    private final Set<String> underWay = new HashSet<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private int deleted;
    private int restored;

    private Cleanup(RemoteTarget target, Consumer<String> progress) {
        this.target = target;
        this.progress = sentence -> progress.accept(Secrets.of(target).masked(sentence));
        Delivery delivery = new Delivery(new Pace(target.requestsPerSecond(), Stopwatch.SYSTEM));
        RemoteApi api = new RemoteApi(target, delivery, Stopwatch.SYSTEM);
        this.search = new PoolSearch(api);
        this.undoing = new Undoing(api, search);
        api.token();
    }

    /**
     * Takes back what the records of earlier runs hold, then looks for objects with the prefix of a run that no record
     * knows. Runs that are still under way on this machine are left alone. Can be repeated: what is done is not done again.
     *
     * @param progress is told in sentences what happens
     * @throws TargetException when the target cannot be reached or is another pool than the one that was named
     */
    public static CleanupReport run(RemoteTarget target, Consumer<String> progress) {
        return new Cleanup(target, progress).run();
    }

    private CleanupReport run() {
        RunRecords.in(target.records()).forEach(this::takeBack);
        PoolSearch.Found found =
                search.everythingOf(prefix -> !underWay.contains(prefix), RunPrefix.COMMON, kind -> true);
        found.steps().forEach(this::takeBack);
        return new CleanupReport(deleted, restored, leftovers, found.unsearched());
    }

    private void takeBack(Path file) {
        try (RunRecord record = RunRecord.resume(file).orElse(null)) {
            if (record == null) {
                underWay.add(RunRecords.prefixOf(file));
                progress.accept("The run " + RunRecords.prefixOf(file) + " is under way and left alone.");
            } else if (!record.header().isOf(target)) {
                progress.accept("The run " + record.header().prefix() + " was in the user pool "
                        + record.header().userPoolId() + " at "
                        + record.header().host() + "; its record stays.");
            } else {
                takeBack(record);
            }
        }
    }

    private void takeBack(RunRecord record) {
        progress.accept("Cleaning up after the run " + record.header().prefix() + " of "
                + record.header().startedAt() + ".");
        Undoing.Outcome outcome = undoing.undo(record, record.pending().keySet());
        deleted += outcome.deleted();
        restored += outcome.restored();
        leftovers.addAll(outcome.failed().values());
    }

    private void takeBack(UndoStep step) {
        if (leftovers.stream()
                .anyMatch(known ->
                        known.kind().equals(step.kind()) && known.name().equals(step.name()))) {
            return;
        }
        Optional<String> failure = undoing.takeBack(step);
        if (failure.isPresent()) {
            leftovers.add(new Leftover(step.kind(), step.name(), failure.get()));
        } else {
            deleted++;
        }
    }
}
