package io.github.genauthfake.junit;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a test does to its pool. Listens for itself, because the journal forgets the oldest requests and tests may clear it:
 * a finding must not get lost by that.
 */
final class Trail {
    private static final int MOST_FAULTS = 10_000;

    private final UserPool pool;
    private final Consumer<RecordedRequest> listener = this::add;
    private final Consumer<ArmedFault> faultListener = this::add;
    private final List<ArmedFault> faults = new ArrayList<>();
    private RequestExcerpt excerpt = new RequestExcerpt();
    private RequestExcerpt undone = new RequestExcerpt();
    private Complaints unjudged = new Complaints();

    private Trail(UserPool pool) {
        this.pool = pool;
    }

    /** That of a pool, from now on. */
    static Trail of(UserPool pool) {
        Trail trail = new Trail(pool);
        pool.addRequestListener(trail.listener);
        pool.faults().addListener(trail.faultListener);
        return trail;
    }

    /** Nothing more becomes part of it. */
    void end() {
        pool.removeRequestListener(listener);
        pool.faults().removeListener(faultListener);
    }

    /** What came until now was undone. What was found in it still waits for a verdict. */
    synchronized void undo() {
        if (excerpt.count() > 0) {
            undone = excerpt;
            excerpt = new RequestExcerpt();
        }
    }

    synchronized int count() {
        return excerpt.count();
    }

    synchronized List<String> lines() {
        return excerpt.lines();
    }

    synchronized int countOfUndone() {
        return undone.count();
    }

    synchronized List<String> linesOfUndone() {
        return undone.lines();
    }

    /** What was found since this was asked last. */
    synchronized Complaints takeUnjudged() {
        Complaints taken = unjudged;
        unjudged = new Complaints();
        return taken;
    }

    /** The faults that were armed since this was asked last and have struck nothing, as findings among {@code complaints}. */
    synchronized void tellUnstruckFaults(Complaints complaints) {
        faults.stream()
                .filter(fault -> fault.strikes() == 0)
                .forEach(fault -> complaints.add(
                        fault.operation().orElse(""), new Unstruck("a fault struck no request: " + fault)));
        faults.clear();
    }

    /** A finding that no request has. */
    private record Unstruck(String message) implements Finding {
        @Override
        public Kind kind() {
            return Kind.FAULT_NOT_STRUCK;
        }

        @Override
        public String parameter() {
            return "";
        }
    }

    private synchronized void add(ArmedFault fault) {
        if (faults.size() >= MOST_FAULTS) {
            faults.removeIf(armed -> armed.strikes() > 0);
        }
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private synchronized void add(RecordedRequest request) {
        excerpt.add(request);
        unjudged.add(request);
    }
}
