package io.github.genauthfake.state;

import java.time.Instant;
import java.util.Map;

/**
 * An organization, as it was when the {@link PoolState} was taken. Members and custom data are those of its root
 * department, the one whose path is the organization's code.
 *
 * @param code unique in the pool
 * @param description {@code null} when there is none
 * @param tenant the name of the tenant it belongs to; {@code null} for the pool itself
 * @param i18n names in several languages as they were sent; {@code null} when there are none
 */
public record OrganizationState(
        String code,
        String name,
        String description,
        String tenant,
        String rootDepartmentId,
        Map<String, Object> i18n,
        Instant createdAt,
        Instant updatedAt) {}
