package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Tenants;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import java.util.List;
import java.util.Map;

/** The operations on departments and their members. */
public final class DepartmentOperations {
    private DepartmentOperations() {}

    public static Object createDepartment(Draft draft, OrganizationRequests.CreateDepartment request, Call call) {
        String tenant = Tenants.meant(draft, request.tenantId(), call);
        NewDepartment newDepartment = new NewDepartment(
                request.organizationCode(),
                request.parentDepartmentId(),
                NamedDepartment.idType(request.departmentIdType(), call),
                request.name(),
                request.description(),
                request.code(),
                request.openDepartmentId(),
                Boolean.TRUE.equals(request.isVirtualNode()),
                request.i18n(),
                request.customData() == null ? Map.of() : request.customData());
        Department department = DepartmentRules.create(draft, newDepartment, tenant);
        return OrganizationViews.of(draft, department, tenant, request.customData() != null, call);
    }

    public static Object getDepartment(DirectoryView directory, OrganizationRequests.GetDepartment request, Call call) {
        String tenant = Tenants.meant(directory, request.tenantId(), call);
        Stored<Organization> organization = request.organizationCode() == null
                ? null
                : OrganizationRules.resolve(directory, request.organizationCode(), tenant);
        if (request.departmentId() == null && request.departmentCode() == null) {
            throw ApiError.of(ErrorCode.DEPARTMENT_NEEDS_AN_IDENTIFIER);
        }
        Department department = (request.departmentId() == null
                        ? DepartmentRules.findByCode(directory, organization, request.departmentCode())
                        : DepartmentRules.find(
                                directory,
                                organization,
                                NamedDepartment.idType(request.departmentIdType(), call),
                                request.departmentId(),
                                tenant))
                .orElseThrow(() -> ApiError.of(ErrorCode.DEPARTMENT_NOT_FOUND));
        return OrganizationViews.of(directory, department, tenant, Boolean.TRUE.equals(request.withCustomData()), call);
    }

    public static Object updateDepartment(Draft draft, OrganizationRequests.UpdateDepartment request, Call call) {
        NamedDepartment named = NamedDepartment.resolve(
                draft,
                request.organizationCode(),
                request.departmentId(),
                request.departmentIdType(),
                request.tenantId(),
                call);
        DepartmentUpdate update = new DepartmentUpdate(
                request.name(),
                request.description(),
                request.code(),
                request.leaderUserIds(),
                request.i18n(),
                request.parentDepartmentId(),
                NamedDepartment.idType(request.departmentIdType(), call),
                request.customData() == null ? Map.of() : request.customData());
        Department department = DepartmentRules.update(draft, named.department(), update, named.tenant());
        return OrganizationViews.of(draft, department, named.tenant(), request.customData() != null, call);
    }

    public static Object deleteDepartment(Draft draft, OrganizationRequests.DeleteDepartment request, Call call) {
        NamedDepartment named = NamedDepartment.resolve(
                draft,
                request.organizationCode(),
                request.departmentId(),
                request.departmentIdType(),
                request.tenantId(),
                call);
        DepartmentRules.delete(draft, named.department());
        return Answers.success();
    }

    /** Not paged; oldest first (inferred). */
    public static Object listChildrenDepartments(
            DirectoryView directory, OrganizationRequests.ListChildrenDepartments request, Call call) {
        NamedDepartment named = NamedDepartment.resolve(
                directory,
                request.organizationCode(),
                request.departmentId(),
                request.departmentIdType(),
                request.tenantId(),
                call);
        boolean withCustomData = Boolean.TRUE.equals(request.withCustomData());
        List<Map<String, Object>> children = Departments.of(directory)
                .children(named.department().id())
                .all()
                .stream()
                .map(id -> Departments.of(directory).get(id))
                .filter(child -> !(child.isVirtualNode() && Boolean.TRUE.equals(request.excludeVirtualNode())))
                .filter(child -> child.isVirtualNode() || !Boolean.TRUE.equals(request.onlyVirtualNode()))
                .map(child -> OrganizationViews.of(directory, child, named.tenant(), withCustomData, call))
                .toList();
        return Answers.page(children.size(), children);
    }
}
