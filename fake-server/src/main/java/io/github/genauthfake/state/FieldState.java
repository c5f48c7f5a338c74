package io.github.genauthfake.state;

import io.github.genauthfake.DataType;
import java.util.Map;

/** What custom fields and the built-in fields of users have in common. */
public interface FieldState {
    /** The name under which values are set. */
    String key();

    /** The type of its values. */
    DataType dataType();

    /** The name that is shown. */
    String label();

    /** {@code null} when there is none. */
    String description();

    /** Whether no two objects may hold the same value. */
    boolean unique();

    /** Whether users may change it themselves. */
    boolean userEditable();

    /** Whether the console shows it. */
    boolean visibleInAdminConsole();

    /** Whether the user center shows it. */
    boolean visibleInUserCenter();

    /** The values that an ENUM field offers, each with its label, in their order. */
    Map<String, String> options();

    /** Texts in several languages as they were sent; {@code null} when there are none. */
    Map<String, Object> i18n();
}
