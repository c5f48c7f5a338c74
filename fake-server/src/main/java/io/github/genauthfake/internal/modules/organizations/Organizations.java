package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.kind.collection.Lookup;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The organizations of a pool by code, and their order of creation. Immutable. */
public final class Organizations {
    public static final Organizations NONE = new Organizations(Lookup.empty(), Ordered.empty());

    private final Lookup<String, Organization> byCode;
    private final Ordered<Long, String> creationOrder;

    private Organizations(Lookup<String, Organization> byCode, Ordered<Long, String> creationOrder) {
        this.byCode = byCode;
        this.creationOrder = creationOrder;
    }

    public Optional<Organization> find(String code) {
        return byCode.find(code);
    }

    /** The codes of the organizations that differ from those of another state, or are in one of the two only. */
    public Set<String> codesThatDiffer(Organizations other) {
        return byCode.keysThatDiffer(other.byCode);
    }

    /** All codes, oldest first. */
    public List<String> codes() {
        return creationOrder.all();
    }

    /** The codes of all organizations, oldest first. */
    public Ordered<Long, String> order() {
        return creationOrder;
    }

    /** These organizations without {@code organization}. */
    public Organizations without(Organization organization) {
        return new Organizations(byCode.without(organization.code()), creationOrder.without(organization.sequence()));
    }

    /** These organizations with {@code organization} added, or in the place of the one with its code. */
    public Organizations with(Organization organization) {
        return new Organizations(
                byCode.with(organization.code(), organization),
                creationOrder.with(organization.sequence(), organization.code()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Organizations organizations && byCode.equals(organizations.byCode);
    }

    @Override
    public int hashCode() {
        return byCode.hashCode();
    }
}
