package io.github.genauthfake.internal.difference;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Tenants;
import io.github.genauthfake.internal.modules.Tenants.Tenant;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.customfields.StoredValue;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.users.User;
import java.util.List;
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

    /** Puts the custom data of an object onto its sheet. */
    void putCustomData(Sheet sheet, TargetType type, String targetId) {
        putCustomData(sheet, "customData.", new FieldScope(null, type), targetId);
        for (Stored<Tenant> tenant : directory.get(Tenants.TENANT).all()) {
            // By the id, as names of tenants may be the same and a property must be one and the same in both states.
            putCustomData(sheet, "tenantCustomData." + tenant.id() + ".", new FieldScope(tenant.id(), type), targetId);
        }
    }

    private void putCustomData(Sheet sheet, String start, FieldScope scope, String targetId) {
        CustomData.of(directory).of(scope, targetId).forEach((key, value) -> put(sheet, start + key, value));
    }

    private static void put(Sheet sheet, String property, StoredValue value) {
        if (value.isEncrypted()) {
            sheet.conceal(property, List.of(value.plain()));
        } else {
            sheet.put(property, value.shown());
        }
    }
}
