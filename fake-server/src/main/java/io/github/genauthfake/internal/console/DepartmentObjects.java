package io.github.genauthfake.internal.console;

import io.github.genauthfake.state.DepartmentState;
import io.github.genauthfake.state.PoolState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Departments as a tree, of which a reader opens a branch at a time. */
final class DepartmentObjects {
    /** A department may have all the users of a pool. */
    private static final int MOST_MEMBERS = 100;

    private final PoolState state;

    DepartmentObjects(PoolState state) {
        this.state = state;
    }

    /** The children of a department, in their order; all departments, parents first, where none is named. */
    List<DepartmentState> within(Optional<String> parent) {
        return parent.map(id -> state.department(id).stream()
                        .flatMap(department -> department.children().stream())
                        .map(path -> state.department(path).orElseThrow())
                        .toList())
                .orElseGet(state::departments);
    }

    Map<String, Object> view(DepartmentState department) {
        int members = department.members().size();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", department.name());
        properties.put("code", department.code());
        properties.put("description", department.description());
        properties.put("departmentId", department.id());
        properties.put("openDepartmentId", department.openDepartmentId());
        properties.put("organizationCode", department.organization());
        properties.put("parent", department.parent());
        properties.put("isVirtualNode", department.virtualNode());
        properties.put("isActive", department.active());
        properties.put("i18n", department.i18n());
        properties.put("leaders", department.leaders());
        properties.put("childCount", department.children().size());
        properties.put("memberCount", members);
        properties.put("members", department.members().subList(0, Math.min(MOST_MEMBERS, members)));
        Map<String, Object> customData = new LinkedHashMap<>(department.customData());
        customData.putAll(department.tenantCustomData());
        return PoolObjects.view(
                department.id(),
                department.path(),
                properties,
                customData,
                department.createdAt(),
                department.updatedAt());
    }
}
