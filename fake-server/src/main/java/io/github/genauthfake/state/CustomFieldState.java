package io.github.genauthfake.state;

import io.github.genauthfake.DataType;
import io.github.genauthfake.TargetType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A custom field as it was defined when the {@link PoolState} was taken.
 *
 * @param tenant the name of the tenant that defines it; {@code null} for the pool itself
 * @param encrypted whether values are answered as cipher text
 * @param unique as it was asked for; the API enforces it for STRING and NUMBER only
 * @param validateRules the rules as they were sent, an object or a list; {@code null} when there are none
 * @param appIds the applications it is tied to; {@code null} when none were given
 * @param desensitization as it was sent; {@code null} when it was not
 */
public record CustomFieldState(
        TargetType targetType,
        String key,
        String tenant,
        DataType dataType,
        String label,
        String description,
        boolean encrypted,
        boolean unique,
        boolean userEditable,
        boolean visibleInAdminConsole,
        boolean visibleInUserCenter,
        Object validateRules,
        List<String> appIds,
        Boolean desensitization,
        Map<String, String> options,
        Map<String, Object> i18n,
        Instant createdAt)
        implements FieldState {}
