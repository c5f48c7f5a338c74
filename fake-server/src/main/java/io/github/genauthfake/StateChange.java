package io.github.genauthfake;

import io.github.genauthfake.internal.difference.Change;
import java.util.Map;

/**
 * An object of a user pool that differs between two states, see {@link UserPool#changes()}. Implemented by the fake; later
 * versions may have further methods. {@code toString} describes the change in one line; values of more than 100 characters are
 * cut, and a deleted object is just named.
 *
 * <p>Values are texts, numbers, booleans, {@link java.time.Instant}s, and lists and maps of these; {@code null} for what is
 * not set. Values of encrypted fields are {@code ***}.
 */
public interface StateChange {
    /** Whether it was created, changed or deleted. */
    Kind kind();

    /** The type of the object. */
    ObjectType type();

    /**
     * The object's id, by which the two states were matched; the code of an organization and of a namespace, the key of a base
     * field, the target type and key of a custom field behind the id of its tenant, such as {@code USER.school}.
     */
    String id();

    /**
     * The readable name: the username of a user, else its e-mail address, phone number, externalId or id; the path of a
     * department, such as {@code acme/Sales}; the code of a role, behind that of its namespace unless it is the default one; the
     * code of other objects that have one; the target type and key of a custom field, such as {@code USER.school}.
     */
    String name();

    /**
     * What differs, under the API's names, in a fixed order; what belongs to a user, such as {@code departments} and
     * {@code roles}, by readable names, custom data as {@code customData.<key>}, those of a tenant as
     * {@code tenantCustomData.<tenant id>.<key>}. Of an object that was created or deleted, the properties in its name and those
     * with default values are omitted.
     */
    Map<String, Values> properties();

    /** How an object differs. */
    enum Kind {
        /** It is in the later state only. */
        CREATED,
        /** It is in both states, with other properties. */
        CHANGED,
        /** It is in the earlier state only. */
        DELETED
    }

    /** A type of objects. Two with the same name are equal. */
    interface ObjectType {
        ObjectType TENANT = of("tenant");
        ObjectType CUSTOM_FIELD = of("custom field");
        ObjectType BASE_FIELD = of("base field");
        ObjectType NAMESPACE = of("namespace");
        ObjectType ROLE = of("role");
        ObjectType GROUP = of("group");
        ObjectType ORGANIZATION = of("organization");
        /** A department, the root department of an organization included. */
        ObjectType DEPARTMENT = of("department");

        ObjectType USER = of("user");

        /** The type with this name in messages, such as {@code webhook}. */
        static ObjectType of(String name) {
            return new Change.Type(name);
        }

        /** The name in messages, such as {@code custom field}. */
        String name();
    }

    /** A property in both states. */
    interface Values {
        /** In the earlier one; {@code null} for not set. */
        Object before();

        /** In the later one; {@code null} for not set. */
        Object after();
    }
}
