package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.tenants.Tenants;

/**
 * The department that a request names within an organization.
 *
 * @param tenant the tenant that the request is about; {@code null} for the pool itself
 */
public record NamedDepartment(Department department, String tenant) {
    /** @throws ApiError 404 for an unknown tenant, organization or department */
    public static NamedDepartment resolve(DirectoryView directory, DepartmentName name, Call call) {
        String tenant = Tenants.meant(directory, name.tenantId(), call);
        Stored<Organization> organization = OrganizationRules.resolve(directory, name.organizationCode(), tenant);
        Department department = DepartmentRules.find(
                        directory, organization, idType(name.departmentIdType(), call), name.departmentId(), tenant)
                .orElseThrow(() -> ApiError.of(ErrorCode.DEPARTMENT_NOT_FOUND));
        return new NamedDepartment(department, tenant);
    }

    /** By what the request names departments. */
    public static DepartmentIdType idType(DepartmentIdType named, Call call) {
        if (named == DepartmentIdType.SYNC_RELATION) {
            call.report("departmentIdType sync_relation: the form <provider>:<id> is a guess, nothing is known of the"
                    + " real one");
        }
        if (named == DepartmentIdType.CUSTOM_FIELD) {
            call.report("departmentIdType custom_field: the form <key>:<value> is a guess, nothing is known of the"
                    + " real one");
        }
        return named;
    }
}
