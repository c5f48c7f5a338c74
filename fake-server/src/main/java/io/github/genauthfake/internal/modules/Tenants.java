package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.kind.collection.Lookup;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tenants of a pool by id, and their order of creation. Immutable. */
public final class Tenants {
    public static final Tenants NONE = new Tenants(Lookup.empty(), Ordered.empty());

    private final Lookup<String, Tenant> byId;
    private final Ordered<Long, String> creationOrder;

    private Tenants(Lookup<String, Tenant> byId, Ordered<Long, String> creationOrder) {
        this.byId = byId;
        this.creationOrder = creationOrder;
    }

    public Optional<Tenant> find(String id) {
        return byId.find(id);
    }

    /** The ids of the tenants that differ from those of another state, or are in one of the two only. */
    public Set<String> idsThatDiffer(Tenants other) {
        return byId.keysThatDiffer(other.byId);
    }

    /** All tenants, oldest first. */
    public List<Tenant> all() {
        return creationOrder.all().stream()
                .map(id -> byId.find(id).orElseThrow())
                .toList();
    }

    /** These tenants with {@code tenant} added. */
    public Tenants with(Tenant tenant) {
        return new Tenants(byId.with(tenant.id(), tenant), creationOrder.with(tenant.sequence(), tenant.id()));
    }

    /** These tenants without {@code tenant}. */
    public Tenants without(Tenant tenant) {
        return new Tenants(byId.without(tenant.id()), creationOrder.without(tenant.sequence()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tenants tenants && byId.equals(tenants.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }
}
