package io.github.genauthfake.internal.kind;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A place in the state of a pool for one immutable value, such as the table of a kind, a relation, or the memberships.
 *
 * @param <T> what it holds
 */
public class Slot<T> {
    private static final List<Slot<?>> ALL = new CopyOnWriteArrayList<>();

    private final T initial;
    private final int index;

    /** @param initial what it holds in the state of a new pool */
    public Slot(T initial) {
        this.initial = initial;
        synchronized (ALL) {
            index = ALL.size();
            ALL.add(this);
        }
    }

    /** What it holds in the state of a new pool. */
    public T initial() {
        return initial;
    }

    /** Its place in the array of every state. Differs from one run to the next. */
    final int index() {
        return index;
    }

    static Slot<?> at(int index) {
        return ALL.get(index);
    }
}
