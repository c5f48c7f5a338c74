package io.github.genauthfake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@link Seed.Builder} says of one object. Whatever a seed file can say of it can be said with {@link #property} and
 * {@link #add}; the other methods are shorter.
 *
 * @param <S> the type itself
 */
public abstract class SeedProperties<S extends SeedProperties<S>> {
    private final Map<String, Object> properties = new LinkedHashMap<>();

    SeedProperties() {}

    /**
     * Any property, under its name in files.
     *
     * @param value a text, number, boolean, {@link Instant} or enum constant, or a list or map of these; {@code null} for what a
     *     file says with {@code null}
     */
    public S property(String name, Object value) {
        properties.put(name, value);
        return self();
    }

    /**
     * Appends to a property that is a list, such as the {@code identities} of a user.
     *
     * @param items texts, or maps for objects
     */
    public S add(String property, Object... items) {
        List<Object> list = new ArrayList<>(properties.get(property) instanceof Collection<?> said ? said : List.of());
        Collections.addAll(list, items);
        return property(property, list);
    }

    /** A fixed id, unique in the pool: 24 hexadecimal digits. By default the server makes one. */
    public S id(String id) {
        return property("id", id);
    }

    public S name(String name) {
        return property("name", name);
    }

    /** When it was created; with the rest of the seed by default. */
    public S createdAt(Instant moment) {
        return property("createdAt", moment);
    }

    /** When it was last changed; when it was created by default. */
    public S updatedAt(Instant moment) {
        return property("updatedAt", moment);
    }

    /** The value of a custom field that the seed defines. */
    public S customData(String key, Object value) {
        return under("customData", key, value);
    }

    /** The value of a custom field that a tenant of the seed defines. */
    public S tenantCustomData(String tenant, String key, Object value) {
        return under("tenantCustomData", tenant, with(under("tenantCustomData").get(tenant), key, value));
    }

    /** What was said of a property that is a map. */
    final Map<String, Object> under(String property) {
        return map(properties.get(property));
    }

    /** Adds something to a property that is a map. */
    final S under(String property, String name, Object value) {
        return property(property, with(properties.get(property), name, value));
    }

    final Map<String, Object> said() {
        return properties;
    }

    /** The map, or an empty one, with one more entry. */
    static Map<String, Object> with(Object map, String name, Object value) {
        Map<String, Object> more = map(map);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> map(Object map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (map instanceof Map<?, ?> said) {
            said.forEach((key, value) -> copy.put(String.valueOf(key), value));
        }
        return copy;
    }

    abstract S self();
}
