package io.github.genauthfake.assertj;

import io.github.genauthfake.DataType;
import io.github.genauthfake.state.FieldState;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Assertions on what custom fields and the built-in fields of users have in common.
 *
 * @param <SELF> the type of the assertion
 * @param <ACTUAL> the type of what it is about
 */
public abstract class AbstractFieldAssert<SELF extends AbstractFieldAssert<SELF, ACTUAL>, ACTUAL extends FieldState>
        extends AbstractGenAuthAssert<SELF, ACTUAL> {

    AbstractFieldAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /** Its values are of this type. */
    public SELF hasDataType(DataType dataType) {
        return checkValue("data type", dataType, FieldState::dataType);
    }

    /** This name is shown. */
    public SELF hasLabel(String label) {
        return checkValue("label", label, FieldState::label);
    }

    /**
     * This name is shown to readers of a language, whether or not the translation is switched on.
     *
     * @param language for example {@code en-US}
     * @param label {@code null} for none
     */
    public SELF hasLabelIn(String language, String label) {
        return checkValue("label in " + language, label, field -> translation(field, language));
    }

    /** It has this description; {@code null} for none. */
    public SELF hasDescription(String description) {
        return checkValue("description", description, FieldState::description);
    }

    /** No two objects may hold the same value of it. */
    public SELF isUnique() {
        return checkThat(true, "unique", FieldState::unique);
    }

    /** Several objects may hold the same value of it. */
    public SELF isNotUnique() {
        return checkThat(false, "unique", FieldState::unique);
    }

    /** Users may change it themselves. */
    public SELF isUserEditable() {
        return checkThat(true, "editable by users", FieldState::userEditable);
    }

    /** Users may not change it themselves. */
    public SELF isNotUserEditable() {
        return checkThat(false, "editable by users", FieldState::userEditable);
    }

    /** The console shows it. */
    public SELF isVisibleInAdminConsole() {
        return checkThat(true, "visible in the admin console", FieldState::visibleInAdminConsole);
    }

    /** The console does not show it. */
    public SELF isNotVisibleInAdminConsole() {
        return checkThat(false, "visible in the admin console", FieldState::visibleInAdminConsole);
    }

    /** The user center shows it. */
    public SELF isVisibleInUserCenter() {
        return checkThat(true, "visible in the user center", FieldState::visibleInUserCenter);
    }

    /** The user center does not show it. */
    public SELF isNotVisibleInUserCenter() {
        return checkThat(false, "visible in the user center", FieldState::visibleInUserCenter);
    }

    /** It offers these values, in this order, and no other; none at all where none is named. */
    public SELF hasOptions(String... values) {
        return check(field -> unless(
                List.copyOf(field.options().keySet()).equals(List.of(values)),
                "Expected " + nameOf(field) + " to have the options " + Names.list(values) + ", but "
                        + options(field)));
    }

    /** It offers this value, with this label. */
    public SELF hasOption(String value, String label) {
        return check(field -> unless(
                Objects.equals(field.options().get(value), Objects.requireNonNull(label, "label")),
                "Expected " + nameOf(field) + " to have the option " + value + " (" + label + "), but "
                        + options(field)));
    }

    private static String options(FieldState field) {
        return Names.actually(
                "option",
                field.options().entrySet().stream()
                        .map(option -> option.getKey() + " (" + option.getValue() + ")")
                        .toList());
    }

    private static Object translation(FieldState field, String language) {
        Map<String, Object> i18n = field.i18n() == null ? Map.of() : field.i18n();
        return i18n.get("label") instanceof Map<?, ?> labels && labels.get(language) instanceof Map<?, ?> unit
                ? unit.get("value")
                : null;
    }
}
