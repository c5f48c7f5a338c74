package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.json.Update;
import java.util.List;
import java.util.Map;

/** The parameters of the operations on organizations and departments; {@code null} where a request leaves one out. */
public final class OrganizationRequests {
    private OrganizationRequests() {}

    public record CreateOrganization(
            String organizationCode,
            String organizationName,
            String description,
            String openDepartmentId,
            Map<String, Object> i18n,
            String tenantId) {}

    public record GetOrganization(String organizationCode, Boolean withCustomData, String tenantId) {}

    public record ListOrganizations(
            Long page, Integer limit, Boolean fetchAll, Boolean withCustomData, String tenantId, Boolean status) {}

    public record SearchOrganizations(
            String keywords, Long page, Integer limit, Boolean withCustomData, String tenantId) {}

    public record DeleteOrganization(String organizationCode, String tenantId) {}

    public record UpdateDepartment(
            String organizationCode,
            String departmentId,
            Update<List<String>> leaderUserIds,
            Update<String> description,
            Update<String> code,
            Update<Map<String, Object>> i18n,
            Boolean status,
            String name,
            DepartmentIdType departmentIdType,
            String parentDepartmentId,
            Map<String, Object> customData,
            String tenantId)
            implements DepartmentName {}

    public record DeleteDepartment(
            String organizationCode, String departmentId, DepartmentIdType departmentIdType, String tenantId)
            implements DepartmentName {}

    public record ListChildrenDepartments(
            String organizationCode,
            String departmentId,
            DepartmentIdType departmentIdType,
            Boolean excludeVirtualNode,
            Boolean onlyVirtualNode,
            Boolean status,
            Boolean withCustomData,
            String tenantId)
            implements DepartmentName {}

    public record ChangeDepartmentMembers(
            String departmentId,
            String organizationCode,
            DepartmentIdType departmentIdType,
            List<String> userIds,
            String tenantId)
            implements DepartmentName {}

    public record CreateDepartment(
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

    public record GetDepartment(
            String organizationCode,
            String departmentId,
            String departmentCode,
            DepartmentIdType departmentIdType,
            Boolean withCustomData,
            String tenantId) {}

    public record ListDepartmentMembers(
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
            String tenantId)
            implements DepartmentName {}

    public record UpdateOrganization(
            String organizationCode,
            String organizationNewCode,
            String organizationName,
            Update<String> description,
            Update<String> openDepartmentId,
            Update<List<String>> leaderUserIds,
            Update<Map<String, Object>> i18n,
            String tenantId) {}

    /** @param status a truth, or a text of one */
    public record UpdateOrganizationStatus(String rootNodeId, Object status) {}

    public record UpdateDepartmentStatus(String departmentId, Boolean status) {}

    public record GetDepartmentSyncRelations(
            String organizationCode, String departmentId, DepartmentIdType departmentIdType, String tenantId)
            implements DepartmentName {}

    public record DeleteDepartmentSyncRelations(
            String organizationCode, String departmentId, DepartmentIdType departmentIdType, String provider)
            implements DepartmentName {}

    public record GetOrganizations(List<String> organizationCodeList, Boolean withCustomData, String tenantId) {}

    public record GetAllDepartments(
            String organizationCode, String departmentId, DepartmentIdType departmentIdType, Boolean withCustomData)
            implements DepartmentName {}

    public record GetDepartmentById(String departmentId, Boolean withCustomData, String tenantId) {}

    public record GetParentDepartment(
            String organizationCode,
            String departmentId,
            DepartmentIdType departmentIdType,
            Boolean withCustomData,
            String tenantId)
            implements DepartmentName {}

    public record SearchDepartments(
            String organizationCode, String keywords, Boolean withCustomData, String tenantId) {}

    public record IsUserInDepartment(
            String userId,
            String organizationCode,
            String departmentId,
            DepartmentIdType departmentIdType,
            Boolean includeChildrenDepartments,
            String tenantId)
            implements DepartmentName {}

    public record ListDepartmentMemberIds(
            String organizationCode, String departmentId, DepartmentIdType departmentIdType, String tenantId)
            implements DepartmentName {}

    public record SearchDepartmentMembers(
            String organizationCode,
            String departmentId,
            String keywords,
            DepartmentIdType departmentIdType,
            Boolean includeChildrenDepartments,
            Long page,
            Integer limit,
            Boolean withCustomData,
            Boolean withIdentities,
            Boolean withDepartmentIds,
            String tenantId)
            implements DepartmentName {}
}
