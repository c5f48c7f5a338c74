package io.github.genauthfake.state;

import io.github.genauthfake.DataType;
import java.util.Map;

/** A built-in field of users, as the pool's owner had set it when the {@link PoolState} was taken. */
public record BaseFieldState(
        String key,
        DataType dataType,
        boolean unique,
        Map<String, String> options,
        String label,
        String description,
        boolean userEditable,
        boolean visibleInAdminConsole,
        boolean visibleInUserCenter,
        Map<String, Object> i18n)
        implements FieldState {}
