package io.github.genauthfake.internal.kind;

import java.time.Instant;

/**
 * An object as a pool keeps it: what the API says of it, and what the server knows.
 *
 * @param id 24 hexadecimal digits
 * @param sequence its place in the order of creation
 * @param it what the API says of it
 */
public record Stored<E extends Record>(String id, long sequence, E it, Instant createdAt, Instant updatedAt) {
    /** This object, changed at {@code now}. */
    public Stored<E> as(E next, Instant now) {
        return new Stored<>(id, sequence, next, createdAt, now);
    }

    /** This object as if it had been created and changed at other moments. */
    public Stored<E> at(Instant created, Instant updated) {
        return new Stored<>(id, sequence, it, created, updated);
    }
}
