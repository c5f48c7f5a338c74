package io.github.genauthfake.internal.modules.organizations;

import com.fasterxml.jackson.annotation.JsonValue;

/** By what a request names a department: the values of {@code departmentIdType}. */
public enum DepartmentIdType {
    DEPARTMENT_ID("department_id"),
    OPEN_DEPARTMENT_ID("open_department_id"),
    /** {@code <provider>:<id there>} of a synchronisation relation; the form is inferred from that of users. */
    SYNC_RELATION("sync_relation"),
    /** {@code <key>:<value>} of a unique custom field; the form is inferred. */
    CUSTOM_FIELD("custom_field"),
    CODE("code");

    private final String wireName;

    DepartmentIdType(String wireName) {
        this.wireName = wireName;
    }

    /** The value as it stands in a request. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
