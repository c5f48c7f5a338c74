package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.Group;
import java.util.Optional;
import java.util.Set;

/** Groups. Who is in them stands with the users. */
final class GroupInventory implements Inventory<String> {
    @Override
    public ObjectType type() {
        return ObjectType.GROUP;
    }

    @Override
    public Set<String> suspects(Directory before, Directory after) {
        Set<String> ids = before.groups().idsThatDiffer(after.groups());
        ids.addAll(before.customData().targetIdsThatDiffer(TargetType.GROUP, after.customData()));
        return ids;
    }

    @Override
    public Optional<Item> find(NamedState state, String id) {
        return state.directory()
                .groups()
                .findById(id)
                .map(group -> new Item(id, group.sequence(), group::code, () -> sheet(state, group)));
    }

    private static Sheet sheet(NamedState state, Group group) {
        Sheet sheet = new Sheet()
                .put("code", group.code(), group.code())
                .put("name", group.name(), group.code())
                .put("description", group.description(), group.code())
                .put("type", group.type(), "static");
        state.putCustomData(sheet, TargetType.GROUP, group.id());
        return sheet;
    }
}
