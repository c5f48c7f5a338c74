package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.Collection;
import java.util.function.Function;

/** Finds the objects of a kind that have something in common, such as what they refer to. */
public final class Index<E extends Record> {
    private final ObjectSlot<E> kind;
    private final int place;
    private final Function<E, ? extends Collection<?>> keys;

    Index(ObjectSlot<E> kind, int place, Function<E, ? extends Collection<?>> keys) {
        this.kind = kind;
        this.place = place;
        this.keys = keys;
    }

    /** The objects with a key, the oldest first. */
    public Ordered<Long, Stored<E>> of(DirectoryView directory, Object wanted) {
        return of(directory.get(kind), wanted);
    }

    Ordered<Long, Stored<E>> of(Table<E> table, Object wanted) {
        return table.of(place, wanted);
    }

    /** What an object is found by, each once; nothing for one that is not in the index. */
    Collection<?> keysOf(E object) {
        return keys.apply(object);
    }
}
