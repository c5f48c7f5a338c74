package io.github.genauthfake.internal.pool;

import io.github.genauthfake.PoolEvent;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.NearestNames;
import io.github.genauthfake.internal.events.StateEvents;
import io.github.genauthfake.internal.events.StateEvents.Happening;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Directory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The events of the latest writes. A write leaves its two states here, which costs next to nothing; what happened is derived
 * when somebody asks.
 */
public final class EventLog {
    /** Each keeps what its write replaced, so there must not be very many. */
    private static final int MOST_WRITES = 500;

    private final Deque<Write> writes = new ArrayDeque<>();
    private final Changes changes = new Changes();

    /** What is behind the interface. */
    private record Fired(String name, Instant at, String operation, Map<String, Object> data) implements PoolEvent {}

    /** A published write. */
    private static final class Write {
        private final String operation;
        private final Instant at;
        private Directory before;
        private Directory after;
        private Call call;
        private List<PoolEvent> events;

        private Write(String operation, Directory before, Directory after, Call call) {
            this.operation = operation;
            this.at = call.now();
            this.before = before;
            this.after = after;
            this.call = call;
        }

        private synchronized List<PoolEvent> events() {
            if (events == null) {
                List<PoolEvent> derived = new ArrayList<>();
                for (Happening happening : StateEvents.between(before, after, call)) {
                    derived.add(new Fired(happening.event(), at, operation, happening.data()));
                }
                events = List.copyOf(derived);
                before = null;
                after = null;
                call = null;
            }
            return events;
        }
    }

    void wrote(String operation, Directory before, Directory after, Call call) {
        synchronized (this) {
            writes.add(new Write(operation, before, after, call));
            if (writes.size() > MOST_WRITES) {
                writes.remove();
            }
        }
        changes.happened();
    }

    /** The events of the latest writes, oldest first. */
    public List<PoolEvent> events() {
        List<Write> all;
        synchronized (this) {
            all = List.copyOf(writes);
        }
        return all.stream().flatMap(write -> write.events().stream()).toList();
    }

    /**
     * Those with a name.
     *
     * @throws IllegalArgumentException when no webhook can listen to it
     */
    public List<PoolEvent> events(String name) {
        List<String> names = Contract.get().named("create-webhook").choices("events");
        if (!names.contains(name)) {
            List<String> nearest = NearestNames.to(name, names);
            throw new IllegalArgumentException("The API has no event \"" + name + "\"; "
                    + (nearest.isEmpty() ? "there are " : "probably meant: ")
                    + String.join(", ", nearest.isEmpty() ? names : nearest));
        }
        return events().stream().filter(event -> event.name().equals(name)).toList();
    }

    /** Forgets the events. */
    public synchronized void clear() {
        writes.clear();
    }

    /** Waits until the events meet a condition; {@code false} when they did not in time. */
    public boolean await(Predicate<? super List<PoolEvent>> condition, Duration longest) throws InterruptedException {
        return changes.await(() -> condition.test(events()), longest);
    }
}
