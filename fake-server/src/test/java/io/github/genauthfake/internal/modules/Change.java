package io.github.genauthfake.internal.modules;

import io.github.genauthfake.DataType;
import io.github.genauthfake.internal.modules.customfields.FieldChange;
import io.github.genauthfake.internal.modules.customfields.FieldOption;
import java.util.Arrays;
import java.util.List;

/** What a request says of a custom field, put together property by property. */
public final class Change {
    private final String key;
    private DataType type;
    private String label;
    private Boolean encrypted;
    private Boolean unique;
    private Object rules;
    private List<FieldOption> options;

    private Change(String key) {
        this.key = key;
    }

    public static Change of(String key) {
        return new Change(key);
    }

    public Change type(DataType dataType) {
        type = dataType;
        return this;
    }

    public Change label(String text) {
        label = text;
        return this;
    }

    public Change encrypted(boolean value) {
        encrypted = value;
        return this;
    }

    public Change unique(boolean value) {
        unique = value;
        return this;
    }

    public Change rules(Object validateRules) {
        rules = validateRules;
        return this;
    }

    public Change options(String... values) {
        options = Arrays.stream(values)
                .map(value -> new FieldOption(value, value))
                .toList();
        return this;
    }

    public FieldChange build() {
        return new FieldChange(
                key, type, label, null, encrypted, unique, null, null, null, rules, null, null, options, null);
    }
}
