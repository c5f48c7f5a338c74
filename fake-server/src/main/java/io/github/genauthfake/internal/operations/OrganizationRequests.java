package io.github.genauthfake.internal.operations;

import io.github.genauthfake.internal.directory.organization.DepartmentIdType;
import java.util.Map;

/** The parameters of the operations on organizations and departments; {@code null} where a request leaves one out. */
final class OrganizationRequests {
    private OrganizationRequests() {}

    record CreateOrganization(
            String organizationCode,
            String organizationName,
            String description,
            String openDepartmentId,
            Map<String, Object> i18n,
            String tenantId) {}

    record GetOrganization(String organizationCode, Boolean withCustomData, String tenantId) {}

    record CreateDepartment(
            String organizationCode,
            String openDepartmentId,
            String name,
            String description,
            String parentDepartmentId,
            String code,
            Boolean isVirtualNode,
            Map<String, Object> i18n,
            Map<String, Object> customData,
            DepartmentIdType departmentIdType,
            String tenantId) {}

    record GetDepartment(
            String organizationCode,
            String departmentId,
            String departmentCode,
            DepartmentIdType departmentIdType,
            Boolean withCustomData,
            String tenantId) {}

    record ListDepartmentMembers(
            String organizationCode,
            String departmentId,
            String sortBy,
            String orderBy,
            DepartmentIdType departmentIdType,
            Boolean includeChildrenDepartments,
            Long page,
            Integer limit,
            Boolean withCustomData,
            Boolean withIdentities,
            Boolean withDepartmentIds,
            String tenantId) {}
}
