package io.github.genauthfake.state;

import io.github.genauthfake.TargetType;
import java.util.List;

/** A group, as it was when the {@link PoolState} was taken. */
public interface GroupState extends TargetState {
    @Override
    default TargetType targetType() {
        return TargetType.GROUP;
    }

    /** Unique in the pool. */
    String code();

    /** The code. */
    @Override
    default String handle() {
        return code();
    }

    String name();

    /** {@code null} when there is none. */
    String description();

    /** {@code static} by default. */
    String type();

    /** The names of its members, the oldest user first. */
    List<String> members();
}
