package io.github.genauthfake.internal.state;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list of immutable things that makes each of them when it is asked for, and keeps none. */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {
    private static final int MOST_SHOWN = 20;

    private final int size;
    private final IntFunction<T> elements;

    LazyList(int size, IntFunction<T> elements) {
        this.size = size;
        this.elements = elements;
    }

    @Override
    public T get(int index) {
        return elements.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }

    /** The first elements and how many more there are. */
    @Override
    public String toString() {
        if (size <= MOST_SHOWN) {
            return super.toString();
        }
        String first = subList(0, MOST_SHOWN).toString();
        return first.substring(0, first.length() - 1) + ", … " + (size - MOST_SHOWN) + " more]";
    }
}
