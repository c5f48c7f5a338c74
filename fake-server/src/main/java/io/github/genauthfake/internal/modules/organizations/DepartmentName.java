package io.github.genauthfake.internal.modules.organizations;

/** How requests name a department within an organization. */
public interface DepartmentName {
    String organizationCode();

    /** Under the kind of identifier that {@link #departmentIdType()} says, or {@code root}. */
    String departmentId();

    DepartmentIdType departmentIdType();

    /** {@code null} where the request names none, or cannot. */
    default String tenantId() {
        return null;
    }
}
