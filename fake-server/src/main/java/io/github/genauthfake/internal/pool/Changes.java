package io.github.genauthfake.internal.pool;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Lets threads wait for something that changes by and by. */
final class Changes {
    private long count;

    /** Something has changed, and can be seen. */
    synchronized void happened() {
        count++;
        notifyAll();
    }

    private synchronized long count() {
        return count;
    }

    /** Waits until a condition is met, which is looked at now and after each change; {@code false} when it was not in time. */
    boolean await(BooleanSupplier condition, Duration longest) throws InterruptedException {
        long end = Machine.nanoTime() + TimeUnit.NANOSECONDS.convert(longest);
        while (true) {
            long seen = count();
            // Without the lock: it is not known what the condition does.
            if (condition.getAsBoolean()) {
                return true;
            }
            if (!awaitChange(seen, end)) {
                return false;
            }
        }
    }

    private synchronized boolean awaitChange(long seen, long end) throws InterruptedException {
        while (count == seen) {
            long left = end - Machine.nanoTime();
            if (left <= 0) {
                return false;
            }
            // Rounded up, as 0 means for ever.
            wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
        return true;
    }
}
