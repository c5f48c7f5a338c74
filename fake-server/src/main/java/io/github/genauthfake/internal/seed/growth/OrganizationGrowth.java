package io.github.genauthfake.internal.seed.growth;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.OrganizationRules;
import io.github.genauthfake.internal.modules.organizations.SyncRelation;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The organizations of a seed with their trees of departments. */
final class OrganizationGrowth {
    /** The code of an organization whose own one the API would not take, for a moment. */
    private static final String UNNAMED = "organization:of:a:seed";

    private static final int LONGEST_CODE = 255;

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
        boolean isOrdinary = OrganizationRules.isCode(organization.name());
        parameters.put("organizationCode", isOrdinary ? organization.name() : UNNAMED);
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
        String id = (String) answer.get("departmentId");
        if (!isOrdinary) {
            rename(organization, id);
        }
        return id;
    }

    /** No request can say the code of a synchronised directory, such as {@code OU=Root,DC=example}. */
    private void rename(Part organization, String id) {
        String code = organization.name();
        if (code.isBlank() || code.length() > LONGEST_CODE || code.chars().anyMatch(Character::isISOControl)) {
            throw organization.refusal("\"" + code + "\" is no code of an organization; write 1 to " + LONGEST_CODE
                    + " characters that are not all blank instead");
        }
        Draft draft = growth.draft();
        OrganizationRules.rename(draft, ORGANIZATION.findById(draft, id).orElseThrow(), code);
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
        Map<String, Object> columns = columns(organization);
        if (moments != null || changed != null) {
            Instant created = moments == null ? draft.now() : moments.createdAt();
            columns.putAll(new History.Moments(created, changed == null ? created : changed).columns());
        }
        History.department(draft, id, columns);
    }

    /** What no request says of a department: its state, and what it is called where it is synchronised from. */
    private Map<String, Object> columns(Part department) {
        Map<String, Object> columns = new LinkedHashMap<>();
        department.copy(columns, "status");
        List<SyncRelation> relations = new ArrayList<>();
        if (department.value("syncRelations") instanceof Map<?, ?> byProvider) {
            byProvider.forEach((provider, its) -> relations.add(relation(department, (String) provider, its)));
        }
        columns.put("syncRelations", List.copyOf(relations));
        return columns;
    }

    private SyncRelation relation(Part department, String provider, Object its) {
        Map<?, ?> parts = its instanceof Map<?, ?> object ? object : Map.of("id", its);
        Map<String, Object> info = new LinkedHashMap<>();
        if (parts.get("info") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> info.put((String) name, value));
        }
        SyncRelation relation = new SyncRelation(provider, (String) parts.get("id"), Collections.unmodifiableMap(info));
        if (Departments.of(growth.draft()).findBySyncRelation(relation.name()).isPresent()) {
            throw department.refusal(
                    "syncRelations", relation.name() + " is another department already; write another id");
        }
        return relation;
    }

    private void growDepartments(Part above, String organizationCode, String path, String parentId) {
        for (Part department : above.parts("departments")) {
            String id = create(department, organizationCode, parentId);
            growBelongings(department, id);
            History.Moments moments = growth.moments(department);
            Map<String, Object> columns = columns(department);
            if (moments != null) {
                columns.putAll(moments.columns());
            }
            History.department(growth.draft(), id, columns);
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
        belonging.keepAuthorizations(part, TargetType.DEPARTMENT, id, Namespaces.DEFAULT);
    }
}
