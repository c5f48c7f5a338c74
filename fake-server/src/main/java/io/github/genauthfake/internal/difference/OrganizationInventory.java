package io.github.genauthfake.internal.difference;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import java.util.HashSet;
import java.util.List;
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
        Set<String> codes = new HashSet<>();
        Set<String> ids = before.get(ORGANIZATION).idsThatDiffer(after.get(ORGANIZATION));
        for (Directory state : List.of(before, after)) {
            ids.forEach(id -> ORGANIZATION
                    .findById(state, id)
                    .ifPresent(found -> codes.add(found.it().organizationCode())));
        }
        return codes;
    }

    @Override
    public Optional<Item> find(NamedState state, String code) {
        return ORGANIZATION
                .find(state.directory(), code)
                .map(found -> new Item(code, found.sequence(), () -> code, () -> sheet(state, found)));
    }

    private static PropertySheet sheet(NamedState state, Stored<Organization> stored) {
        Organization organization = stored.it();
        return new PropertySheet()
                .put("name", organization.organizationName(), organization.organizationCode())
                .put("description", organization.description())
                .put("i18n", organization.i18n())
                .refer("tenant", organization.tenantId(), state.tenantName(organization.tenantId()))
                .place("rootDepartmentId", stored.id(), stored.id());
    }
}
