package io.github.genauthfake;

import java.util.Map;
import java.util.function.Consumer;

/** The properties of an object in a seed. */
public final class ObjectSeed extends SeedProperties<ObjectSeed> {
    ObjectSeed() {}

    static Map<String, Object> of(Consumer<ObjectSeed> details) {
        ObjectSeed object = new ObjectSeed();
        details.accept(object);
        return object.said();
    }

    public ObjectSeed description(String description) {
        return property("description", description);
    }

    /** An object that belongs to this one, such as one of the {@code roles} of a namespace. */
    public ObjectSeed object(String section, String name, Consumer<ObjectSeed> details) {
        return under(section, name, of(details));
    }

    /** A custom field that this tenant defines. */
    public ObjectSeed customField(TargetType targetType, String key, DataType dataType, Consumer<FieldSeed> details) {
        String type = targetType.name();
        return under("customFields", type, with(under("customFields").get(type), key, FieldSeed.of(dataType, details)));
    }

    @Override
    ObjectSeed self() {
        return this;
    }
}
