package io.github.genauthfake.internal.pool;

import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The latest requests, oldest first. Holds no more than its capacity, and all journals of a server together no more than their
 * memory, so that a long run does not fill the heap.
 */
public final class Journal {
    private static final Logger LOGGER = System.getLogger("io.github.genauthfake");

    /** What a request takes besides its texts, about. */
    private static final int BYTES_OF_A_REQUEST = 300;

    private static final int BYTES_OF_A_CHARACTER = 2;

    private final int capacity;
    private final JournalMemory memory;
    private final List<Consumer<RecordedRequest>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private long dropped;
    private volatile long bytes;
    private boolean isCounted = true;

    Journal(int capacity, JournalMemory memory) {
        this.capacity = capacity;
        this.memory = memory;
    }

    /** Adds a request; the oldest one goes when the journal is full. */
    public void add(RecordedRequest request) {
        synchronized (this) {
            requests.addLast(request);
            count(bytes(request));
            if (requests.size() > capacity) {
                dropOldest();
            }
        }
        memory.makeRoom();
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
        } catch (VirtualMachineError notTheListeners) {
            throw notTheListeners;
        } catch (RuntimeException | Error failure) {
            // It is not the client's request that failed, and the client must not suffer for it.
            LOGGER.log(Level.ERROR, "A listener of requests failed", failure);
        }
    }

    /** Forgets what it holds. */
    public synchronized void clear() {
        requests.clear();
        count(-bytes);
        dropped = 0;
    }

    /** How many had to go because the journal or the memory of all was full, since it was last cleared. */
    public synchronized long dropped() {
        return dropped;
    }

    /** What the journal holds now. */
    public synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** What it holds stays, and counts no more. */
    synchronized void close() {
        memory.closed(this);
        memory.changed(-bytes);
        isCounted = false;
    }

    /** What it holds, in bytes, about. */
    long bytes() {
        return bytes;
    }

    /** Drops half of the requests, the oldest; {@code false} when there is none to drop. */
    synchronized boolean dropOldestHalf() {
        int half = (requests.size() + 1) / 2;
        for (int number = 0; number < half; number++) {
            dropOldest();
        }
        return half > 0;
    }

    private void dropOldest() {
        count(-bytes(requests.removeFirst()));
        dropped++;
    }

    private void count(long more) {
        bytes += more;
        if (isCounted) {
            memory.changed(more);
        }
    }

    private static long bytes(RecordedRequest request) {
        long characters = request.path().length()
                + request.parameters().length()
                + request.message().length();
        for (Finding finding : request.findings()) {
            characters += finding.message().length();
        }
        return BYTES_OF_A_REQUEST + BYTES_OF_A_CHARACTER * characters;
    }
}
