package io.github.genauthfake.internal.json;

import java.util.Objects;

/**
 * What an update says of one property: nothing, so that it stays; {@code null}, so that it is cleared; or a value.
 *
 * @param <T> the property's type
 */
public final class Update<T> {
    private static final Update<?> ABSENT = new Update<>(false, null);

    private final boolean isMentioned;
    private final T value;

    private Update(boolean isMentioned, T value) {
        this.isMentioned = isMentioned;
        this.value = value;
    }

    /** Leaves the property as it is. */
    @SuppressWarnings("unchecked") // holds no value of any type
    public static <T> Update<T> absent() {
        return (Update<T>) ABSENT;
    }

    /** Sets the property, or clears it with {@code null}. */
    public static <T> Update<T> to(T value) {
        return new Update<>(true, value);
    }

    /** Whether the request has the property at all. */
    public boolean isMentioned() {
        return isMentioned;
    }

    /** The property after the update; {@code null} when it is cleared. */
    public T of(T current) {
        return isMentioned ? value : current;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Update<?> update
                && isMentioned == update.isMentioned
                && Objects.equals(value, update.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(isMentioned, value);
    }

    @Override
    public String toString() {
        return isMentioned ? "to " + value : "absent";
    }
}
