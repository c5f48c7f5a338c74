package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;

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
}
