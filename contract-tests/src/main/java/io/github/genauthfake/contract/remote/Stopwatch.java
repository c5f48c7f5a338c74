package io.github.genauthfake.contract.remote;

import java.time.Duration;

/** The time that passes while requests wait. Tests have one of their own, which does not take any. */
interface Stopwatch {
    /** As {@link System#nanoTime()}. */
    long nanoTime();

    /** Waits. */
    void sleep(Duration time);

    /** The one of this machine. */
    Stopwatch SYSTEM = new Stopwatch() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) {
            try {
                Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new TargetException(
                        "The run was interrupted while it waited for the next request.", interruption);
            }
        }
    };
}
