package io.github.genauthfake.internal.pool;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Faults;
import io.github.genauthfake.internal.modules.Asked;
import io.github.genauthfake.internal.modules.CallSelection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The faults that are armed on one pool, in the order in which they were. */
public final class FaultTable implements Faults {
    /** They have nothing to do but to be answered; a listener of requests that takes its time must not hold up a test. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);

    /** Guards all that changes, so that calls are counted one after the other. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition hasStruck = lock.newCondition();
    private final Condition hasEnded = lock.newCondition();
    /** Also read without the lock, by every request that comes. */
    private final List<Armed> armed = new CopyOnWriteArrayList<>();

    private final List<Consumer<ArmedFault>> listeners = new CopyOnWriteArrayList<>();
    /** Calls that may wait or have just been let go; their faults may have struck for the last time and be armed no more. */
    private final Set<Strike> waiting = new HashSet<>();

    private boolean isEnded;

    @Override
    public Target on(String operation) {
        return new NamedCalls(CallSelection.of(operation));
    }

    @Override
    public Target onAnyOperation() {
        return new NamedCalls(CallSelection.ofAnyOperation());
    }

    @Override
    public List<ArmedFault> armed() {
        return List.copyOf(armed);
    }

    @Override
    public void addListener(Consumer<ArmedFault> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    @Override
    public void removeListener(Consumer<ArmedFault> listener) {
        listeners.remove(listener);
    }

    @Override
    public void clear() {
        locked(() -> {
            requireOpen();
            armed.clear();
            waiting.forEach(Strike::letGo);
        });
    }

    /**
     * Lets go the calls that faults hold, which are not to be served any more, and waits until they are recorded and
     * answered: what becomes of them belongs to what is over, and not to what begins next.
     *
     * @param reason what has happened to the pool
     */
    void abandon(String reason) {
        locked(() -> abandonThose(Set.copyOf(waiting), reason));
    }

    private void abandonThose(Set<Strike> abandoned, String reason) {
        abandoned.forEach(strike -> strike.abandon(reason));
        long left = LONGEST_FAREWELL.toNanos();
        while (left > 0 && abandoned.stream().anyMatch(waiting::contains)) {
            left = awaitEnd(left);
        }
    }

    private long awaitEnd(long longest) {
        try {
            return hasEnded.awaitNanos(longest);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /**
     * The same, and nothing is armed any more nor can be from now on.
     */
    void end(String reason) {
        locked(() -> {
            isEnded = true;
            armed.clear();
            abandonThose(Set.copyOf(waiting), reason);
        });
    }

    /**
     * The fault that strikes this call, if any: the one that was armed first of those whose turn it is.
     *
     * @param asked asked only when it matters, perhaps several times
     */
    public Optional<Strike> strike(String operation, Supplier<Asked> asked) {
        return strike(operation, false, asked);
    }

    /** The same for a request for a token, which is struck by faults that name it and by no others. */
    public Optional<Strike> strikeLogin(String operation, Supplier<Asked> asked) {
        return strike(operation, true, asked);
    }

    private Optional<Strike> strike(String operation, boolean mustBeNamed, Supplier<Asked> asked) {
        if (armed.isEmpty()) {
            return Optional.empty();
        }
        if (armed.stream().anyMatch(candidate -> candidate.calls.asksForParameters(operation, mustBeNamed))) {
            // Read before the lock: others need not wait for it.
            asked.get();
        }
        lock.lock();
        try {
            Strike strike = null;
            for (Armed candidate : armed) {
                if (candidate.calls.concerns(operation, mustBeNamed, asked) && candidate.strikesNext(strike == null)) {
                    strike = new Strike(lock, candidate, candidate::note, this::end);
                    // From here on the call can be let go, even before it begins to wait.
                    waiting.add(strike);
                }
            }
            return Optional.ofNullable(strike);
        } finally {
            lock.unlock();
        }
    }

    private void end(Strike strike) {
        locked(() -> {
            waiting.remove(strike);
            hasEnded.signalAll();
        });
    }

    private void requireOpen() {
        if (isEnded) {
            throw new IllegalStateException(
                    "No fault can be armed: the user pool is closed, or its server has stopped");
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private final class NamedCalls implements Target {
        private final CallSelection calls;

        NamedCalls(CallSelection calls) {
            this.calls = calls;
        }

        @Override
        public Target with(String parameters) {
            return new NamedCalls(calls.with(parameters));
        }

        @Override
        public ArmedFault first(int count, Fault fault) {
            return arm(new StrikeCount(1, CallSelection.positive(count)), fault);
        }

        @Override
        public ArmedFault nth(int number, Fault fault) {
            return arm(new StrikeCount(CallSelection.positive(number), number), fault);
        }

        @Override
        public ArmedFault always(Fault fault) {
            return arm(new StrikeCount(1, Integer.MAX_VALUE), fault);
        }

        private ArmedFault arm(StrikeCount count, Fault fault) {
            Armed next = new Armed(calls, count, fault);
            locked(() -> {
                requireOpen();
                armed.add(next);
            });
            listeners.forEach(listener -> listener.accept(next));
            return next;
        }
    }

    private final class Armed implements ArmedFault {
        private final CallSelection calls;
        private final StrikeCount count;
        private final Fault fault;
        private int noted;

        Armed(CallSelection calls, StrikeCount count, Fault fault) {
            this.calls = calls;
            this.count = count;
            this.fault = Objects.requireNonNull(fault, "fault");
        }

        boolean strikesNext(boolean mayStrike) {
            boolean strikes = count.strikesNext(mayStrike);
            if (count.isSpent()) {
                armed.remove(this);
            }
            return strikes;
        }

        void note() {
            noted++;
            hasStruck.signalAll();
        }

        @Override
        public Optional<String> operation() {
            return Optional.ofNullable(calls.name());
        }

        @Override
        public Optional<String> condition() {
            return Optional.ofNullable(calls.condition());
        }

        @Override
        public Fault fault() {
            return fault;
        }

        @Override
        public int strikes() {
            lock.lock();
            try {
                return noted;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void awaitStrikes(int number, Duration longest) throws InterruptedException {
            if (number > count.most()) {
                throw new IllegalArgumentException("It never strikes " + number + " calls: " + this);
            }
            long left = TimeUnit.NANOSECONDS.convert(longest);
            lock.lockInterruptibly();
            try {
                while (noted < number) {
                    if (left <= 0) {
                        throw new IllegalStateException(
                                "It has not struck " + number + " calls within " + longest + ": " + this);
                    }
                    left = hasStruck.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void disarm() {
            locked(() -> {
                armed.remove(this);
                waiting.stream().filter(strike -> strike.isBy(this)).forEach(Strike::letGo);
            });
        }

        /** For the messages of tests: {@code hold, armed for set-custom-data, has struck 0 calls}. */
        @Override
        public String toString() {
            return fault + ", armed for " + calls + ", has struck " + strikes() + " calls";
        }
    }
}
