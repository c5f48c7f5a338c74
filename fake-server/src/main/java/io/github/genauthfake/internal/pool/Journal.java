package io.github.genauthfake.internal.pool;

import io.github.genauthfake.RecordedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests, oldest first. Holds no more than its capacity, so that a long run does not fill the memory. */
public final class Journal {
    private final int capacity;
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();

    Journal(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a request; the oldest one goes when the journal is full. */
    public synchronized void add(RecordedRequest request) {
        requests.addLast(request);
        if (requests.size() > capacity) {
            requests.removeFirst();
        }
    }

    /** Forgets what it holds. */
    public synchronized void clear() {
        requests.clear();
    }

    /** What the journal holds now. */
    public synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }
}
