package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.resources.Authorizations;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What differs between two states. Only what they do not share is looked at, so that it takes time by the number of changes
 * where one state was made of the other.
 */
public final class StateDifference {
    private static final List<Inventory<?>> INVENTORIES = inventories();

    private StateDifference() {}

    /**
     * The objects that differ, by type and then in the order of creation. The list holds what to compare and makes an element
     * when it is read, because a pool that was wiped can have lost very many objects.
     */
    public static List<StateChange> between(Directory before, Directory after) {
        if (before == after) {
            return List.of();
        }
        NamedState earlier = new NamedState(before);
        NamedState later = new NamedState(after);
        List<Comparison> differing = new ArrayList<>();
        for (Inventory<?> inventory : INVENTORIES) {
            addDiffering(differing, inventory, earlier, later);
        }
        return Collections.unmodifiableList(new AbstractList<>() {
            @Override
            public StateChange get(int index) {
                return differing.get(index).change();
            }

            @Override
            public int size() {
                return differing.size();
            }
        });
    }

    private static <K> void addDiffering(
            List<Comparison> differing, Inventory<K> inventory, NamedState before, NamedState after) {
        inventory.suspects(before.directory(), after.directory()).stream()
                .map(key -> Comparison.of(inventory, key, before, after))
                .filter(Comparison::differs)
                .sorted(Comparator.comparingLong(Comparison::sequence).thenComparing(Comparison::id))
                .forEach(differing::add);
    }

    /** Tenants first, since fields are theirs; users last, since they refer to everything. */
    private static List<Inventory<?>> inventories() {
        List<Inventory<?>> kinds = new ArrayList<>();
        Modules.kinds().stream()
                .filter(kind ->
                        kind.hasDifferences() && !kind.isOwnedBy(Users.END) && !kind.isOwnedBy(Users.ACCOUNT_END))
                .forEach(kind -> kinds.add(KindInventory.of(kind)));
        List<Inventory<?>> all = new ArrayList<>();
        all.add(kinds.remove(0));
        all.add(new CustomFieldInventory());
        all.add(new BaseFieldInventory());
        all.addAll(kinds);
        all.add(new OrganizationInventory());
        all.add(new DepartmentInventory());
        all.add(new UserInventory(Users.END));
        all.add(new UserInventory(Users.ACCOUNT_END));
        // They refer to users, too.
        all.add(KindInventory.of(Authorizations.AUTHORIZATION));
        return all;
    }
}
