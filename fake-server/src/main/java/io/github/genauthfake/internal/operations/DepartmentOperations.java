package io.github.genauthfake.internal.operations;

import io.github.genauthfake.internal.directory.DepartmentRules;
import io.github.genauthfake.internal.directory.DirectoryView;
import io.github.genauthfake.internal.directory.Draft;
import io.github.genauthfake.internal.directory.OrganizationRules;
import io.github.genauthfake.internal.directory.organization.Department;
import io.github.genauthfake.internal.directory.organization.DepartmentIdType;
import io.github.genauthfake.internal.directory.organization.Membership;
import io.github.genauthfake.internal.directory.organization.NewDepartment;
import io.github.genauthfake.internal.directory.organization.Organization;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import java.util.List;
import java.util.Map;

/** The operations on departments and their members. */
final class DepartmentOperations {
    private DepartmentOperations() {}

    static Object createDepartment(Draft draft, OrganizationRequests.CreateDepartment request, Call call) {
        String tenant = call.tenant(draft, request.tenantId());
        NewDepartment newDepartment = new NewDepartment(
                request.organizationCode(),
                request.parentDepartmentId(),
                idType(request.departmentIdType(), call),
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

    static Object getDepartment(DirectoryView directory, OrganizationRequests.GetDepartment request, Call call) {
        String tenant = call.tenant(directory, request.tenantId());
        Organization organization = request.organizationCode() == null
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
                                idType(request.departmentIdType(), call),
                                request.departmentId(),
                                tenant))
                .orElseThrow(() -> ApiError.of(ErrorCode.DEPARTMENT_NOT_FOUND));
        return OrganizationViews.of(directory, department, tenant, Boolean.TRUE.equals(request.withCustomData()), call);
    }

    static Object listDepartmentMembers(
            DirectoryView directory, OrganizationRequests.ListDepartmentMembers request, Call call) {
        String tenant = call.tenant(directory, request.tenantId());
        Organization organization = OrganizationRules.resolve(directory, request.organizationCode(), tenant);
        Department department = DepartmentRules.find(
                        directory,
                        organization,
                        idType(request.departmentIdType(), call),
                        request.departmentId(),
                        tenant)
                .orElseThrow(() -> ApiError.of(ErrorCode.DEPARTMENT_NOT_FOUND));
        if ("Default".equals(request.sortBy())) {
            call.report("sortBy Default: which order that is, is not known; the fake takes the order of joining");
        }
        UserViews.Extent extent =
                UserViews.Extent.of(request.withCustomData(), request.withIdentities(), request.withDepartmentIds());
        MemberList members = Boolean.TRUE.equals(request.includeChildrenDepartments())
                ? MemberList.below(directory, department)
                : MemberList.of(directory, department);
        List<Map<String, Object>> page =
                members.page(Paging.of(request.page(), request.limit()), "Asc".equals(request.orderBy())).stream()
                        .map(Membership::userId)
                        .map(id -> directory.users().find(id).orElseThrow())
                        .map(user -> UserViews.of(directory, user, extent, call))
                        .toList();
        return Answers.page(members.size(), page);
    }

    /** By what the request names departments: by their ids unless it says otherwise (documented). */
    static DepartmentIdType idType(DepartmentIdType named, Call call) {
        if (named == DepartmentIdType.SYNC_RELATION) {
            call.report("departmentIdType sync_relation: the fake has no synchronisation, so it finds no department");
        }
        if (named == DepartmentIdType.CUSTOM_FIELD) {
            call.report(
                    "departmentIdType custom_field: the form <key>:<value> is a guess, nothing is known of the real one");
        }
        return named == null ? DepartmentIdType.DEPARTMENT_ID : named;
    }
}
