package io.github.genauthfake.state;

import io.github.genauthfake.TargetType;
import java.time.Instant;
import java.util.Map;

/** An object that can have custom data: a user, department, role or group in a {@link PoolState}. */
public interface TargetState {
    /** What kind of object it is. */
    TargetType targetType();

    /** Its id: 24 hexadecimal digits. */
    String id();

    /** What seeds and messages call it, for example {@code alice}, {@code acme/Engineering} or {@code shop/seller}. */
    String handle();

    /**
     * The values of the pool's custom fields, in the order in which they were first set: texts, moments as
     * {@link java.time.Instant}, truth values, numbers as {@code Long} or, with a fraction, as {@code Double}. Those of
     * encrypted fields are in plain text.
     */
    Map<String, Object> customData();

    /** The values of the custom fields that tenants define, by the name of the tenant. */
    Map<String, Map<String, Object>> tenantCustomData();

    /** When it was created, by the pool's clock. */
    Instant createdAt();

    /** When it was last changed. */
    Instant updatedAt();
}
