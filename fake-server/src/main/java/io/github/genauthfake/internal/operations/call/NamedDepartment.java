package io.github.genauthfake.internal.operations.call;

import io.github.genauthfake.internal.directory.DepartmentRules;
import io.github.genauthfake.internal.directory.DirectoryView;
import io.github.genauthfake.internal.directory.OrganizationRules;
import io.github.genauthfake.internal.directory.organization.Department;
import io.github.genauthfake.internal.directory.organization.DepartmentIdType;
import io.github.genauthfake.internal.directory.organization.Organization;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;

/**
 * The department that a request names within an organization.
 *
 * @param tenant the tenant that the request is about; {@code null} for the pool itself
 */
public record NamedDepartment(Department department, String tenant) {
    /** @throws ApiError 404 for an unknown tenant, organization or department */
    public static NamedDepartment resolve(
            DirectoryView directory,
            String organizationCode,
            String departmentId,
            DepartmentIdType type,
            String tenantId,
            Call call) {
        String tenant = call.tenant(directory, tenantId);
        Organization organization = OrganizationRules.resolve(directory, organizationCode, tenant);
        Department department = DepartmentRules.find(directory, organization, idType(type, call), departmentId, tenant)
                .orElseThrow(() -> ApiError.of(ErrorCode.DEPARTMENT_NOT_FOUND));
        return new NamedDepartment(department, tenant);
    }

    /** By what the request names departments. */
    public static DepartmentIdType idType(DepartmentIdType named, Call call) {
        if (named == DepartmentIdType.SYNC_RELATION) {
            call.report("departmentIdType sync_relation: the fake has no synchronisation, so it finds no department");
        }
        if (named == DepartmentIdType.CUSTOM_FIELD) {
            call.report("departmentIdType custom_field: the form <key>:<value> is a guess, nothing is known of the"
                    + " real one");
        }
        return named;
    }
}
