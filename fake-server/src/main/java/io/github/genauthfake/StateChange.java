package io.github.genauthfake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An object of a user pool that differs between two states, see {@link UserPool#changes()}.
 *
 * <p>Values are texts, numbers, booleans, {@link java.time.Instant}s, and lists and maps of these; {@code null} for what is
 * not set. Values of encrypted fields are {@code ***}.
 *
 * @param kind whether it was created, changed or deleted
 * @param type the type of the object
 * @param id the object's id, by which the two states were matched; the code of an organization and of a namespace, the key of
 *     a base field, the target type and key of a custom field behind the id of its tenant, such as {@code USER.school}
 * @param name the readable name: the username of a user, else its e-mail address, phone number, externalId or id; the
 *     path of a department, such as {@code acme/Sales}; the code of a role or group, behind that of its namespace unless it
 *     is the default one; the target type and key of a custom field, such as {@code USER.school}
 * @param properties what differs, under the API's names, in a fixed order; {@code departments}, {@code roles} and
 *     {@code groups} of a user by readable names, custom data as {@code customData.<key>}, those of a tenant as
 *     {@code tenantCustomData.<tenant id>.<key>}. Of an object that was created or
 *     deleted, the properties in its name and those with default values are omitted
 */
public record StateChange(Kind kind, ObjectType type, String id, String name, Map<String, Values> properties) {
    private static final int LONGEST_SHOWN = 100;

    /** How an object differs. */
    public enum Kind {
        /** It is in the later state only. */
        CREATED,
        /** It is in both states, with other properties. */
        CHANGED,
        /** It is in the earlier state only. */
        DELETED
    }

    /**
     * A type of objects.
     *
     * @param name as in messages, such as {@code custom field}
     */
    public record ObjectType(String name) {
        public static final ObjectType TENANT = of("tenant");
        public static final ObjectType CUSTOM_FIELD = of("custom field");
        public static final ObjectType BASE_FIELD = of("base field");
        public static final ObjectType NAMESPACE = of("namespace");
        public static final ObjectType ROLE = of("role");
        public static final ObjectType GROUP = of("group");
        public static final ObjectType ORGANIZATION = of("organization");
        /** A department, the root department of an organization included. */
        public static final ObjectType DEPARTMENT = of("department");

        public static final ObjectType USER = of("user");

        public ObjectType {
            Objects.requireNonNull(name, "name");
        }

        /** The type with this name in messages, such as {@code webhook}. */
        public static ObjectType of(String name) {
            return new ObjectType(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A property in both states.
     *
     * @param before in the earlier one; {@code null} for not set
     * @param after in the later one; {@code null} for not set
     */
    public record Values(Object before, Object after) {}

    public StateChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The change in one line; values of more than 100 characters are cut, and a deleted object is just named. */
    @Override
    public String toString() {
        String subject = kind.name().toLowerCase(Locale.ROOT) + " " + type + " " + name;
        if (kind == Kind.DELETED || properties.isEmpty()) {
            return subject;
        }
        return subject
                + properties.entrySet().stream()
                        .map(property -> property.getKey() + " " + shown(property.getValue()))
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private String shown(Values values) {
        return kind == Kind.CREATED ? cut(values.after()) : cut(values.before()) + " -> " + cut(values.after());
    }

    private static String cut(Object value) {
        String text = shown(value);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /** Texts in quotation marks, so that {@code "5"} and {@code 5} differ; names in a list are plain enough without. */
    private static String shown(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}
