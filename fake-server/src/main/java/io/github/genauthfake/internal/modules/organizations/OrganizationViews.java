package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Posts;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.CustomFieldViews;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import java.util.LinkedHashMap;
import java.util.Map;

/** How organizations and departments look in answers. */
final class OrganizationViews {
    private OrganizationViews() {}

    /** An {@code OrganizationDto}; custom data are those of the root department, and only there when asked for. */
    static Map<String, Object> of(
            DirectoryView directory,
            Stored<Organization> organization,
            String tenantId,
            boolean withCustomData,
            Call call) {
        Department root = Departments.of(directory).get(organization.id());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("organizationCode", organization.it().organizationCode());
        view.put("organizationName", organization.it().organizationName());
        view.put("description", organization.it().description());
        view.put("createdAt", organization.createdAt());
        view.put("updatedAt", organization.updatedAt());
        view.put("departmentId", root.id());
        view.put("openDepartmentId", root.openDepartmentId());
        view.put("hasChildren", Departments.of(directory).hasChildren(root.id()));
        view.put("leaderUserIds", Memberships.of(directory).leadersOf(root.id()));
        view.put("membersCount", Memberships.of(directory).countIn(root.id()));
        view.put("isVirtualNode", root.isVirtualNode());
        view.put("i18n", organization.it().i18n());
        if (withCustomData) {
            view.put("customData", customData(directory, root, tenantId, call));
        }
        view.put("tenantId", organization.it().tenantId());
        view.put(
                "postIdList", directory.get(Posts.DEPARTMENTS).ofLeft(root.id()).all());
        view.put("status", String.valueOf(root.status()));
        view.put("allow", null);
        return view;
    }

    /** A {@code DepartmentDto}; a root department has no parent, so id and code of it are null. */
    static Map<String, Object> of(
            DirectoryView directory, Department department, String tenantId, boolean withCustomData, Call call) {
        Department parent =
                department.isRoot() ? null : Departments.of(directory).get(department.parentId());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("organizationCode", department.organizationCode());
        view.put("departmentId", department.id());
        view.put("createdAt", department.createdAt());
        view.put("updatedAt", department.updatedAt());
        view.put("openDepartmentId", department.openDepartmentId());
        view.put("name", department.name());
        view.put("leaderUserIds", Memberships.of(directory).leadersOf(department.id()));
        view.put("description", department.description());
        view.put("parentDepartmentId", department.parentId());
        view.put("code", department.code());
        view.put("parentDepartmentCode", parent == null ? null : parent.code());
        view.put("membersCount", Memberships.of(directory).countIn(department.id()));
        view.put("hasChildren", Departments.of(directory).hasChildren(department.id()));
        view.put("isVirtualNode", department.isVirtualNode());
        view.put("i18n", department.i18n());
        if (withCustomData) {
            view.put("customData", customData(directory, department, tenantId, call));
        }
        view.put("posts", null);
        view.put(
                "postIdList",
                directory.get(Posts.DEPARTMENTS).ofLeft(department.id()).all());
        view.put("status", department.status());
        view.put("allow", null);
        return view;
    }

    private static Map<String, Object> customData(
            DirectoryView directory, Department department, String tenantId, Call call) {
        FieldScope scope = new FieldScope(tenantId, TargetType.DEPARTMENT);
        return CustomFieldViews.of(CustomData.of(directory).of(scope, department.id()), call.cipher());
    }
}
