package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Slot;
import io.github.genauthfake.internal.kind.collection.Lookup;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Who belongs to which department, from both ends: by user, and by department in the order of joining. Immutable. Only
 * {@link #replacing} changes it, so that the two ends cannot disagree.
 */
public final class Memberships {
    public static final Memberships NONE = new Memberships(Lookup.empty(), Lookup.empty());

    public static final Slot<Memberships> SLOT = new Slot<>(NONE);

    /** Those of public accounts. */
    public static final Slot<Memberships> OF_ACCOUNTS = new Slot<>(NONE);

    private final Lookup<String, List<Membership>> byUser;
    private final Lookup<String, Members> byDepartment;

    private Memberships(Lookup<String, List<Membership>> byUser, Lookup<String, Members> byDepartment) {
        this.byUser = byUser;
        this.byDepartment = byDepartment;
    }

    /** The memberships of a state. */
    public static Memberships of(DirectoryView directory) {
        return directory.get(SLOT);
    }

    /** The departments of a user, in the order of joining. */
    public List<Membership> of(String userId) {
        return byUser.find(userId).orElse(List.of());
    }

    /** The ids of the users that belong to other departments than in another state, or in another way. */
    public Set<String> userIdsThatDiffer(Memberships other) {
        return byUser.keysThatDiffer(other.byUser);
    }

    /** The main department of a user: every user that is in a department has one. */
    public Optional<String> mainDepartmentOf(String userId) {
        return of(userId).stream()
                .filter(Membership::isMain)
                .map(Membership::departmentId)
                .findFirst();
    }

    /** The users who are direct members of a department, in the order of joining. */
    public List<String> usersIn(String departmentId) {
        return members(departmentId).all().all().stream()
                .map(Membership::userId)
                .toList();
    }

    /** The number of a department's direct members. */
    public int countIn(String departmentId) {
        return members(departmentId).all().size();
    }

    /** Direct members in the order of joining, {@code limit} of them after skipping {@code offset}. */
    public List<Membership> in(String departmentId, long offset, int limit) {
        return members(departmentId).all().page(offset, limit);
    }

    /** Direct members from the latest to join to the first, {@code limit} of them after skipping {@code offset}. */
    public List<Membership> latestIn(String departmentId, long offset, int limit) {
        return members(departmentId).all().pageFromTheEnd(offset, limit);
    }

    /** The leaders among a department's direct members, in the order of joining. */
    public List<String> leadersOf(String departmentId) {
        return members(departmentId).leaders().all().stream()
                .map(Membership::userId)
                .toList();
    }

    /** These memberships with {@code next} as the whole of what {@code userId} belongs to. */
    public Memberships replacing(String userId, List<Membership> next) {
        List<Membership> before = of(userId);
        Lookup<String, Members> departments = byDepartment;
        for (Membership membership : before) {
            if (!next.contains(membership)) {
                departments = changed(departments, membership, members -> members.without(membership));
            }
        }
        for (Membership membership : next) {
            if (!before.contains(membership)) {
                departments = changed(departments, membership, members -> members.with(membership));
            }
        }
        List<Membership> inOrder =
                next.stream().sorted(Comparator.comparing(JoinOrder::of)).toList();
        return new Memberships(inOrder.isEmpty() ? byUser.without(userId) : byUser.with(userId, inOrder), departments);
    }

    private Members members(String departmentId) {
        return byDepartment.find(departmentId).orElse(Members.NONE);
    }

    private static Lookup<String, Members> changed(
            Lookup<String, Members> departments, Membership membership, UnaryOperator<Members> change) {
        String departmentId = membership.departmentId();
        Members members = change.apply(departments.find(departmentId).orElse(Members.NONE));
        return members.all().isEmpty() ? departments.without(departmentId) : departments.with(departmentId, members);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Memberships memberships && byUser.equals(memberships.byUser);
    }

    @Override
    public int hashCode() {
        return byUser.hashCode();
    }

    /** When a user joined, and the order among those who joined at the same moment. */
    private record JoinOrder(Instant joinedAt, long sequence) implements Comparable<JoinOrder> {
        private static final Comparator<JoinOrder> ORDER =
                Comparator.comparing(JoinOrder::joinedAt).thenComparingLong(JoinOrder::sequence);

        static JoinOrder of(Membership membership) {
            return new JoinOrder(membership.joinedAt(), membership.sequence());
        }

        @Override
        public int compareTo(JoinOrder other) {
            return ORDER.compare(this, other);
        }
    }

    /** One department's direct members and the leaders among them. */
    private record Members(Ordered<JoinOrder, Membership> all, Ordered<JoinOrder, Membership> leaders) {
        private static final Members NONE = new Members(Ordered.empty(), Ordered.empty());

        Members with(Membership membership) {
            JoinOrder order = JoinOrder.of(membership);
            return new Members(
                    all.with(order, membership), membership.isLeader() ? leaders.with(order, membership) : leaders);
        }

        Members without(Membership membership) {
            JoinOrder order = JoinOrder.of(membership);
            return new Members(all.without(order), membership.isLeader() ? leaders.without(order) : leaders);
        }
    }
}
