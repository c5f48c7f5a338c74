package io.github.genauthfake.state;

import io.github.genauthfake.TargetType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A role, as it was when the {@link PoolState} was taken.
 *
 * @param id 24 hexadecimal digits
 * @param handle the code, behind the namespace and a slash where that is not {@code default}: {@code shop/seller}
 * @param code unique within the namespace
 * @param namespace the code of its namespace
 * @param description {@code null} when there is none
 * @param disableTime when it is disabled; {@code null} for never
 * @param users the names of the users who have it, the oldest user first
 */
public record RoleState(
        String id,
        String handle,
        String code,
        String namespace,
        String name,
        String description,
        Instant disableTime,
        List<String> users,
        Map<String, Object> customData,
        Map<String, Map<String, Object>> tenantCustomData,
        Instant createdAt,
        Instant updatedAt)
        implements TargetState {

    @Override
    public TargetType targetType() {
        return TargetType.ROLE;
    }
}
