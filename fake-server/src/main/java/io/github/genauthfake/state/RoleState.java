package io.github.genauthfake.state;

import io.github.genauthfake.TargetType;
import java.time.Instant;
import java.util.List;

/** A role, as it was when the {@link PoolState} was taken. */
public interface RoleState extends TargetState {
    @Override
    default TargetType targetType() {
        return TargetType.ROLE;
    }

    /** The code, behind the namespace and a slash where that is not {@code default}: {@code shop/seller}. */
    @Override
    String handle();

    /** Unique within the namespace. */
    String code();

    /** The code of its namespace. */
    String namespace();

    String name();

    /** {@code null} when there is none. */
    String description();

    /** When it is disabled; {@code null} for never. */
    Instant disableTime();

    /** The names of the users to whom it is assigned, the first assigned first. */
    List<String> users();
}
