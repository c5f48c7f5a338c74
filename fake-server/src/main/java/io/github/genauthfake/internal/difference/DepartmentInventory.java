package io.github.genauthfake.internal.difference;

import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.SyncRelation;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Departments. Who belongs to them stands with the users. */
final class DepartmentInventory implements Inventory<String> {
    @Override
    public ObjectType type() {
        return ObjectType.DEPARTMENT;
    }

    @Override
    public Set<String> suspects(Directory before, Directory after) {
        Set<String> ids = Departments.of(before).idsThatDiffer(Departments.of(after));
        ids.addAll(NamedState.idsWithOtherRoles(before, after, RoleAssignment::departmentId));
        ids.addAll(CustomData.of(before).targetIdsThatDiffer(TargetType.DEPARTMENT, CustomData.of(after)));
        return ids;
    }

    @Override
    public Optional<Item> find(NamedState state, String id) {
        return Departments.of(state.directory())
                .find(id)
                .map(found -> new Item(id, found.sequence(), () -> state.pathOf(found), () -> sheet(state, found)));
    }

    private static PropertySheet sheet(NamedState state, Department department) {
        String path = state.pathOf(department);
        PropertySheet sheet = new PropertySheet()
                .put("name", department.name(), department.isRoot() ? path : department.name())
                .put("description", department.description())
                .put("code", department.code())
                .put("openDepartmentId", department.openDepartmentId())
                .put("isVirtualNode", department.isVirtualNode(), false)
                .put("i18n", department.i18n())
                .put("status", department.status(), true)
                .put("syncRelations", SyncRelation.byProvider(department.syncRelations()), Map.of());
        if (!department.isRoot()) {
            sheet.place("parent", department.parentId(), state.pathOf(department.parentId()));
        }
        state.putRoles(sheet, RoleAssignments.ofDepartment(state.directory(), department.id()));
        state.putCustomData(sheet, TargetType.DEPARTMENT, department.id());
        return sheet;
    }
}
