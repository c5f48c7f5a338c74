package io.github.genauthfake.internal.pool;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A fault at work on one call. */
public final class Strike {
    private final ReentrantLock lock;
    private final ArmedFault by;
    private final Consumer<Strike> atItsEnd;
    private final Condition isLetGo;
    private boolean mayGo;
    private String abandonedBecause;

    /**
     * @param lock guards what changes; held by whoever lets the call go
     * @param atItsEnd told when the call is recorded and answered
     */
    Strike(ReentrantLock lock, ArmedFault by, Consumer<Strike> atItsEnd) {
        this.lock = lock;
        this.by = by;
        this.atItsEnd = atItsEnd;
        this.isLetGo = lock.newCondition();
    }

    public Fault fault() {
        return by.fault();
    }

    /**
     * Waits at most this long for the call to be let go.
     *
     * @return why it must not be served any more; empty when it is to be served
     */
    public Optional<String> await(Duration longest) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.convert(longest);
        lock.lockInterruptibly();
        try {
            while (!mayGo && left > 0) {
                left = isLetGo.awaitNanos(left);
            }
            return Optional.ofNullable(abandonedBecause);
        } finally {
            lock.unlock();
        }
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
        mayGo = true;
        isLetGo.signalAll();
    }

    /** Lets the call go, not to be served, even where it has just been let go and did not wake up yet. */
    void abandon(String reason) {
        abandonedBecause = reason;
        letGo();
    }
}
