package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.Role;
import java.util.Optional;
import java.util.Set;

/** Roles. Who has them stands with the users. */
final class RoleInventory implements Inventory<String> {
    @Override
    public ObjectType type() {
        return ObjectType.ROLE;
    }

    @Override
    public Set<String> suspects(Directory before, Directory after) {
        Set<String> ids = before.roles().idsThatDiffer(after.roles());
        ids.addAll(before.customData().targetIdsThatDiffer(TargetType.ROLE, after.customData()));
        return ids;
    }

    @Override
    public Optional<Item> find(NamedState state, String id) {
        return state.directory()
                .roles()
                .findById(id)
                .map(role -> new Item(id, role.sequence(), () -> NamedState.nameOf(role), () -> sheet(state, role)));
    }

    private static Sheet sheet(NamedState state, Role role) {
        Sheet sheet = new Sheet()
                .put("code", role.code(), role.code())
                .put("namespace", role.namespace(), role.namespace())
                .put("name", role.name(), role.code())
                .put("description", role.description())
                .put("disableTime", role.disableTime());
        state.putCustomData(sheet, TargetType.ROLE, role.id());
        return sheet;
    }
}
