package io.github.genauthfake.internal.pool;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The faults that are armed on one pool, in the order in which they were. */
public final class FaultTable implements Faults {
    private final List<Armed> armed = new CopyOnWriteArrayList<>();
    /** Calls that may wait; their faults may have struck for the last time and be armed no more. */
    private final Set<Strike> waiting = ConcurrentHashMap.newKeySet();

    @Override
    public Target on(String operation) {
        return new TargetedCalls(operation);
    }

    @Override
    public Target onAnyOperation() {
        return new TargetedCalls(null);
    }

    @Override
    public List<ArmedFault> armed() {
        return List.copyOf(armed);
    }

    @Override
    public void clear() {
        armed.forEach(Armed::disarm);
        waiting.forEach(strike -> strike.released.countDown());
    }

    /** The fault that strikes this call, if any: the one that was armed first of those whose turn it is. */
    public Optional<Strike> strike(String operation) {
        if (armed.isEmpty()) {
            return Optional.empty();
        }
        Strike first = null;
        for (Armed candidate : armed) {
            if (candidate.isStruckBy(operation, first == null)) {
                first = new Strike(candidate.fault, candidate.released);
                // From here on a call can be let go, even before it begins to wait.
                waiting.add(first);
            }
        }
        return Optional.ofNullable(first);
    }

    /** A fault at work on one call. */
    public final class Strike {
        private final Fault fault;
        private final CountDownLatch released;

        private Strike(Fault fault, CountDownLatch released) {
            this.fault = fault;
            this.released = released;
        }

        public Fault fault() {
            return fault;
        }

        /** Ends the fault's work on the call. */
        public void end() {
            waiting.remove(this);
        }

        /** Waits at most this long for the fault to be disarmed or the pool to be closed. */
        public void await(Duration longest) throws InterruptedException {
            released.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private final class TargetedCalls implements Target {
        private final String operation;

        TargetedCalls(String operation) {
            this.operation = operation;
        }

        @Override
        public ArmedFault first(int count, Fault fault) {
            return arm(1, positive(count), fault);
        }

        @Override
        public ArmedFault nth(int number, Fault fault) {
            return arm(positive(number), number, fault);
        }

        @Override
        public ArmedFault always(Fault fault) {
            return arm(1, Integer.MAX_VALUE, fault);
        }

        private ArmedFault arm(int from, int to, Fault fault) {
            Armed next = new Armed(operation, from, to, fault);
            armed.add(next);
            return next;
        }

        private static int positive(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("Calls are counted from 1, not " + number);
            }
            return number;
        }
    }

    private final class Armed implements ArmedFault {
        private final String operation;
        private final int from;
        private final int to;
        private final Fault fault;
        private final CountDownLatch released = new CountDownLatch(1);
        private int calls;
        private int strikes;

        Armed(String operation, int from, int to, Fault fault) {
            this.operation = operation;
            this.from = from;
            this.to = to;
            this.fault = Objects.requireNonNull(fault, "fault");
        }

        /**
         * Counts a call, and tells whether it is one of those to strike.
         *
         * @param mayStrike whether no earlier fault has struck it; if one has, this one keeps its turn for a later call
         */
        synchronized boolean isStruckBy(String calledOperation, boolean mayStrike) {
            if (calls == to || operation != null && !operation.equals(calledOperation)) {
                return false;
            }
            boolean isItsTurn = calls + 1 >= from;
            if (isItsTurn && !mayStrike) {
                return false;
            }
            calls++;
            if (calls == to) {
                armed.remove(this);
            }
            if (isItsTurn) {
                strikes++;
            }
            return isItsTurn;
        }

        @Override
        public Optional<String> operation() {
            return Optional.ofNullable(operation);
        }

        @Override
        public Fault fault() {
            return fault;
        }

        @Override
        public synchronized int strikes() {
            return strikes;
        }

        @Override
        public void disarm() {
            armed.remove(this);
            released.countDown();
        }
    }
}
