package io.github.genauthfake.internal.modules.organizations;

import java.util.Map;

/**
 * What a request says of a department to be created. What is {@code null} was not given.
 *
 * @param parentId the parent under the name that {@code parentIdType} tells, or {@code root}
 * @param customData values of custom fields
 */
public record NewDepartment(
        String organizationCode,
        String parentId,
        DepartmentIdType parentIdType,
        String name,
        String description,
        String code,
        String openDepartmentId,
        boolean isVirtualNode,
        Map<String, Object> i18n,
        Map<String, Object> customData) {}
