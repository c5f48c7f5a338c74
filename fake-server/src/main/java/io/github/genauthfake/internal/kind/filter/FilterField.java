package io.github.genauthfake.internal.kind.filter;

import io.github.genauthfake.internal.errors.ApiError;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something of objects that conditions can be about.
 *
 * @param <T> the objects
 */
public interface FilterField<T> {
    /**
     * The test that a condition means.
     *
     * @throws ApiError 400 for an operator or a value that does not fit
     */
    Predicate<T> test(Condition condition);

    /** The objects that can fulfil a condition, where an index knows them; empty where every object has to be tested. */
    default Optional<Collection<T>> candidates(Condition condition) {
        return Optional.empty();
    }

    /** A field that no object has: nothing is equal to it, and everything is without it. */
    static <T> FilterField<T> unset() {
        return condition -> switch (condition.operator()) {
            case "IS_NULL", "NOT_EQUAL", "NOT_CONTAINS" -> object -> !isForNull(condition, "NOT_EQUAL");
            default -> object -> isForNull(condition, "EQUAL");
        };
    }

    /** Whether a comparison is one with nothing: the same as {@code IS_NULL} or {@code NOT_NULL}. */
    static boolean isForNull(Condition condition, String operator) {
        return condition.operator().equals(operator) && condition.value() == null;
    }

    /** The elements of a list; a value that is none is a list of itself. */
    static List<?> elements(Object value) {
        if (value == null) {
            throw refusal("should not be empty");
        }
        return value instanceof List<?> list ? list : List.of(value);
    }

    /** What is wrong with the value of a condition, in the words of class-validator. */
    static ApiError refusal(String problem) {
        return ApiError.invalidArgument("value " + problem);
    }

    /** That an operator does not fit a field. */
    static ApiError misfit(Condition condition) {
        return ApiError.invalidArgument(
                "operator " + condition.operator() + " does not fit the field " + condition.field());
    }
}
