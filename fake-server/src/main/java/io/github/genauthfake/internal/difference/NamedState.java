package io.github.genauthfake.internal.difference;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.customfields.StoredValue;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.tenants.Tenants.Tenant;
import io.github.genauthfake.internal.modules.users.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A state, and what people call the objects in it. */
record NamedState(Directory directory) {
    /** The code of the organization and the names of the departments below its root, with slashes in between. */
    String pathOf(Department department) {
        return Stream.concat(
                        Stream.of(department.organizationCode()),
                        Departments.of(directory).path(department).stream()
                                .skip(1)
                                .map(Department::name))
                .collect(Collectors.joining("/"));
    }

    String pathOf(String departmentId) {
        return pathOf(Departments.of(directory).get(departmentId));
    }

    static String nameOf(User user) {
        return Stream.of(user.username(), user.email(), user.phone(), user.externalId(), user.id())
                .filter(name -> name != null)
                .findFirst()
                .orElseThrow();
    }

    /** {@code null} for no tenant. Two tenants may have one name. */
    String tenantName(String id) {
        return id == null
                ? null
                : Tenants.TENANT.findById(directory, id).orElseThrow().it().name();
    }

    /** The ids of the users, or departments, whose roles differ. */
    static Set<String> idsWithOtherRoles(Directory before, Directory after, Function<RoleAssignment, String> target) {
        Set<String> assignments =
                before.get(RoleAssignments.ASSIGNMENT).idsThatDiffer(after.get(RoleAssignments.ASSIGNMENT));
        Set<String> ids = new HashSet<>();
        for (Directory state : List.of(before, after)) {
            for (String id : assignments) {
                RoleAssignments.ASSIGNMENT
                        .findById(state, id)
                        .map(each -> target.apply(each.it()))
                        .ifPresent(ids::add);
            }
        }
        return ids;
    }

    /** Puts the roles of a user or department onto its sheet. */
    void putRoles(PropertySheet sheet, Ordered<Long, Stored<RoleAssignment>> assignments) {
        List<Held> held = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Stored<RoleAssignment> each : assignments.all()) {
            RoleAssignment assignment = each.it();
            held.add(new Held(assignment.roleId(), assignment.enableTime(), assignment.endTime()));
            names.add(Roles.ROLE.nameOf(directory, assignment.roleId())
                    + moment(" from ", assignment.enableTime())
                    + moment(" until ", assignment.endTime()));
        }
        sheet.refer("roles", held, names);
    }

    private static String moment(String word, Long epochMilliseconds) {
        return epochMilliseconds == null ? "" : word + Instant.ofEpochMilli(epochMilliseconds);
    }

    /** An assignment without its own moments. */
    private record Held(String roleId, Long enableTime, Long endTime) {
        @Override
        public String toString() {
            return roleId;
        }
    }

    /** Puts the custom data of an object onto its sheet. */
    void putCustomData(PropertySheet sheet, TargetType type, String targetId) {
        putCustomData(sheet, "customData.", new FieldScope(null, type), targetId);
        for (Stored<Tenant> tenant : directory.get(Tenants.TENANT).all()) {
            // By the id, as names of tenants may be the same and a property must be one and the same in both states.
            putCustomData(sheet, "tenantCustomData." + tenant.id() + ".", new FieldScope(tenant.id(), type), targetId);
        }
    }

    private void putCustomData(PropertySheet sheet, String start, FieldScope scope, String targetId) {
        CustomData.of(directory).of(scope, targetId).forEach((key, value) -> put(sheet, start + key, value));
    }

    private static void put(PropertySheet sheet, String property, StoredValue value) {
        if (value.isEncrypted()) {
            sheet.conceal(property, List.of(value.plain()));
        } else {
            sheet.put(property, value.shown());
        }
    }
}
