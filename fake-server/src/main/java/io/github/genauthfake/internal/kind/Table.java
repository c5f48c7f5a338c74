package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.kind.collection.Lookup;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The objects of one kind: by id, by each unique property, and in the order of creation, of the pool and of each owner.
 * Immutable.
 */
public final class Table<E extends Record> {
    private final Kind<E> kind;
    private final Lookup<String, Stored<E>> byId;
    /** One for each unique name of the kind, in their order. */
    private final List<Lookup<Object, Stored<E>>> byUniqueName;

    private final Ordered<Long, Stored<E>> order;
    private final Lookup<String, Ordered<Long, Stored<E>>> orderByOwner;

    private Table(
            Kind<E> kind,
            Lookup<String, Stored<E>> byId,
            List<Lookup<Object, Stored<E>>> byUniqueName,
            Ordered<Long, Stored<E>> order,
            Lookup<String, Ordered<Long, Stored<E>>> orderByOwner) {
        this.kind = kind;
        this.byId = byId;
        this.byUniqueName = byUniqueName;
        this.order = order;
        this.orderByOwner = orderByOwner;
    }

    static <E extends Record> Table<E> empty(Kind<E> kind) {
        List<Lookup<Object, Stored<E>>> none = new ArrayList<>();
        kind.uniqueNames().forEach(name -> none.add(Lookup.empty()));
        return new Table<>(kind, Lookup.empty(), none, Ordered.empty(), Lookup.empty());
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
        return orderByOwner.find(owner).orElse(Ordered.empty());
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
        Table<E> others = byId.find(object.id())
                .map(before -> withoutNames(before, object))
                .orElse(this);
        String owner = kind.ownerOf(object.it());
        return new Table<>(
                kind,
                byId.with(object.id(), object),
                others.named(object, kind.scopeOf(object.it())),
                order.with(object.sequence(), object),
                owner == null
                        ? orderByOwner
                        : others.orderByOwner.with(owner, others.of(owner).with(object.sequence(), object)));
    }

    /** This table without {@code object}. */
    Table<E> without(Stored<E> object) {
        Table<E> others = withoutNames(object, null);
        return new Table<>(
                kind,
                byId.without(object.id()),
                others.byUniqueName,
                order.without(object.sequence()),
                others.orderByOwner);
    }

    /** This table without the names and the owner of {@code before} that {@code after} does not have. */
    private Table<E> withoutNames(Stored<E> before, Stored<E> after) {
        String owner = kind.ownerOf(before.it());
        boolean staysWithOwner = after != null && (owner == null || owner.equals(kind.ownerOf(after.it())));
        List<Lookup<Object, Stored<E>>> names = new ArrayList<>(byUniqueName);
        for (int index = 0; index < names.size(); index++) {
            UniqueName name = kind.uniqueNames().get(index);
            Object value = name.of(before.it());
            if (value != null && !(staysWithOwner && value.equals(name.of(after.it())))) {
                names.set(index, names.get(index).without(scoped(kind.scopeOf(before.it()), value)));
            }
        }
        return new Table<>(kind, byId, names, order, staysWithOwner ? orderByOwner : withoutOwner(owner, before));
    }

    private Lookup<String, Ordered<Long, Stored<E>>> withoutOwner(String owner, Stored<E> object) {
        if (owner == null) {
            return orderByOwner;
        }
        Ordered<Long, Stored<E>> others = of(owner).without(object.sequence());
        return others.isEmpty() ? orderByOwner.without(owner) : orderByOwner.with(owner, others);
    }

    private List<Lookup<Object, Stored<E>>> named(Stored<E> object, String scope) {
        List<Lookup<Object, Stored<E>>> names = new ArrayList<>(byUniqueName);
        for (int index = 0; index < names.size(); index++) {
            Object value = kind.uniqueNames().get(index).of(object.it());
            if (value != null) {
                names.set(index, names.get(index).with(scoped(scope, value), object));
            }
        }
        return names;
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
