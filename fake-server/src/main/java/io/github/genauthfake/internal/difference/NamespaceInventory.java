package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.internal.kind.Directory;
import java.util.Optional;
import java.util.Set;

/** Namespaces. */
final class NamespaceInventory implements Inventory<String> {
    @Override
    public ObjectType type() {
        return ObjectType.NAMESPACE;
    }

    @Override
    public Set<String> suspects(Directory before, Directory after) {
        return before.roles().namespacesThatDiffer(after.roles());
    }

    @Override
    public Optional<Item> find(NamedState state, String code) {
        return state.directory()
                .roles()
                .findNamespace(code)
                .map(found -> new Item(
                        code,
                        found.sequence(),
                        () -> code,
                        () -> new Sheet().put("name", found.name(), code).put("description", found.description())));
    }
}
