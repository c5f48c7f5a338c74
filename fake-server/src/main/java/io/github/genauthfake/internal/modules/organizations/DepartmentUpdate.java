package io.github.genauthfake.internal.modules.organizations;

import io.github.genauthfake.internal.json.Update;
import java.util.List;
import java.util.Map;

/**
 * What a request says of a department that exists.
 *
 * @param name {@code null} leaves it
 * @param status {@code null} leaves it
 * @param parentId where to move it, under the name that {@code idType} tells; {@code null} leaves it where it is
 * @param customData values of custom fields; {@code null} clears one
 */
public record DepartmentUpdate(
        String name,
        Update<String> description,
        Update<String> code,
        Update<List<String>> leaderUserIds,
        Update<Map<String, Object>> i18n,
        Boolean status,
        String parentId,
        DepartmentIdType idType,
        Map<String, Object> customData) {}
