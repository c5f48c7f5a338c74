package io.github.genauthfake.internal.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The whole state of a user pool. Immutable: to keep it is to have a snapshot, to use it elsewhere is to have a fork.
 */
public final class Directory implements DirectoryView {
    private static final Directory EMPTY = new Directory(new Object[0], 0);

    /** By {@link Slot#index()}; {@code null}, or too short, where a slot holds its initial value. Never written to. */
    private final Object[] values;

    private final long lastSequence;

    Directory(Object[] values, long lastSequence) {
        this.values = values;
        this.lastSequence = lastSequence;
    }

    /** The state of a pool in which nothing was done yet. */
    public static Directory empty() {
        return EMPTY;
    }

    /** The number of the newest object; ids and the order of creation come from it. */
    public long lastSequence() {
        return lastSequence;
    }

    @Override
    public <T> T get(Slot<T> slot) {
        return valueOf(values, slot);
    }

    @Override
    public List<Slot<?>> written() {
        return written(values);
    }

    Object[] values() {
        return values;
    }

    @SuppressWarnings("unchecked") // Draft.set() is the only way into the array
    static <T> T valueOf(Object[] values, Slot<T> slot) {
        int index = slot.index();
        Object value = index < values.length ? values[index] : null;
        return value == null ? slot.initial() : (T) value;
    }

    static List<Slot<?>> written(Object[] values) {
        List<Slot<?>> slots = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            if (values[index] != null) {
                slots.add(Slot.at(index));
            }
        }
        return slots;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Directory directory) || lastSequence != directory.lastSequence) {
            return false;
        }
        int length = Math.max(values.length, directory.values.length);
        for (int index = 0; index < length; index++) {
            Slot<?> slot = Slot.at(index);
            if (!Objects.equals(get(slot), directory.get(slot))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(lastSequence);
    }
}
