package io.github.genauthfake.state;

import java.time.Instant;
import java.util.Map;

/**
 * An organization, as it was when the {@link PoolState} was taken. Members and custom data are those of its root
 * department, the one whose path is the organization's code.
 */
public interface OrganizationState {
    /** Unique in the pool. */
    String code();

    String name();

    /** {@code null} when there is none. */
    String description();

    /** The name of the tenant it belongs to; {@code null} for the pool itself. */
    String tenant();

    String rootDepartmentId();

    /** Names in several languages as they were sent; {@code null} when there are none. */
    Map<String, Object> i18n();

    Instant createdAt();

    Instant updatedAt();
}
