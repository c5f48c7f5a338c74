package io.github.genauthfake.state;

import io.github.genauthfake.TargetType;
import java.util.List;
import java.util.Map;

/** A department, as it was when the {@link PoolState} was taken. */
public interface DepartmentState extends TargetState {
    @Override
    default TargetType targetType() {
        return TargetType.DEPARTMENT;
    }

    /**
     * The organization's code and the names from its top down to the department, for example
     * {@code acme/Engineering/Platform}.
     */
    String path();

    /** The path. */
    @Override
    default String handle() {
        return path();
    }

    /** The code of its organization. */
    String organization();

    /** The path of the department above it; {@code null} for the root department of an organization. */
    String parent();

    String name();

    /** Unique within the organization; {@code null} when there is none. */
    String code();

    /** {@code null} when there is none. */
    String description();

    /** The caller's own id; {@code null} when there is none. */
    String openDepartmentId();

    /** Whether it is marked as a virtual node. */
    boolean virtualNode();

    /** Whether it is switched on; for the root department of an organization, whether the organization is. */
    boolean active();

    /** Names in several languages as they were sent; {@code null} when there are none. */
    Map<String, Object> i18n();

    /** The paths of the departments directly below it, the oldest first. */
    List<String> children();

    /** Its direct members, in the order of joining. */
    List<MembershipState> members();

    /** The names of its leaders, in the order of joining. */
    List<String> leaders();
}
