package io.github.genauthfake.internal.kind;

/** What happens to an object beside what its kind says. */
@FunctionalInterface
public interface After<E extends Record> {
    void happen(Draft draft, Stored<E> object, Request request);
}
