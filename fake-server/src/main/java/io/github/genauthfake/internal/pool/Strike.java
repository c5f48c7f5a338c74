package io.github.genauthfake.internal.pool;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A fault at work on one call. A call that waits takes no thread: it leaves behind what is to be done next. */
public final class Strike {
    private static final Runnable NOTHING = () -> {};

    private final ReentrantLock lock;
    private final ArmedFault by;
    private final Runnable noting;
    private final Consumer<Strike> atItsEnd;
    private Runnable next = NOTHING;
    private boolean mayGo;
    private boolean isDeserted;
    private String abandonedBecause;

    /**
     * @param lock guards what changes; held by whoever lets the call go
     * @param noting told when the strike is to be seen
     * @param atItsEnd told when the call is recorded and answered
     */
    Strike(ReentrantLock lock, ArmedFault by, Runnable noting, Consumer<Strike> atItsEnd) {
        this.lock = lock;
        this.by = by;
        this.noting = noting;
        this.atItsEnd = atItsEnd;
    }

    public ArmedFault by() {
        return by;
    }

    public Fault fault() {
        return by.fault();
    }

    /** Whether the call has to wait. */
    public boolean makesWait() {
        return fault().kind() == Fault.Kind.HOLD
                || longestWait().filter(wait -> !wait.isZero()).isPresent();
    }

    /** How long the call waits at most; empty for a call that waits until it is let go. */
    public Optional<Duration> longestWait() {
        return fault().duration();
    }

    /**
     * Has something done once the call is let go, for whatever reason; at once when it has been already.
     *
     * @param handOn runs once, in the thread that lets the call go and under a lock: must hand the work on
     */
    public void whenLetGo(Runnable handOn) {
        locked(() -> {
            if (mayGo) {
                handOn.run();
            } else {
                next = handOn;
            }
        });
    }

    /** Lets the call go, to be served: it has waited long enough. */
    public void release() {
        locked(this::letGo);
    }

    /** Lets the call go, not to be served, because its client has left. One that has been let go before is served all the same. */
    public void desert() {
        locked(() -> {
            isDeserted = !mayGo;
            letGo();
        });
    }

    /** Whether the client has left while the call waited. */
    public boolean isDeserted() {
        lock.lock();
        try {
            return isDeserted;
        } finally {
            lock.unlock();
        }
    }

    /** What happened to the pool, so that the call must not be served any more; empty when it is to be served. */
    public Optional<String> abandonedBecause() {
        lock.lock();
        try {
            return Optional.ofNullable(abandonedBecause);
        } finally {
            lock.unlock();
        }
    }

    /** To be called once, when all is in the journal that those who wait for the strike may look for there. */
    public void note() {
        locked(noting);
    }

    /** To be called when the call is recorded and answered. */
    public void end() {
        atItsEnd.accept(this);
    }

    boolean isBy(ArmedFault fault) {
        return by == fault;
    }

    /** Lets the call go, to be served. */
    void letGo() {
        if (!mayGo) {
            mayGo = true;
            next.run();
        }
    }

    /** Lets the call go, not to be served, even where it has just been let go and did not go on yet. */
    void abandon(String reason) {
        abandonedBecause = reason;
        letGo();
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
