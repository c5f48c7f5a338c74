package io.github.genauthfake.internal.seed.export;

import io.github.genauthfake.internal.kind.ObjectIds;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.seed.growth.Seeder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** An object of a seed file in the making. What a seed makes of itself when nothing is said is left out. */
final class ObjectSheet {
    private static final long YEAR_10000 =
            Instant.parse("+10000-01-01T00:00:00Z").toEpochMilli();

    private final Map<String, Object> members = new LinkedHashMap<>();

    Map<String, Object> members() {
        return members;
    }

    /** Writes a value, moments as texts and records as objects of what is set; {@code null} too. */
    ObjectSheet put(String name, Object value) {
        members.put(name, written(value));
        return this;
    }

    private static Object written(Object value) {
        if (value instanceof Record whole) {
            Map<String, Object> parts = Properties.valuesOf(whole);
            parts.values().removeIf(Objects::isNull);
            parts.replaceAll((part, each) -> written(each));
            return parts;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(ObjectSheet::written).toList();
        }
        return value instanceof Instant moment ? moment.toString() : value;
    }

    /** Writes a moment in epoch milliseconds unless it is {@code null}: as a text, where a seed takes that. */
    ObjectSheet moment(String name, Long epochMilliseconds) {
        if (epochMilliseconds == null) {
            return this;
        }
        boolean isWritable = epochMilliseconds >= 0 && epochMilliseconds < YEAR_10000;
        return put(name, isWritable ? Instant.ofEpochMilli(epochMilliseconds) : epochMilliseconds);
    }

    /** Writes a value unless it is {@code null}. */
    ObjectSheet given(String name, Object value) {
        return value == null ? this : put(name, value);
    }

    /** Writes a value where it differs from the one that a seed gives by itself. */
    ObjectSheet unless(Object usual, String name, Object value) {
        return Objects.equals(usual, value) ? this : put(name, value);
    }

    /** Writes a part that is not empty. */
    ObjectSheet part(String name, Map<String, Object> part) {
        return part.isEmpty() ? this : put(name, part);
    }

    /** Adds to a part, which may have been begun; one that stays empty is left out. */
    ObjectSheet part(String name, Consumer<ObjectSheet> adding) {
        ObjectSheet part = new ObjectSheet();
        if (members.get(name) instanceof Map<?, ?> begun) {
            begun.forEach((member, value) -> part.members.put((String) member, value));
        }
        adding.accept(part);
        return part(name, part.members);
    }

    /** Writes id and order; the latter where the id does not tell it. */
    ObjectSheet key(String id, long sequence) {
        put("id", id);
        return ObjectIds.numberOf(id).orElse(-1) == sequence ? this : put("order", sequence);
    }

    ObjectSheet created(Instant createdAt) {
        return unless(Seeder.CREATION, "createdAt", createdAt);
    }

    ObjectSheet moments(Instant createdAt, Instant updatedAt) {
        return created(createdAt).unless(createdAt, "updatedAt", updatedAt);
    }
}
