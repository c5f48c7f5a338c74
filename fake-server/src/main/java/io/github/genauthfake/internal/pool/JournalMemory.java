package io.github.genauthfake.internal.pool;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much all journals of a server hold. When that is too much, the one that holds most gives up its oldest requests, so that
 * a pool with large requests does not cost the others theirs. Knows who watches them.
 */
final class JournalMemory {
    private static final int PART_OF_THE_HEAP = 8;

    private final long most;
    private final AtomicLong used = new AtomicLong();
    private final Set<Journal> journals = ConcurrentHashMap.newKeySet();
    private final List<JournalWatcher> watchers = new CopyOnWriteArrayList<>();

    JournalMemory(long most) {
        this.most = most;
    }

    static JournalMemory ofThisMachine() {
        return new JournalMemory(Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP);
    }

    /** @param poolId {@code null} for the journal of the server */
    Journal open(String poolId, int capacity) {
        Journal journal = new Journal(poolId, capacity, this);
        journals.add(journal);
        return journal;
    }

    /** What it holds counts no more: it is up to whoever keeps the pool. */
    void closed(Journal journal) {
        journals.remove(journal);
    }

    List<JournalWatcher> watchers() {
        return watchers;
    }

    void changed(long bytes) {
        used.addAndGet(bytes);
    }

    /** To be called without the lock of any journal. */
    void makeRoom() {
        if (used.get() > most) {
            shrink();
        }
    }

    private synchronized void shrink() {
        while (used.get() > most) {
            Optional<Journal> largest = journals.stream().max(Comparator.comparingLong(Journal::bytes));
            if (largest.isEmpty() || !largest.get().dropOldestHalf()) {
                return;
            }
        }
    }
}
