package io.github.genauthfake.internal.kind.collection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kotlinx.collections.immutable.ExtensionsKt;
import kotlinx.collections.immutable.PersistentMap;

/**
 * A persistent hash map: a change makes a new map that shares almost everything with the old one. Finding, adding and
 * removing take constant time in practice. Not ordered.
 */
public final class Lookup<K, V> {
    private static final Lookup<?, ?> EMPTY = new Lookup<>(ExtensionsKt.persistentHashMapOf());

    private final PersistentMap<K, V> map;

    private Lookup(PersistentMap<K, V> map) {
        this.map = map;
    }

    @SuppressWarnings("unchecked") // an empty map holds nothing of a wrong type
    public static <K, V> Lookup<K, V> empty() {
        return (Lookup<K, V>) EMPTY;
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(map.get(key));
    }

    /** This map with {@code value} under {@code key}. */
    public Lookup<K, V> with(K key, V value) {
        return new Lookup<>(map.putting(key, value));
    }

    /** This map without {@code key}. */
    public Lookup<K, V> without(K key) {
        PersistentMap<K, V> next = map.removing(key);
        return next.isEmpty() ? empty() : new Lookup<>(next);
    }

    /**
     * The keys under which the two maps hold different values, or one of them none. What they share is passed over: where one
     * was made of the other, this takes time by the number of changes in between and not by the size of the maps.
     */
    public Set<K> keysThatDiffer(Lookup<K, V> other) {
        return HashTrieComparison.keysThatDiffer(map, other.map);
    }

    public int size() {
        return map.size();
    }

    public boolean isEmpty() {
        return map.isEmpty();
    }

    /** All entries, in no particular order. */
    public Set<Map.Entry<K, V>> entries() {
        return map.entrySet();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lookup<?, ?> lookup && map.equals(lookup.map);
    }

    @Override
    public int hashCode() {
        return map.hashCode();
    }
}
