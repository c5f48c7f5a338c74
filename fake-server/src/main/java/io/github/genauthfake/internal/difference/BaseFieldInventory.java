package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.customfields.BaseField;
import io.github.genauthfake.internal.modules.customfields.BaseFields;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The built-in fields, which every pool has the same of. */
final class BaseFieldInventory implements Inventory<String> {
    @Override
    public ObjectType type() {
        return ObjectType.BASE_FIELD;
    }

    @Override
    public Set<String> suspects(Directory before, Directory after) {
        return BaseFields.of(before) == BaseFields.of(after)
                ? Set.of()
                : BaseFields.of(before).all().stream().map(BaseField::key).collect(Collectors.toSet());
    }

    @Override
    public Optional<Item> find(NamedState state, String key) {
        // All are as old as the pool.
        return BaseFields.of(state.directory()).find(key).map(field -> new Item(key, 0, () -> key, () -> sheet(field)));
    }

    private static PropertySheet sheet(BaseField field) {
        return new PropertySheet()
                .put("label", field.label())
                .put("description", field.description())
                .put("userEditable", field.userEditable())
                .put("visibleInAdminConsole", field.visibleInAdminConsole())
                .put("visibleInUserCenter", field.visibleInUserCenter())
                .put("i18n", field.i18n());
    }
}
