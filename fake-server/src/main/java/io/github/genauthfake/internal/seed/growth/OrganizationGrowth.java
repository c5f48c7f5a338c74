package io.github.genauthfake.internal.seed.growth;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.Tenants;
import io.github.genauthfake.internal.modules.organizations.Departments;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The organizations of a seed with their trees of departments. */
final class OrganizationGrowth {
    private final Growth growth;
    private final DataGrowth data;
    private final Belonging belonging;

    OrganizationGrowth(Growth growth, DataGrowth data, Belonging belonging) {
        this.growth = growth;
        this.data = data;
        this.belonging = belonging;
    }

    void grow(Part top) {
        for (Part organization : top.parts("organizations")) {
            String id = create(organization);
            changeRoot(organization, organization.part("root"), id);
            growBelongings(organization, id);
            remember(organization, id);
            growth.idsOf(Departments.END).put(organization.name(), id);
            growDepartments(organization, organization.name(), organization.name(), id);
        }
    }

    private String create(Part organization) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("organizationCode", organization.name());
        parameters.put("organizationName", organization.text("name", organization.name()));
        organization.copy(parameters, "description", "openDepartmentId", "i18n");
        String tenant = organization.text("tenant");
        if (tenant != null) {
            parameters.put("tenantId", growth.idOf(organization, "tenant", Tenants.TENANT, tenant));
        }
        Map<?, ?> answer = growth.perform(
                organization,
                "create-organization",
                parameters,
                List.of(growth.numbers().of(organization)));
        return (String) answer.get("departmentId");
    }

    private void changeRoot(Part organization, Part root, String id) {
        Map<String, Object> changes = new LinkedHashMap<>();
        root.copy(changes, "name");
        for (String clearable : List.of("description", "code", "i18n")) {
            if (root.mentions(clearable)) {
                changes.put(clearable, root.value(clearable));
            }
        }
        if (!changes.isEmpty()) {
            update(root, organization.name(), id, changes);
        }
    }

    private void remember(Part organization, String id) {
        Draft draft = growth.draft();
        History.Moments moments = growth.moments(organization);
        Instant changed = organization.part("root").moment("updatedAt");
        growth.remember(ORGANIZATION, organization, id);
        if (moments != null || changed != null) {
            Instant created = moments == null ? draft.now() : moments.createdAt();
            History.department(draft, id, new History.Moments(created, changed == null ? created : changed));
        }
    }

    private void growDepartments(Part above, String organizationCode, String path, String parentId) {
        for (Part department : above.parts("departments")) {
            String id = create(department, organizationCode, parentId);
            growBelongings(department, id);
            History.Moments moments = growth.moments(department);
            if (moments != null) {
                History.department(growth.draft(), id, moments);
            }
            String here = path + "/" + department.name();
            growth.idsOf(Departments.END).put(here, id);
            growDepartments(department, organizationCode, here, id);
        }
    }

    private String create(Part department, String organizationCode, String parentId) {
        String name = department.text("name", department.name());
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("organizationCode", organizationCode);
        parameters.put("parentDepartmentId", parentId);
        // The API takes an empty name where a department is changed only.
        parameters.put("name", name.isEmpty() ? "-" : name);
        department.copy(parameters, "description", "code", "openDepartmentId", "isVirtualNode", "i18n");
        Map<?, ?> answer = growth.perform(
                department,
                "create-department",
                parameters,
                List.of(growth.numbers().of(department)));
        String id = (String) answer.get("departmentId");
        if (name.isEmpty()) {
            update(department, organizationCode, id, Map.of("name", name));
        }
        return id;
    }

    private void update(Part part, String organizationCode, String id, Map<String, Object> changes) {
        Map<String, Object> parameters = new LinkedHashMap<>(changes);
        parameters.put("organizationCode", organizationCode);
        parameters.put("departmentId", id);
        growth.perform(part, "update-department", parameters, List.of());
    }

    private void growBelongings(Part part, String id) {
        data.grow(part, new DataGrowth.Target(TargetType.DEPARTMENT, id, id, null));
        belonging.keepRoles(part, "departmentId", id);
    }
}
