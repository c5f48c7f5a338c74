package io.github.genauthfake.internal.seed.export;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Handles;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.organizations.SyncRelation;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import java.util.LinkedHashMap;
import java.util.Map;

/** Organizations and their departments in a seed file. */
final class OrganizationExport {
    private final Export export;

    OrganizationExport(Export export) {
        this.export = export;
    }

    Map<String, Object> organizations() {
        Map<String, Object> organizations = new LinkedHashMap<>();
        for (Stored<Organization> organization :
                export.directory().get(ORGANIZATION).all()) {
            organizations.put(organization.it().organizationCode(), organization(organization));
        }
        return organizations;
    }

    private Map<String, Object> organization(Stored<Organization> stored) {
        Organization organization = stored.it();
        Department root = Departments.of(export.directory()).get(stored.id());
        Map<String, Object> ownOfRoot = new ObjectSheet()
                .unless(organization.organizationName(), "name", root.name())
                .unless(organization.description(), "description", root.description())
                .given("code", root.code())
                .given("i18n", root.i18n())
                .unless(stored.createdAt(), "updatedAt", root.updatedAt())
                .members();
        String tenant = organization.tenantId() == null ? null : export.name(organization.tenantId());
        ObjectSheet sheet = new ObjectSheet()
                .unless(organization.organizationCode(), "name", organization.organizationName())
                .given("description", organization.description())
                .given("openDepartmentId", root.openDepartmentId())
                .given("i18n", organization.i18n())
                .given("tenant", tenant)
                .unless(true, "status", root.status())
                .part("syncRelations", SyncRelation.byProvider(root.syncRelations()))
                .part("root", ownOfRoot);
        belongings(sheet, root.id());
        export.named(root.id(), organization.organizationCode());
        return sheet.key(root.id(), stored.sequence())
                .moments(stored.createdAt(), stored.updatedAt())
                .part("departments", departments(root.id(), organization.organizationCode()))
                .members();
    }

    private void belongings(ObjectSheet sheet, String departmentId) {
        export.data(sheet, TargetType.DEPARTMENT, departmentId);
        export.roles(sheet, RoleAssignments.ofDepartment(export.directory(), departmentId));
        export.authorizations(sheet, TargetType.DEPARTMENT, departmentId, Namespaces.DEFAULT);
    }

    private Map<String, Object> departments(String parentId, String parentPath) {
        Map<String, Object> departments = new LinkedHashMap<>();
        Handles handles = new Handles();
        for (String id : Departments.of(export.directory()).children(parentId).all()) {
            Department department = Departments.of(export.directory()).get(id);
            String handle = handles.of(department.name());
            ObjectSheet sheet = new ObjectSheet()
                    .unless(handle, "name", department.name())
                    .given("description", department.description())
                    .given("code", department.code())
                    .given("openDepartmentId", department.openDepartmentId())
                    .unless(false, "isVirtualNode", department.isVirtualNode())
                    .given("i18n", department.i18n())
                    .unless(true, "status", department.status())
                    .part("syncRelations", SyncRelation.byProvider(department.syncRelations()));
            belongings(sheet, id);
            String path = parentPath + "/" + handle;
            export.named(id, path);
            departments.put(
                    handle,
                    sheet.key(id, department.sequence())
                            .moments(department.createdAt(), department.updatedAt())
                            .part("departments", departments(id, path))
                            .members());
        }
        return departments;
    }
}
