package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.kind.collection.Lookup;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The groups of a pool by code, and their order of creation. Immutable. */
public final class Groups {
    public static final Groups NONE = new Groups(Lookup.empty(), Ordered.empty(), Lookup.empty());

    private final Lookup<String, Group> byCode;
    private final Ordered<Long, String> creationOrder;
    private final Lookup<String, String> codeById;

    private Groups(Lookup<String, Group> byCode, Ordered<Long, String> creationOrder, Lookup<String, String> codeById) {
        this.byCode = byCode;
        this.creationOrder = creationOrder;
        this.codeById = codeById;
    }

    public Optional<Group> find(String code) {
        return byCode.find(code);
    }

    public Optional<Group> findById(String id) {
        return codeById.find(id).flatMap(byCode::find);
    }

    /** The ids of the groups that differ from those of another state, or are in one of the two only. */
    public Set<String> idsThatDiffer(Groups other) {
        return byCode.keysThatDiffer(other.byCode).stream()
                .flatMap(code -> Stream.of(find(code), other.find(code)))
                .flatMap(Optional::stream)
                .map(Group::id)
                .collect(Collectors.toSet());
    }

    /** All groups, oldest first. */
    public List<Group> all() {
        return creationOrder.all().stream()
                .map(code -> byCode.find(code).orElseThrow())
                .toList();
    }

    /** The codes of all groups, oldest first. */
    public Ordered<Long, String> order() {
        return creationOrder;
    }

    /** These groups without {@code group}. */
    public Groups without(Group group) {
        return new Groups(
                byCode.without(group.code()), creationOrder.without(group.sequence()), codeById.without(group.id()));
    }

    /** These groups with {@code group} added, or in the place of the one with its code. */
    public Groups with(Group group) {
        return new Groups(
                byCode.with(group.code(), group),
                creationOrder.with(group.sequence(), group.code()),
                codeById.with(group.id(), group.code()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Groups groups && byCode.equals(groups.byCode);
    }

    @Override
    public int hashCode() {
        return byCode.hashCode();
    }
}
