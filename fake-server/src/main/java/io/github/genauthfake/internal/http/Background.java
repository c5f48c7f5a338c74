package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.pool.Strike;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/** Where requests are while they wait without a thread. */
final class Background {
    /** Thousands of calls may be let go at once, and must not keep all threads from what else comes. */
    private static final int MOST_RESUMING = 16;

    private final Queue<Runnable> resumed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger working = new AtomicInteger();
    private final Executor threads;
    private final Scheduler timer;
    private final BodyMemory proven;
    private final BodyMemory unproven;

    Background(Executor threads, Scheduler timer, int maximumBodyBytes) {
        this.threads = threads;
        this.timer = timer;
        this.proven = BodyMemory.forBodiesOf(maximumBodyBytes);
        this.unproven = BodyMemory.forBodiesOf(maximumBodyBytes);
    }

    /** The memory for bodies of those who have shown who they are, or of all others. */
    BodyMemory memory(boolean isProven) {
        return isProven ? proven : unproven;
    }

    /**
     * Waits until the strike lets the call go, its delay is over or its client has left.
     *
     * @param client the connection to the client, from which nothing else reads meanwhile
     * @param then runs once, in a thread of the server
     */
    void await(Strike strike, EndPoint client, Runnable then) {
        Scheduler.Task delay = strike.longestWait()
                .map(longest -> timer.schedule(strike::release, longest.toNanos(), TimeUnit.NANOSECONDS))
                .orElse(() -> false);
        Departure departure = new Departure(client, strike::desert);
        departure.watch();
        strike.whenLetGo(() -> {
            resumed.add(() -> {
                delay.cancel();
                departure.ignore();
                then.run();
            });
            work();
        });
    }

    private void work() {
        if (working.incrementAndGet() > MOST_RESUMING) {
            // Those that work already take it from the queue.
            working.decrementAndGet();
        } else {
            threads.execute(this::workOff);
        }
    }

    private void workOff() {
        try {
            for (Runnable next = resumed.poll(); next != null; next = resumed.poll()) {
                next.run();
            }
        } finally {
            working.decrementAndGet();
            if (!resumed.isEmpty()) {
                work();
            }
        }
    }
}
