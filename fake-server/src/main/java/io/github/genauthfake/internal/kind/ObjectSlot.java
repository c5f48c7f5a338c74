package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import java.util.List;
import java.util.Optional;

/** The place of the objects of one kind in a state, and the ways to find one. */
public abstract class ObjectSlot<E extends Record> extends Slot<Table<E>> implements End {
    ObjectSlot() {
        super(null);
    }

    /** Where the key is among the unique properties; negative for a kind without a key. */
    abstract int keyIndex();

    public abstract Optional<Kind<?>> owner();

    public abstract String defaultOwner();

    /** What readers call an object. */
    public abstract String nameOf(E object);

    /** The object with a key; of the owner, where the kind has one. */
    public Optional<Stored<E>> find(DirectoryView directory, String ownerKey, String keyValue) {
        return directory.get(this).find(keyIndex(), owner().isEmpty() ? null : ownerKey, keyValue);
    }

    /** The object with a key, for a kind without owners. */
    public Optional<Stored<E>> find(DirectoryView directory, String keyValue) {
        return find(directory, null, keyValue);
    }

    /** The object with these values of the first unique properties, for a kind without owners that are kinds. */
    public Optional<Stored<E>> findBy(DirectoryView directory, Object... values) {
        return directory.get(this).find(0, null, values.length == 1 ? values[0] : List.of(values));
    }

    /** The object of an owner with this value of the first unique property. */
    public Optional<Stored<E>> findIn(DirectoryView directory, String ownerKey, Object value) {
        return directory.get(this).find(0, ownerKey, value);
    }

    /** The object that readers call so, see {@link #nameOf}; where it has a key. */
    public Optional<Stored<E>> named(DirectoryView directory, String called) {
        int slash = owner().isEmpty() ? -1 : called.indexOf('/');
        return find(directory, slash < 0 ? defaultOwner() : called.substring(0, slash), called.substring(slash + 1));
    }

    /** What readers call the object with an id, which exists. */
    public String nameOf(DirectoryView directory, String id) {
        return nameOf(directory, findById(directory, id).orElseThrow().it());
    }

    /** What readers call the object with an id; the id where there is none. */
    public String nameOrId(DirectoryView directory, String id) {
        return findById(directory, id).map(object -> nameOf(object.it())).orElse(id);
    }

    /** What readers call an object of a state. */
    public abstract String nameOf(DirectoryView directory, E object);

    public Optional<Stored<E>> findById(DirectoryView directory, String id) {
        return directory.get(this).findById(id);
    }

    /** Whether requests name the objects by number. */
    abstract boolean isNumbered();

    /** The object with a place in the order of creation. */
    public Optional<Stored<E>> findByNumber(DirectoryView directory, long number) {
        return directory.get(this).order().find(number);
    }

    /** The object that requests name so where the kind has no key: by id or number. */
    public Optional<Stored<E>> findWithoutKey(DirectoryView directory, String named) {
        if (!isNumbered()) {
            return findById(directory, named);
        }
        try {
            return findByNumber(directory, Long.parseLong(named));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /**
     * The object with a key; with an id or number, where the kind has no key.
     *
     * @throws ApiError what the kind says where there is none
     */
    public Stored<E> require(DirectoryView directory, String ownerKey, String keyValue) {
        return require(directory, ownerKey, keyValue, notFound());
    }

    private Stored<E> require(DirectoryView directory, String ownerKey, String keyValue, Failure missing) {
        return (keyIndex() < 0 ? findWithoutKey(directory, keyValue) : find(directory, ownerKey, keyValue))
                .orElseThrow(() -> ApiError.of(missing, keyValue));
    }

    @Override
    public Optional<End.Ref> refTo(DirectoryView directory, String id) {
        return findById(directory, id).map(this::ref);
    }

    /** What relations know of the object with a key, for a kind without owners. */
    End.Ref requireRef(DirectoryView directory, String keyValue) {
        return ref(require(directory, null, keyValue));
    }

    /** What relations know of an object. */
    public End.Ref ref(Stored<E> object) {
        return new End.Ref(object.id(), object.sequence());
    }

    /**
     * The key of the owner that a request means, which exists.
     *
     * @throws ApiError what the owner's kind says where it does not exist
     */
    public String requireOwner(DirectoryView directory, String named) {
        return requireOwner(directory, named, owner().orElseThrow().notFound());
    }

    /** As {@link #requireOwner(DirectoryView, String)}, with another answer where the owner does not exist. */
    String requireOwner(DirectoryView directory, String named, Failure missing) {
        String meant = named == null || named.isEmpty() ? defaultOwner() : named;
        ObjectSlot<?> its = owner().orElseThrow();
        its.require(directory, null, meant, missing);
        return meant;
    }
}
