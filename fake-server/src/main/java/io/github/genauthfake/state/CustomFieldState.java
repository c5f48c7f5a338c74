package io.github.genauthfake.state;

import io.github.genauthfake.TargetType;
import java.time.Instant;
import java.util.List;

/** A custom field as it was defined when the {@link PoolState} was taken. */
public interface CustomFieldState extends FieldState {
    TargetType targetType();

    /** The name of the tenant that defines it; {@code null} for the pool itself. */
    String tenant();

    /** Whether values are answered as cipher text. */
    boolean encrypted();

    /** As it was asked for; the API enforces it for STRING and NUMBER only. */
    @Override
    boolean unique();

    /** The rules as they were sent, an object or a list; {@code null} when there are none. */
    Object validateRules();

    /** The applications it is tied to; {@code null} when none were given. */
    List<String> appIds();

    /** As it was sent; {@code null} when it was not. */
    Boolean desensitization();

    Instant createdAt();
}
