package io.github.genauthfake.internal.kind.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A persistent sequence of values in the order of their keys. Adding, removing and reaching any offset from either end
 * take logarithmic time, so that the cost of a page does not depend on the size of the list.
 */
public final class Ordered<K extends Comparable<? super K>, V> {
    private static final Ordered<?, ?> EMPTY = new Ordered<Long, Object>(TreePVector.empty());

    private final PVector<Item<K, V>> items;

    private Ordered(PVector<Item<K, V>> items) {
        this.items = items;
    }

    private record Item<K, V>(K key, V value) {}

    @SuppressWarnings("unchecked") // an empty sequence holds nothing of a wrong type
    public static <K extends Comparable<? super K>, V> Ordered<K, V> empty() {
        return (Ordered<K, V>) EMPTY;
    }

    /** This sequence with {@code value} at the place of {@code key}, instead of the one that stands there. */
    public Ordered<K, V> with(K key, V value) {
        int place = placeOf(key);
        Item<K, V> item = new Item<>(key, value);
        if (place >= 0) {
            return new Ordered<>(items.with(place, item));
        }
        int insertion = -place - 1;
        return new Ordered<>(insertion == items.size() ? items.plus(item) : items.plus(insertion, item));
    }

    /** This sequence without what stands at the place of {@code key}. */
    public Ordered<K, V> without(K key) {
        int place = placeOf(key);
        return place < 0 ? this : new Ordered<>(items.minus(place));
    }

    public int size() {
        return items.size();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** All values in order. */
    public List<V> all() {
        List<V> all = new ArrayList<>(items.size());
        for (Item<K, V> item : items) {
            all.add(item.value());
        }
        return all;
    }

    /** The value of a key. */
    public Optional<V> find(K key) {
        int place = placeOf(key);
        return place < 0 ? Optional.empty() : Optional.of(items.get(place).value());
    }

    /** The value at an offset from the beginning, from 0 on and below {@link #size()}. */
    public V get(int offset) {
        return items.get(offset).value();
    }

    /** At most {@code limit} values in order, after skipping {@code offset}. */
    public List<V> page(long offset, int limit) {
        List<V> page = new ArrayList<>();
        for (long index = offset; index < items.size() && page.size() < limit; index++) {
            page.add(items.get((int) index).value());
        }
        return page;
    }

    /** At most {@code limit} values from the last to the first, after skipping {@code offset} from the end. */
    public List<V> pageFromTheEnd(long offset, int limit) {
        List<V> page = new ArrayList<>();
        for (long index = items.size() - 1L - offset; index >= 0 && page.size() < limit; index--) {
            page.add(items.get((int) index).value());
        }
        return page;
    }

    /**
     * Those of the values from the last to the first that pass, at most {@code limit}, after skipping {@code offset}. Looks at
     * no more of them than it has to.
     */
    public List<V> pageFromTheEnd(long offset, int limit, Predicate<V> passing) {
        List<V> page = new ArrayList<>();
        long passed = 0;
        for (int index = items.size() - 1; index >= 0 && page.size() < limit; index--) {
            V value = items.get(index).value();
            if (passing.test(value) && passed++ >= offset) {
                page.add(value);
            }
        }
        return page;
    }

    /** The index of {@code key}; where it is absent, minus the index to insert it at, minus one. */
    private int placeOf(K key) {
        // New entries mostly come last: that costs one look.
        if (items.isEmpty() || items.get(items.size() - 1).key().compareTo(key) < 0) {
            return -items.size() - 1;
        }
        int low = 0;
        int high = items.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int comparison = items.get(middle).key().compareTo(key);
            if (comparison == 0) {
                return middle;
            }
            if (comparison < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ordered<?, ?> ordered && items.equals(ordered.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
