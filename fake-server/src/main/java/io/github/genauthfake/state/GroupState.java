package io.github.genauthfake.state;

import io.github.genauthfake.TargetType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A group, as it was when the {@link PoolState} was taken.
 *
 * @param id 24 hexadecimal digits
 * @param code unique in the pool
 * @param description {@code null} when there is none
 * @param type {@code static} by default
 * @param members the names of its members, the oldest user first
 */
public record GroupState(
        String id,
        String code,
        String name,
        String description,
        String type,
        List<String> members,
        Map<String, Object> customData,
        Map<String, Map<String, Object>> tenantCustomData,
        Instant createdAt,
        Instant updatedAt)
        implements TargetState {

    @Override
    public TargetType targetType() {
        return TargetType.GROUP;
    }

    /** The code. */
    @Override
    public String handle() {
        return code;
    }
}
