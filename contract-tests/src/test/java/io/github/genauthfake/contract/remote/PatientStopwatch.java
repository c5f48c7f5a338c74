package io.github.genauthfake.contract.remote;

import java.time.Duration;

/** Time that passes because somebody waits for it, and takes none. */
final class PatientStopwatch implements Stopwatch {
    private long now;
    private Duration waited = Duration.ZERO;

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) {
        now += time.toNanos();
        waited = waited.plus(time);
    }

    /** How long was waited since the last time this was asked. */
    synchronized Duration waited() {
        Duration sinceThen = waited;
        waited = Duration.ZERO;
        return sinceThen;
    }
}
