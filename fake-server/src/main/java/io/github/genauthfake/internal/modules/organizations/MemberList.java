package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Paging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The members of a department in the order of joining, page by page. */
interface MemberList {
    int size();

    List<Membership> page(Paging paging, boolean ascending);

    /** Direct members: a page costs what the page holds, whatever the size of the department. */
    static MemberList of(DirectoryView directory, Department department) {
        return new MemberList() {
            @Override
            public int size() {
                return Memberships.of(directory).countIn(department.id());
            }

            @Override
            public List<Membership> page(Paging paging, boolean ascending) {
                return ascending
                        ? Memberships.of(directory).in(department.id(), paging.offset(), paging.limit())
                        : Memberships.of(directory).latestIn(department.id(), paging.offset(), paging.limit());
            }
        };
    }

    /**
     * Members of the department and of all below it; who is in several of them counts once, with the first joining. This
     * gathers the whole subtree for every page.
     */
    static MemberList below(DirectoryView directory, Department department) {
        Map<String, Membership> firstOfUser = new LinkedHashMap<>();
        Departments.of(directory).subtree(department.id()).stream()
                .flatMap(id -> Memberships.of(directory).in(id, 0, Integer.MAX_VALUE).stream())
                .sorted(ORDER)
                .forEach(membership -> firstOfUser.putIfAbsent(membership.userId(), membership));
        return of(List.copyOf(firstOfUser.values()));
    }

    /** The same members in another order, ascending, and among equals in the order of joining. This gathers all of them. */
    default MemberList by(Comparator<Membership> order) {
        List<Membership> inOrder = new ArrayList<>(page(Paging.EVERYTHING, true));
        inOrder.sort(order);
        return of(inOrder);
    }

    /** Those of the same members that are wanted. This gathers all of them. */
    default MemberList where(Predicate<Membership> wanted) {
        return of(page(Paging.EVERYTHING, true).stream().filter(wanted).toList());
    }

    private static MemberList of(List<Membership> inOrder) {
        return new MemberList() {
            @Override
            public int size() {
                return inOrder.size();
            }

            @Override
            public List<Membership> page(Paging paging, boolean ascending) {
                List<Membership> ordered = new ArrayList<>(inOrder);
                if (!ascending) {
                    Collections.reverse(ordered);
                }
                return paging.of(ordered);
            }
        };
    }

    /** When they joined, and the order among those who joined at the same moment. */
    Comparator<Membership> ORDER = Comparator.comparing(Membership::joinedAt).thenComparingLong(Membership::sequence);
}
