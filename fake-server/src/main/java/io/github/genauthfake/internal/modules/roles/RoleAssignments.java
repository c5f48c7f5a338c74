package io.github.genauthfake.internal.modules.roles;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which users and departments have which roles, and when. What a user has of it in effect, see {@link EffectiveRoles}. */
public final class RoleAssignments {
    /**
     * A role of a user or of a department.
     *
     * @param userId {@code null} for the role of a department
     * @param departmentId {@code null} for the role of a user
     * @param enableTime from when on, in epoch milliseconds; {@code null} for at once
     * @param endTime until when, in epoch milliseconds; {@code null} for forever
     */
    public record RoleAssignment(String roleId, String userId, String departmentId, Long enableTime, Long endTime) {
        /** That of a user, at once and forever. */
        public static RoleAssignment ofUser(String roleId, String userId) {
            return new RoleAssignment(roleId, userId, null, null, null);
        }

        /** Whether it has begun (inferred: the moment itself is part of it). */
        public boolean hasBegunAt(Instant moment) {
            return enableTime == null || enableTime <= moment.toEpochMilli();
        }

        /** Whether it is over (inferred: the moment of the end is not part of it). */
        public boolean isOverAt(Instant moment) {
            return endTime != null && endTime <= moment.toEpochMilli();
        }

        public boolean isLiveAt(Instant moment) {
            return hasBegunAt(moment) && !isOverAt(moment);
        }

        /** The user or department that has the role. */
        public String targetId() {
            return userId == null ? departmentId : userId;
        }
    }

    public static final Kind<RoleAssignment> ASSIGNMENT = Kind.of(
                    RoleAssignment.class, "role assignment", "roleAssignments")
            .references("roleId", Roles.ROLE)
            .references("userId", Users.END)
            .references("departmentId", Departments.END)
            .granted();

    private static final Index<RoleAssignment> OF_ROLE = ASSIGNMENT.referringBy("roleId");
    private static final Index<RoleAssignment> OF_USER = ASSIGNMENT.referringBy("userId");
    private static final Index<RoleAssignment> OF_DEPARTMENT = ASSIGNMENT.referringBy("departmentId");

    private static final Index<RoleAssignment> USERS_OF_ROLE =
            ASSIGNMENT.index(each -> each.userId() == null ? null : each.roleId());
    private static final Index<RoleAssignment> DEPARTMENTS_OF_ROLE =
            ASSIGNMENT.index(each -> each.departmentId() == null ? null : each.roleId());

    /** All but those that hold at once and forever, by role: the only ones that may not be in force. */
    private static final Index<RoleAssignment> TIMED_OF_ROLE =
            ASSIGNMENT.index(each -> each.enableTime() == null && each.endTime() == null ? null : each.roleId());

    private RoleAssignments() {}

    /** The assignments of a role to users, the oldest first. */
    public static Ordered<Long, Stored<RoleAssignment>> usersOfRole(DirectoryView directory, String roleId) {
        return USERS_OF_ROLE.of(directory, roleId);
    }

    /** The assignments of a role to departments, the oldest first. */
    public static Ordered<Long, Stored<RoleAssignment>> departmentsOfRole(DirectoryView directory, String roleId) {
        return DEPARTMENTS_OF_ROLE.of(directory, roleId);
    }

    /** The assignments of a role, the oldest first. */
    public static Ordered<Long, Stored<RoleAssignment>> ofRole(DirectoryView directory, String roleId) {
        return OF_ROLE.of(directory, roleId);
    }

    /** The assignments to a user itself, the oldest first. */
    public static Ordered<Long, Stored<RoleAssignment>> ofUser(DirectoryView directory, String userId) {
        return OF_USER.of(directory, userId);
    }

    /** The assignments to a department itself, the oldest first. */
    public static Ordered<Long, Stored<RoleAssignment>> ofDepartment(DirectoryView directory, String departmentId) {
        return OF_DEPARTMENT.of(directory, departmentId);
    }

    /** The assignment of a role to a user or department, whether it is in force or not. */
    static Optional<Stored<RoleAssignment>> find(DirectoryView directory, String roleId, Holder holder) {
        Ordered<Long, Stored<RoleAssignment>> held = holder.userId() == null
                ? ofDepartment(directory, holder.departmentId())
                : ofUser(directory, holder.userId());
        return held.all().stream()
                .filter(each -> each.it().roleId().equals(roleId))
                .findFirst();
    }

    /** Assigns a role. Where it is assigned already, beginning and end are replaced (inferred). */
    static void assign(Draft draft, String roleId, Holder holder, Long enableTime, Long endTime) {
        RoleAssignment assignment =
                new RoleAssignment(roleId, holder.userId(), holder.departmentId(), enableTime, endTime);
        Optional<Stored<RoleAssignment>> before = find(draft, roleId, holder);
        if (before.isPresent()) {
            draft.change(ASSIGNMENT, before.get(), assignment);
        } else {
            draft.create(ASSIGNMENT, assignment);
        }
    }

    /** Revokes a role, also one that has not begun or is over. One that is not assigned is no error (seen). */
    static void revoke(Draft draft, String roleId, Holder holder) {
        find(draft, roleId, holder).ifPresent(assignment -> draft.delete(ASSIGNMENT, assignment));
    }

    /**
     * One page of the assignments of a role, the latest first.
     *
     * @param target {@code USER} or {@code DEPARTMENT}; {@code null} for both
     * @param passing whether one that has a beginning or an end is there; every other one is
     */
    static Found page(
            DirectoryView directory,
            String roleId,
            TargetType target,
            Paging paging,
            Predicate<RoleAssignment> passing) {
        Ordered<Long, Stored<RoleAssignment>> all = target == null
                ? ofRole(directory, roleId)
                : target == TargetType.USER ? usersOfRole(directory, roleId) : departmentsOfRole(directory, roleId);
        long omitted = TIMED_OF_ROLE.of(directory, roleId).all().stream()
                .filter(each -> target == null || (each.it().userId() != null) == (target == TargetType.USER))
                .filter(each -> !passing.test(each.it()))
                .count();
        return new Found(
                (int) (all.size() - omitted),
                omitted == 0
                        ? paging.newestOf(all)
                        : all.pageFromTheEnd(paging.offset(), paging.limit(), each -> passing.test(each.it())));
    }

    /** The user or department that has a role; one of the two is {@code null}. */
    record Holder(String userId, String departmentId) {}

    /** One page of assignments, and how many there are in all. */
    record Found(int totalCount, List<Stored<RoleAssignment>> page) {
        static final Found NONE = new Found(0, List.of());

        Object answer(Function<RoleAssignment, ?> view) {
            return Answers.page(
                    totalCount, page.stream().map(each -> view.apply(each.it())).toList());
        }
    }
}
