package io.github.genauthfake.internal.kind;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/**
 * A property of a kind: a component of its record.
 *
 * @param name as the API calls it
 * @param type the type of its values
 */
public record Property(String name, Type type, Method accessor) {
    static Property of(RecordComponent component) {
        return new Property(component.getName(), component.getGenericType(), component.getAccessor());
    }

    /** Whether its values are moments in epoch milliseconds. */
    public boolean isMoment() {
        return type == Long.class && name.endsWith("Time");
    }

    /** Its value in an object. */
    public Object of(Record object) {
        try {
            return accessor.invoke(object);
        } catch (IllegalAccessException | InvocationTargetException recordsOfKindsArePublic) {
            throw new IllegalStateException("cannot read " + name, recordsOfKindsArePublic);
        }
    }
}
