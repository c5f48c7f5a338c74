package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.kind.collection.Lookup;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The objects of one kind: by id, by each unique property, by each {@link Index}, and in the order of creation. Immutable.
 */
public final class Table<E extends Record> {
    private final Kind<E> kind;
    private final Lookup<String, Stored<E>> byId;
    /** One for each unique name of the kind, in their order. */
    private final List<Lookup<Object, Stored<E>>> byUniqueName;
    /** One for each index of the kind, in their order. */
    private final List<Lookup<Object, Ordered<Long, Stored<E>>>> byIndex;

    private final Ordered<Long, Stored<E>> order;

    private Table(
            Kind<E> kind,
            Lookup<String, Stored<E>> byId,
            List<Lookup<Object, Stored<E>>> byUniqueName,
            List<Lookup<Object, Ordered<Long, Stored<E>>>> byIndex,
            Ordered<Long, Stored<E>> order) {
        this.kind = kind;
        this.byId = byId;
        this.byUniqueName = byUniqueName;
        this.byIndex = byIndex;
        this.order = order;
    }

    static <E extends Record> Table<E> empty(Kind<E> kind) {
        List<Lookup<Object, Stored<E>>> unique = new ArrayList<>();
        kind.uniqueNames().forEach(name -> unique.add(Lookup.empty()));
        List<Lookup<Object, Ordered<Long, Stored<E>>>> indexes = new ArrayList<>();
        kind.indexes().forEach(index -> indexes.add(Lookup.empty()));
        return new Table<>(kind, Lookup.empty(), unique, indexes, Ordered.empty());
    }

    public Optional<Stored<E>> findById(String id) {
        return byId.find(id);
    }

    /**
     * The object with this value of a unique name.
     *
     * @param scope the key of the owner in which it is unique; {@code null} for the whole pool
     */
    Optional<Stored<E>> find(int uniqueName, String scope, Object value) {
        return value == null ? Optional.empty() : byUniqueName.get(uniqueName).find(scoped(scope, value));
    }

    /** All objects, the oldest first. */
    public Ordered<Long, Stored<E>> order() {
        return order;
    }

    /** The objects of one owner, the oldest first. */
    public Ordered<Long, Stored<E>> of(String owner) {
        return kind.byOwner().of(this, owner);
    }

    /** The objects with a key of an index, the oldest first. */
    Ordered<Long, Stored<E>> of(int index, Object key) {
        return byIndex.get(index).find(key).orElse(Ordered.empty());
    }

    public List<Stored<E>> all() {
        return order.all();
    }

    public int size() {
        return byId.size();
    }

    /** The ids of the objects that differ from those of another state, or are in one of the two only. */
    public Set<String> idsThatDiffer(Table<E> other) {
        return byId.keysThatDiffer(other.byId);
    }

    /** This table with {@code object} added, or in the place of the one with its id. Its unique values must be free. */
    Table<E> with(Stored<E> object) {
        return new Table<>(
                kind,
                byId.with(object.id(), object),
                names(byId.find(object.id()).orElse(null), object),
                indexes(byId.find(object.id()).orElse(null), object),
                order.with(object.sequence(), object));
    }

    /** This table without {@code object}. */
    Table<E> without(Stored<E> object) {
        return new Table<>(
                kind,
                byId.without(object.id()),
                names(object, null),
                indexes(object, null),
                order.without(object.sequence()));
    }

    /** The unique values without those of {@code before}, with those of {@code after}; either may be {@code null}. */
    private List<Lookup<Object, Stored<E>>> names(Stored<E> before, Stored<E> after) {
        List<Lookup<Object, Stored<E>>> names = new ArrayList<>(byUniqueName);
        for (int index = 0; index < names.size(); index++) {
            UniqueName name = kind.uniqueNames().get(index);
            Object freed = nameOf(name, before);
            Object taken = nameOf(name, after);
            if (freed != null && !freed.equals(taken)) {
                names.set(index, names.get(index).without(freed));
            }
            if (taken != null) {
                names.set(index, names.get(index).with(taken, after));
            }
        }
        return names;
    }

    private List<Lookup<Object, Ordered<Long, Stored<E>>>> indexes(Stored<E> before, Stored<E> after) {
        List<Lookup<Object, Ordered<Long, Stored<E>>>> indexes = new ArrayList<>(byIndex);
        for (int index = 0; index < indexes.size(); index++) {
            Index<E> how = kind.indexes().get(index);
            Collection<?> left = before == null ? List.of() : how.keysOf(before.it());
            Collection<?> joined = after == null ? List.of() : how.keysOf(after.it());
            Lookup<Object, Ordered<Long, Stored<E>>> next = indexes.get(index);
            for (Object key : left) {
                if (!joined.contains(key)) {
                    Ordered<Long, Stored<E>> others =
                            next.find(key).orElse(Ordered.empty()).without(before.sequence());
                    next = others.isEmpty() ? next.without(key) : next.with(key, others);
                }
            }
            for (Object key : joined) {
                next = next.with(key, next.find(key).orElse(Ordered.empty()).with(after.sequence(), after));
            }
            indexes.set(index, next);
        }
        return indexes;
    }

    private Object nameOf(UniqueName name, Stored<E> object) {
        Object value = object == null ? null : name.of(object.it());
        return value == null ? null : scoped(kind.scopeOf(object.it()), value);
    }

    private static Object scoped(String scope, Object value) {
        return scope == null ? value : new Scoped(scope, value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table<?> table && byId.equals(table.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    private record Scoped(String scope, Object value) {}
}
