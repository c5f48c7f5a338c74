package io.github.genauthfake.internal.pool;

import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The latest requests, oldest first. One that has to wait is in it from its arrival on, and keeps its place when it is answered.
 * Holds no more than its capacity, and all journals of a server together no more than their
 * memory, so that a long run does not fill the heap.
 */
public final class Journal {
    private static final Logger LOGGER = System.getLogger("io.github.genauthfake");

    /** What a request takes besides its texts, about. */
    private static final int BYTES_OF_A_REQUEST = 300;

    private static final int BYTES_OF_A_CHARACTER = 2;

    private final String poolId;
    private final int capacity;
    private final JournalMemory memory;
    private final List<Consumer<RecordedRequest>> listeners = new CopyOnWriteArrayList<>();
    private final Set<Entry> entries = new LinkedHashSet<>();
    private long dropped;
    private final Changes changes = new Changes();
    private volatile long bytes;
    private boolean isCounted = true;

    Journal(String poolId, int capacity, JournalMemory memory) {
        this.poolId = poolId;
        this.capacity = capacity;
        this.memory = memory;
    }

    /** The place of a request. */
    public static final class Entry {
        private RecordedRequest request;
        private long bytes;

        private Entry() {}
    }

    /** Adds a request that waits for its answer. */
    public Entry arrived(RecordedRequest underWay) {
        Entry entry = new Entry();
        put(entry, underWay);
        return entry;
    }

    /** Puts a request that was answered in the place of what was known of it, if that is still here. */
    public void answered(Entry entry, RecordedRequest request) {
        put(entry, request);
        listeners.forEach(listener -> tell(listener, request));
    }

    /** Adds a request; the oldest one goes when the journal is full. */
    public void add(RecordedRequest request) {
        answered(new Entry(), request);
    }

    private void put(Entry entry, RecordedRequest request) {
        synchronized (this) {
            long before = entries.add(entry) ? 0 : entry.bytes;
            entry.request = request;
            entry.bytes = bytes(request);
            count(entry.bytes - before);
            if (entries.size() > capacity) {
                dropOldest();
            }
            changes.happened();
        }
        memory.makeRoom();
        for (JournalWatcher watcher : memory.watchers()) {
            tell(seen -> watcher.recorded(poolId, seen), request);
        }
    }

    /** The pool that the requests belong to; {@code null} for those that belong to none. */
    public String poolId() {
        return poolId;
    }

    /**
     * Waits until the requests meet a condition.
     *
     * @return whether they do; {@code false} when they did not in time
     */
    public boolean await(Predicate<? super List<RecordedRequest>> condition, Duration longest)
            throws InterruptedException {
        return changes.await(() -> condition.test(requests()), longest);
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

    /** Forgets what it holds, but for what is under way: that is going to be answered, and would be here then. */
    public synchronized void clear() {
        entries.removeIf(entry -> !entry.request.isUnderWay());
        count(entries.stream().mapToLong(entry -> entry.bytes).sum() - bytes);
        dropped = 0;
        changes.happened();
    }

    /** How many had to go because the journal or the memory of all was full, since it was last cleared. */
    public synchronized long dropped() {
        return dropped;
    }

    /** What the journal holds now. */
    public synchronized List<RecordedRequest> requests() {
        return entries.stream().map(entry -> entry.request).toList();
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
        int half = (entries.size() + 1) / 2;
        for (int number = 0; number < half; number++) {
            dropOldest();
        }
        return half > 0;
    }

    private void dropOldest() {
        Iterator<Entry> oldest = entries.iterator();
        count(-oldest.next().bytes);
        oldest.remove();
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
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            characters += header.getValue().length();
        }
        int answer = request instanceof JournalledRequest own ? own.kept().bytes() : 0;
        return BYTES_OF_A_REQUEST + BYTES_OF_A_CHARACTER * characters + answer;
    }
}
