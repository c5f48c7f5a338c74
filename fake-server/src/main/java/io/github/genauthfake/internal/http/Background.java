package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.pool.Strike;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/** Where requests are while they wait without a thread. */
final class Background {
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
        strike.whenLetGo(() -> threads.execute(() -> {
            delay.cancel();
            departure.ignore();
            then.run();
        }));
    }
}
