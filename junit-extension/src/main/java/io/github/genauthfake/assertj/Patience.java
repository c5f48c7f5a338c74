package io.github.genauthfake.assertj;

import io.github.genauthfake.PoolEvent;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How long assertions wait for requests and events that are still to come.
 *
 * @param pool whose requests; {@code null} for assertions that do not wait
 * @param end when the waiting ends, by {@link System#nanoTime()}
 */
record Patience(UserPool pool, long end) {
    static final Patience NONE = new Patience(null, 0);

    static Patience of(UserPool pool, Duration longest) {
        return new Patience(pool, System.nanoTime() + longest.toNanos());
    }

    /**
     * Waits until requests are as they should be.
     *
     * @param now those that are known
     * @param way finds them among all that the pool has received
     * @return those that there are when the waiting ends
     */
    List<RecordedRequest> await(
            List<RecordedRequest> now,
            UnaryOperator<List<RecordedRequest>> way,
            Predicate<List<RecordedRequest>> condition) {
        if (pool == null || condition.test(now)) {
            return now;
        }
        try {
            pool.awaitRequests(all -> condition.test(way.apply(all)), Duration.ofNanos(end - System.nanoTime()));
        } catch (InterruptedException hurried) {
            // What is there by now decides.
            Thread.currentThread().interrupt();
        }
        return newest(now, way);
    }

    /** As {@link #await}, for events; those that there are when the waiting ends. */
    List<PoolEvent> awaitEvents(UserPool asked, UnaryOperator<List<PoolEvent>> way) {
        List<PoolEvent> now = way.apply(asked.events());
        if (pool == null || !now.isEmpty()) {
            return now;
        }
        try {
            pool.awaitEvents(all -> !way.apply(all).isEmpty(), Duration.ofNanos(end - System.nanoTime()));
        } catch (InterruptedException hurried) {
            // What is there by now decides.
            Thread.currentThread().interrupt();
        }
        return way.apply(pool.events());
    }

    /** Those that there are now. */
    List<RecordedRequest> newest(List<RecordedRequest> known, UnaryOperator<List<RecordedRequest>> way) {
        return pool == null ? known : way.apply(pool.requests());
    }
}
