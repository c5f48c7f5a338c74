package io.github.genauthfake.internal.pool;

import io.github.genauthfake.RecordedRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The latest requests, oldest first. Holds no more than its capacity, so that a long run does not fill the memory. */
public final class Journal {
    private static final Logger LOGGER = System.getLogger("io.github.genauthfake");

    private final int capacity;
    private final List<Consumer<RecordedRequest>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private long dropped;

    Journal(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a request; the oldest one goes when the journal is full. */
    public void add(RecordedRequest request) {
        synchronized (this) {
            requests.addLast(request);
            if (requests.size() > capacity) {
                requests.removeFirst();
                dropped++;
            }
        }
        listeners.forEach(listener -> tell(listener, request));
    }

    /** Has {@code listener} told of every request that is added from now on. */
    public void addListener(Consumer<RecordedRequest> listener) {
        listeners.add(listener);
    }

    /** Tells {@code listener} nothing any more. */
    public void removeListener(Consumer<RecordedRequest> listener) {
        listeners.remove(listener);
    }

    private static void tell(Consumer<RecordedRequest> listener, RecordedRequest request) {
        try {
            listener.accept(request);
        } catch (RuntimeException failure) {
            // It is not the client's request that failed, and the client must not suffer for it.
            LOGGER.log(Level.ERROR, "A listener of requests failed", failure);
        }
    }

    /** Forgets what it holds. */
    public synchronized void clear() {
        requests.clear();
        dropped = 0;
    }

    /** How many had to go because the journal was full, since it was last cleared. */
    public synchronized long dropped() {
        return dropped;
    }

    /** What the journal holds now. */
    public synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }
}
