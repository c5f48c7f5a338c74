package io.github.genauthfake.contract.remote;

import java.time.Duration;

/** Keeps requests apart, so that no more than a certain number begins in a second. */
final class Pace {
    private final long nanosApart;
    private final Stopwatch stopwatch;
    private long next;

    Pace(double requestsPerSecond, Stopwatch stopwatch) {
        this.nanosApart = Math.round(1e9 / requestsPerSecond);
        this.stopwatch = stopwatch;
        this.next = stopwatch.nanoTime();
    }

    /** Waits until the next request may begin. */
    void await() {
        long mine;
        synchronized (this) {
            mine = Math.max(next, stopwatch.nanoTime());
            next = mine + nanosApart;
        }
        stopwatch.sleep(Duration.ofNanos(Math.max(0, mine - stopwatch.nanoTime())));
    }

    /** Lets no request begin for a time, since the service has asked for it. */
    synchronized void pause(Duration time) {
        next = Math.max(next, stopwatch.nanoTime() + time.toNanos());
    }
}
