package io.github.genauthfake.internal.kind.filter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A field with several values for each object, such as the departments of a user. A condition names some of the values: an
 * object fulfils it that has any of them.
 *
 * @param <T> the objects
 * @param <V> what the values of a request mean
 */
public interface SetField<T, V> extends FilterField<T> {
    /**
     * What the values of a request mean.
     *
     * @throws io.github.genauthfake.internal.errors.ApiError 400 for a value that cannot mean anything
     */
    V read(List<?> values);

    /** Whether an object has one of the values. */
    boolean hasAny(T object, V wanted);

    /** Whether an object has no value. */
    boolean hasNone(T object);

    /** The objects that have one of the values, where an index knows them. */
    default Optional<Collection<T>> holders(V wanted) {
        return Optional.empty();
    }

    @Override
    default Predicate<T> test(Condition condition) {
        boolean isForNone = condition.value() == null;
        return switch (condition.operator()) {
            case "IS_NULL" -> this::hasNone;
            case "NOT_NULL" -> object -> !hasNone(object);
            case "EQUAL" -> isForNone ? this::hasNone : any(condition);
            case "NOT_EQUAL" ->
                isForNone ? object -> !hasNone(object) : any(condition).negate();
            case "IN" -> any(condition);
            default -> throw FilterField.misfit(condition);
        };
    }

    private Predicate<T> any(Condition condition) {
        V wanted = read(FilterField.elements(condition.value()));
        return object -> hasAny(object, wanted);
    }

    @Override
    default Optional<Collection<T>> candidates(Condition condition) {
        boolean isEquality = condition.value() != null
                && (condition.operator().equals("EQUAL") || condition.operator().equals("IN"));
        return isEquality ? holders(read(FilterField.elements(condition.value()))) : Optional.empty();
    }
}
