package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.logging.LogLine;
import io.github.genauthfake.internal.pool.Machine;
import io.github.genauthfake.internal.pool.Strike;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/** Where requests are while they wait without a thread. */
final class Background {
    private static final Logger LOGGER = System.getLogger("io.github.genauthfake");

    /** After this long, a test may be waiting for a call that it holds itself. Half of the Java SDK's own timeout. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration MOMENT = Duration.ofMillis(50);

    /** Below the idle timeout of Jetty, and that of proxies. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** Thousands of calls may be let go at once, and must not keep all threads from what else comes. */
    private static final int MOST_RESUMING = 16;

    /** A client that sends a byte now and then keeps its connection and its part of the memory as long as this. */
    static final Duration LONGEST_BODY = Duration.ofSeconds(60);

    private final Queue<Runnable> resumed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger working = new AtomicInteger();
    private final Executor threads;
    private final Scheduler timer;
    private final BodyMemory proven;
    private final BodyMemory unproven;
    private final Duration patience;
    private final Duration longestBody;
    private final Consumer<String> warning;
    private final AtomicLong nextTold = new AtomicLong(Machine.nanoTime());

    /** @param longestBody how long a body may take to arrive */
    Background(Executor threads, Scheduler timer, int maximumBodyBytes, Duration longestBody) {
        this(threads, timer, maximumBodyBytes, longestBody, PATIENCE, line -> LOGGER.log(Level.WARNING, line));
    }

    /**
     * @param longestBody how long a body may take to arrive
     * @param patience after how long it is told that a call waits
     * @param warning takes what is told
     */
    Background(
            Executor threads,
            Scheduler timer,
            int maximumBodyBytes,
            Duration longestBody,
            Duration patience,
            Consumer<String> warning) {
        this.threads = threads;
        this.timer = timer;
        this.proven = BodyMemory.forBodiesOf(maximumBodyBytes);
        this.unproven = BodyMemory.forBodiesOf(maximumBodyBytes);
        this.longestBody = longestBody;
        this.patience = patience;
        this.warning = warning;
    }

    /** The memory for bodies of those who have shown who they are, or of all others. */
    BodyMemory memory(boolean isProven) {
        return isProven ? proven : unproven;
    }

    /** Lets an intake fail when it has taken too long, in a thread of the server. The caller cancels it when the body is there. */
    Scheduler.Task limit(Intake intake) {
        return timer.schedule(
                () -> {
                    resumed.add(() -> intake.fail(new TakenBody.TooSlowException(longestBody.toSeconds())));
                    work();
                },
                longestBody.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    /**
     * Waits until the strike lets the call go, its delay is over or its client has left.
     *
     * @param operation what the call asks for
     * @param client the connection to the client, from which nothing else reads meanwhile
     * @param then runs once, in a thread of the server
     */
    void await(Strike strike, String operation, EndPoint client, Runnable then) {
        Scheduler.Task delay = strike.longestWait()
                .map(longest -> timer.schedule(strike::release, longest.toNanos(), TimeUnit.NANOSECONDS))
                .orElse(() -> false);
        Scheduler.Task told = timer.schedule(() -> tell(strike, operation), patience.toNanos(), TimeUnit.NANOSECONDS);
        Departure departure = new Departure(client, strike::desert);
        departure.watch();
        strike.whenLetGo(() -> {
            resumed.add(() -> {
                delay.cancel();
                told.cancel();
                departure.ignore();
                then.run();
            });
            work();
        });
    }

    /** Runs something in a thread of the server. */
    void run(Runnable step) {
        threads.execute(step);
    }

    /** Runs something in a thread of the server, in a moment. */
    void shortlyAfter(Runnable step) {
        timer.schedule(() -> threads.execute(step), MOMENT.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs something in a thread of the server after a silence that a connection survives. */
    Scheduler.Task afterSilence(Runnable step) {
        return timer.schedule(() -> threads.execute(step), SILENCE.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Once in a while, as thousands of calls may wait at once. */
    private void tell(Strike strike, String operation) {
        long now = Machine.nanoTime();
        long next = nextTold.get();
        if (now - next >= 0 && nextTold.compareAndSet(next, now + patience.toNanos())) {
            warning.accept(LogLine.of("A call to " + operation + " has been waiting for " + patience
                    + " because of a fault: " + strike.by()
                    + ". It goes on when the fault is disarmed or the faults of its user pool are cleared."));
        }
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
