package io.github.genauthfake.internal.modules.roles;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What users have by roles at a moment. Every operation that asks for the roles of a user, or for what they allow, asks
 * here. Each question costs what the user's own departments and assignments are, whatever the size of the pool.
 *
 * <p>A user has the roles that are assigned to it, and those that are assigned to its departments or to one above them
 * (documented of resources; inferred: departments above count, too). An assignment counts from its beginning until its end.
 * A disabled role is still one of the user's roles and gives no rights (documented).
 */
public final class EffectiveRoles {
    private final DirectoryView directory;
    private final Instant now;

    private EffectiveRoles(DirectoryView directory, Instant now) {
        this.directory = directory;
        this.now = now;
    }

    /** What rights may be given to: one of the things a user is or belongs to. */
    public record Subject(TargetType type, String id) {
        /** The one of four ids that is there. */
        public static Subject of(String userId, String groupId, String roleId, String departmentId) {
            if (userId != null) {
                return new Subject(TargetType.USER, userId);
            }
            if (groupId != null) {
                return new Subject(TargetType.GROUP, groupId);
            }
            return roleId != null
                    ? new Subject(TargetType.ROLE, roleId)
                    : new Subject(TargetType.DEPARTMENT, departmentId);
        }
    }

    /** The roles in a state at a moment. */
    public static EffectiveRoles of(DirectoryView directory, Instant now) {
        return new EffectiveRoles(directory, now);
    }

    /** The ids of the user's departments and of all above them, each once. */
    public Set<String> departmentsOf(String userId) {
        Departments departments = Departments.of(directory);
        Set<String> chain = new LinkedHashSet<>();
        for (Membership membership : Memberships.of(directory).of(userId)) {
            String id = membership.departmentId();
            while (id != null && chain.add(id)) {
                id = departments.get(id).parentId();
            }
        }
        return chain;
    }

    /** The roles of a user or public account in all namespaces, disabled ones too, each once, the latest assigned first. */
    public List<Stored<Role>> rolesOf(String userId) {
        List<Stored<RoleAssignment>> assignments =
                new ArrayList<>(RoleAssignments.ofUser(directory, userId).all());
        for (String departmentId : departmentsOf(userId)) {
            assignments.addAll(
                    RoleAssignments.ofDepartment(directory, departmentId).all());
        }
        assignments.removeIf(assignment -> !assignment.it().isLiveAt(now));
        assignments.sort(Comparator.<Stored<RoleAssignment>>comparingLong(Stored::sequence)
                .reversed());
        Map<String, Stored<Role>> roles = new LinkedHashMap<>();
        for (String id :
                Paging.EVERYTHING.newestOf(directory.get(Roles.ACCOUNTS).ofLeft(userId))) {
            roles.put(id, Roles.ROLE.findById(directory, id).orElseThrow());
        }
        for (Stored<RoleAssignment> assignment : assignments) {
            String id = assignment.it().roleId();
            roles.computeIfAbsent(
                    id, unseen -> Roles.ROLE.findById(directory, unseen).orElseThrow());
        }
        return List.copyOf(roles.values());
    }

    /** The user's roles in one namespace, as {@link #rolesOf(String)}. */
    public List<Stored<Role>> rolesOf(String userId, String namespace) {
        return rolesOf(userId).stream()
                .filter(role -> role.it().namespace().equals(namespace))
                .toList();
    }

    /**
     * What rights in a namespace reach a user through: the user itself, its groups, its roles in the namespace that are not
     * disabled, its departments and all above them. Whether the account is in use does not matter here.
     */
    public Set<Subject> subjectsOf(String userId, String namespace) {
        return subjectsOf(userId, rolesOf(userId, namespace));
    }

    /** The same for rights that are in no namespace, with the roles of all. */
    public Set<Subject> subjectsOf(String userId) {
        return subjectsOf(userId, rolesOf(userId));
    }

    private Set<Subject> subjectsOf(String userId, List<Stored<Role>> roles) {
        Set<Subject> subjects = new LinkedHashSet<>();
        subjects.add(new Subject(TargetType.USER, userId));
        for (String groupId : directory.get(Groups.MEMBERS).ofLeft(userId).all()) {
            subjects.add(new Subject(TargetType.GROUP, groupId));
        }
        for (Stored<Role> role : roles) {
            if (role.it().isInForceAt(now)) {
                subjects.add(new Subject(TargetType.ROLE, role.id()));
            }
        }
        for (String departmentId : departmentsOf(userId)) {
            subjects.add(new Subject(TargetType.DEPARTMENT, departmentId));
        }
        return subjects;
    }
}
