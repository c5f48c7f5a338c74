package io.github.genauthfake.internal.kind;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The components of a record, and how to make one. */
public final class Properties<E extends Record> {
    private static final ClassValue<Properties<?>> OF = new ClassValue<>() {
        @Override
        protected Properties<?> computeValue(Class<?> type) {
            return of(type.asSubclass(Record.class));
        }
    };

    private final Class<E> type;
    private final List<Property> all;
    private final Constructor<E> constructor;

    private Properties(Class<E> type, List<Property> all, Constructor<E> constructor) {
        this.type = type;
        this.all = all;
        this.constructor = constructor;
    }

    /** The components of a record that is public. */
    public static <E extends Record> Properties<E> of(Class<E> type) {
        List<Property> all =
                Arrays.stream(type.getRecordComponents()).map(Property::of).toList();
        Class<?>[] types =
                all.stream().map(each -> each.accessor().getReturnType()).toArray(Class<?>[]::new);
        try {
            return new Properties<>(type, all, type.getConstructor(types));
        } catch (NoSuchMethodException recordsOfKindsArePublic) {
            throw new IllegalStateException(recordsOfKindsArePublic);
        }
    }

    /** A record with other values of some of its components. */
    @SuppressWarnings("unchecked") // the class of an object is a class of its type
    public static <R extends Record> R copy(R object, Map<String, ?> changes) {
        Properties<R> properties = (Properties<R>) OF.get(object.getClass());
        Map<String, Object> values = valuesOf(object);
        values.putAll(changes);
        return properties.make(values);
    }

    /** The components of any record with their values, in their order. */
    public static Map<String, Object> valuesOf(Record whole) {
        Map<String, Object> values = new LinkedHashMap<>();
        OF.get(whole.getClass()).all().forEach(each -> values.put(each.name(), each.of(whole)));
        return values;
    }

    /** In the order of the record. */
    public List<Property> all() {
        return all;
    }

    /** The property with this name, or a mistake in the description. */
    Property named(String name) {
        for (Property property : all) {
            if (property.name().equals(name)) {
                return property;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
    }

    /** An object with these values, and with none for the other properties. */
    E make(Map<String, Object> values) {
        Object[] arguments = new Object[all.size()];
        for (int index = 0; index < arguments.length; index++) {
            arguments[index] = values.get(all.get(index).name());
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException | IllegalArgumentException recordAndContractDisagree) {
            throw new IllegalStateException(
                    "cannot make a " + type.getSimpleName() + " of " + values, recordAndContractDisagree);
        }
    }

    /** An object with another value of one property. */
    E with(E object, String property, Object value) {
        Map<String, Object> values = valuesOf(object);
        values.put(property, value);
        return make(values);
    }
}
