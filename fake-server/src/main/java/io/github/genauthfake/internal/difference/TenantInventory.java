package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.TenantProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tenants. */
final class TenantInventory implements Inventory<String> {
    @Override
    public ObjectType type() {
        return ObjectType.TENANT;
    }

    @Override
    public Set<String> suspects(Directory before, Directory after) {
        return before.tenants().idsThatDiffer(after.tenants());
    }

    @Override
    public Optional<Item> find(NamedState state, String id) {
        return state.directory()
                .tenants()
                .find(id)
                .map(tenant -> new Item(
                        id,
                        tenant.sequence(),
                        () -> tenant.profile().name(),
                        () -> sheet(tenant.profile()).put("code", tenant.code(), tenant.code())));
    }

    private static Sheet sheet(TenantProfile profile) {
        return new Sheet()
                .put("name", profile.name(), profile.name())
                .put("description", profile.description())
                .put("appIds", profile.appIds(), List.of())
                .put("logo", profile.logo(), List.of())
                .put("rejectHint", profile.rejectHint())
                .put("sourceAppId", profile.sourceAppId())
                .put("enterpriseDomains", profile.enterpriseDomains())
                .put("expireTime", profile.expireTime())
                .put("mauAmount", profile.mauAmount())
                .put("memberAmount", profile.memberAmount())
                .put("adminAmount", profile.adminAmount());
    }
}
