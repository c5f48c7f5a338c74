package io.github.genauthfake.internal.difference;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
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
        return before.get(ORGANIZATION).idsThatDiffer(after.get(ORGANIZATION));
    }

    @Override
    public Optional<Item> find(NamedState state, String id) {
        return ORGANIZATION
                .findById(state.directory(), id)
                .map(found -> new Item(
                        found.it().organizationCode(),
                        found.sequence(),
                        () -> found.it().organizationCode(),
                        () -> sheet(state, found)));
    }

    private static Sheet sheet(NamedState state, Stored<Organization> stored) {
        Organization organization = stored.it();
        return new Sheet()
                .put("name", organization.organizationName(), organization.organizationCode())
                .put("description", organization.description())
                .put("i18n", organization.i18n())
                .refer("tenant", organization.tenantId(), state.tenantName(organization.tenantId()))
                .place("rootDepartmentId", stored.id(), stored.id());
    }
}
