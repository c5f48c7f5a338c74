package io.github.genauthfake.internal.kind;

/** What follows when an object changes because the key of its owner does. */
@FunctionalInterface
public interface Move<E extends Record> {
    void follow(Draft draft, E before, E after);
}
