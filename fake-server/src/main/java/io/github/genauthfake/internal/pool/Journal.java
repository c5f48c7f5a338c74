package io.github.genauthfake.internal.pool;

import io.github.genauthfake.RecordedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests, oldest first. Holds no more than its capacity, so that a long run does not fill the memory. */
public final class Journal {
    private final int capacity;
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private long dropped;

    Journal(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a request; the oldest one goes when the journal is full. */
    public synchronized void add(RecordedRequest request) {
        requests.addLast(request);
        if (requests.size() > capacity) {
            requests.removeFirst();
            dropped++;
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
