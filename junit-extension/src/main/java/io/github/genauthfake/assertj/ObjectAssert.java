package io.github.genauthfake.assertj;

import io.github.genauthfake.state.ObjectState;

/** Assertions on an object of any kind, such as a webhook or a post. Properties have the names of the API. */
public class ObjectAssert extends AbstractGenAuthAssert<ObjectAssert, ObjectState> {
    /** Asserts on an object that was taken out of a state. */
    public ObjectAssert(ObjectState actual) {
        super(actual, ObjectAssert.class);
    }

    /**
     * It has this value of a property, {@code null} for none. Numbers are compared by value.
     *
     * @throws IllegalArgumentException when such objects have no such property; the message has the names of all
     */
    public ObjectAssert has(String property, Object value) {
        return checkValue(property, value, object -> {
            if (!object.properties().containsKey(property)) {
                throw new IllegalArgumentException(Names.unknown(
                        "property", "properties", property, object.properties().keySet()));
            }
            return object.properties().get(property);
        });
    }

    /** It has this value of a custom field of the pool, compared as by {@link #has}. */
    public ObjectAssert hasCustomData(String key, Object value) {
        return checkValue(
                "custom data " + key, value, object -> object.customData().get(key));
    }

    @Override
    String nameOf(ObjectState object) {
        return object.kind() + " " + object.name();
    }
}
