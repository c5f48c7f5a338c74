package io.github.genauthfake.internal.modules;

import java.time.Instant;

/**
 * A group of users.
 *
 * @param sequence its place in the order of creation
 * @param code unique within the pool
 * @param type {@code static} unless the request said otherwise
 */
public record Group(
        String id,
        long sequence,
        String code,
        String name,
        String description,
        String type,
        Instant createdAt,
        Instant updatedAt) {

    /** This group, changed at {@code now}. */
    public Group touched(Instant now) {
        return new Group(id, sequence, code, name, description, type, createdAt, now);
    }
}
