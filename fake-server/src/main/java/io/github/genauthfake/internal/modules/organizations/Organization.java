package io.github.genauthfake.internal.modules.organizations;

import java.time.Instant;
import java.util.Map;

/**
 * An organization. Its root department carries what the two have in common: custom id, members, leaders, custom data.
 *
 * @param sequence its place in the order of creation
 * @param i18n names in several languages as they were sent; {@code null} when there are none
 * @param tenantId the tenant it belongs to; {@code null} for the pool itself
 */
public record Organization(
        String code,
        long sequence,
        String name,
        String description,
        String rootDepartmentId,
        Map<String, Object> i18n,
        String tenantId,
        Instant createdAt,
        Instant updatedAt) {}
