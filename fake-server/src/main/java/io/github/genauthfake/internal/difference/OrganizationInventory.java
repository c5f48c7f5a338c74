package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.organizations.Organization;
import java.util.Optional;
import java.util.Set;

/** Organizations. What their root departments have stands with the departments. */
final class OrganizationInventory implements Inventory<String> {
    @Override
    public ObjectType type() {
        return ObjectType.ORGANIZATION;
    }

    @Override
    public Set<String> suspects(Directory before, Directory after) {
        return before.organizations().codesThatDiffer(after.organizations());
    }

    @Override
    public Optional<Item> find(NamedState state, String code) {
        return state.directory()
                .organizations()
                .find(code)
                .map(found -> new Item(code, found.sequence(), () -> code, () -> sheet(state, found)));
    }

    private static Sheet sheet(NamedState state, Organization organization) {
        return new Sheet()
                .put("name", organization.name(), organization.code())
                .put("description", organization.description())
                .put("i18n", organization.i18n())
                .refer("tenant", organization.tenantId(), state.tenantName(organization.tenantId()))
                .place("rootDepartmentId", organization.rootDepartmentId(), organization.rootDepartmentId());
    }
}
