package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldOption;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Custom fields, which a pool has tens of. */
final class CustomFieldInventory implements Inventory<CustomFieldInventory.Key> {
    /** A field is known by its key within a scope. */
    record Key(FieldScope scope, String key) {}

    @Override
    public ObjectType type() {
        return ObjectType.CUSTOM_FIELD;
    }

    @Override
    public Set<Key> suspects(Directory before, Directory after) {
        Set<Key> keys = new LinkedHashSet<>();
        if (FieldDefinitions.of(before) != FieldDefinitions.of(after)) {
            addAll(keys, FieldDefinitions.of(before));
            addAll(keys, FieldDefinitions.of(after));
        }
        return keys;
    }

    private static void addAll(Set<Key> keys, FieldDefinitions fields) {
        fields.scopes().forEach(scope -> fields.in(scope).forEach(field -> keys.add(new Key(scope, field.key()))));
    }

    @Override
    public Optional<Item> find(NamedState state, Key key) {
        return FieldDefinitions.of(state.directory())
                .find(key.scope(), key.key())
                .map(field -> new Item(id(key), field.sequence(), () -> name(state, key), () -> sheet(field)));
    }

    private static String id(Key key) {
        String tenantId = key.scope().tenantId();
        return (tenantId == null ? "" : tenantId + ".") + key.scope().targetType() + "." + key.key();
    }

    private static String name(NamedState state, Key key) {
        String tenantId = key.scope().tenantId();
        return key.scope().targetType() + "." + key.key()
                + (tenantId == null ? "" : " of tenant " + state.tenantName(tenantId));
    }

    private static PropertySheet sheet(FieldDefinition field) {
        return new PropertySheet()
                .put("dataType", field.dataType().name())
                .put("label", field.label(), field.key())
                .put("description", field.description())
                .put("encrypted", field.encrypted(), false)
                .put("isUnique", field.isUnique(), false)
                .put("userEditable", field.userEditable(), false)
                .put("visibleInAdminConsole", field.visibleInAdminConsole(), true)
                .put("visibleInUserCenter", field.visibleInUserCenter(), true)
                .put("validateRules", field.validateRules())
                .put("appIds", field.appIds())
                .put("desensitization", field.desensitization())
                .refer("options", field.options(), names(field.options()))
                .put("i18n", field.i18n());
    }

    /** Values, with the label where it says something else. */
    private static List<String> names(List<FieldOption> options) {
        return options.stream()
                .map(option -> option.value().equals(option.label())
                        ? option.value()
                        : option.value() + " (" + option.label() + ")")
                .toList();
    }
}
