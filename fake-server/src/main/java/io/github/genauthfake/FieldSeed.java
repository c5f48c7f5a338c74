package io.github.genauthfake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The properties of a custom field, or of a built-in one, in a seed. */
public final class FieldSeed {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<Object> options = new ArrayList<>();

    FieldSeed() {}

    /** @param dataType {@code null} for a built-in field */
    static Map<String, Object> of(DataType dataType, Consumer<FieldSeed> details) {
        FieldSeed field = new FieldSeed();
        if (dataType != null) {
            field.property("dataType", dataType);
        }
        details.accept(field);
        return field.properties;
    }

    /** The name that is shown; the key by default. */
    public FieldSeed label(String label) {
        return property("label", label);
    }

    public FieldSeed description(String description) {
        return property("description", description);
    }

    /** No two targets may hold the same value; for STRING and NUMBER. */
    public FieldSeed unique() {
        return property("isUnique", true);
    }

    /** Values are answered as cipher text. */
    public FieldSeed encrypted() {
        return property("encrypted", true);
    }

    /** Values that an ENUM field allows; each is its own label. */
    public FieldSeed options(String... values) {
        options.addAll(List.of(values));
        return property("options", options);
    }

    /** A further value that an ENUM field allows. */
    public FieldSeed option(String value, String label) {
        options.add(Map.of("value", value, "label", label));
        return property("options", options);
    }

    /** Any other property, under the API's name. */
    public FieldSeed property(String name, Object value) {
        properties.put(name, value);
        return this;
    }
}
