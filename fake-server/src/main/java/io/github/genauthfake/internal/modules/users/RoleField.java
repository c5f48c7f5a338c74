package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.filter.FilterField;
import io.github.genauthfake.internal.kind.filter.SetField;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The roles that users have at a moment. The provider does not document the field; what its values mean is a guess. Answered
 * by the indexes of assignments and memberships.
 */
record RoleField(DirectoryView directory, Instant now) implements SetField<User, Set<String>> {
    /** The ids of the roles meant; one that does not exist belongs to nobody. */
    @Override
    public Set<String> read(List<?> values) {
        Set<String> ids = new HashSet<>();
        for (Object value : values) {
            find(value).map(Stored::id).ifPresent(ids::add);
        }
        return ids;
    }

    private Optional<Stored<Roles.Role>> find(Object value) {
        if (value instanceof String name) {
            return Roles.ROLE.named(directory, name);
        }
        if (value instanceof Map<?, ?> parts
                && parts.get("code") instanceof String code
                && (parts.get("namespace") == null || parts.get("namespace") instanceof String)) {
            String namespace = (String) parts.get("namespace");
            return Roles.ROLE.find(directory, namespace == null ? Namespaces.DEFAULT : namespace, code);
        }
        throw FilterField.refusal("must be a string or an object with code and namespace");
    }

    @Override
    public boolean hasAny(User user, Set<String> roleIds) {
        return EffectiveRoles.of(directory, now).rolesOf(user.id()).stream()
                .anyMatch(role -> roleIds.contains(role.id()));
    }

    @Override
    public boolean hasNone(User user) {
        return EffectiveRoles.of(directory, now).rolesOf(user.id()).isEmpty();
    }

    @Override
    public Optional<Collection<User>> holders(Set<String> roleIds) {
        Set<String> userIds = new LinkedHashSet<>();
        for (String roleId : roleIds) {
            userIds.addAll(directory.get(Roles.ACCOUNTS).ofRight(roleId).all());
            for (Stored<RoleAssignment> assignment :
                    RoleAssignments.ofRole(directory, roleId).all()) {
                if (assignment.it().isLiveAt(now)) {
                    addTargets(assignment.it(), userIds);
                }
            }
        }
        return Optional.of(Users.of(directory).all(userIds));
    }

    private void addTargets(RoleAssignment assignment, Set<String> userIds) {
        if (assignment.userId() != null) {
            userIds.add(assignment.userId());
            return;
        }
        for (String id : Departments.of(directory).subtree(assignment.departmentId())) {
            userIds.addAll(Memberships.of(directory).usersIn(id));
        }
    }
}
