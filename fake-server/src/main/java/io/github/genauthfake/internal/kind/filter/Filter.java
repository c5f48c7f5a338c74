package io.github.genauthfake.internal.kind.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Conditions that an object has to fulfil together. Where an index answers one of them, only what the index gives is tested.
 *
 * @param <T> the objects
 */
public final class Filter<T> {
    private final List<Predicate<T>> tests;
    private final Collection<T> candidates;

    private Filter(List<Predicate<T>> tests, Collection<T> candidates) {
        this.tests = tests;
        this.candidates = candidates;
    }

    /**
     * Reads conditions.
     *
     * @param conditions may be {@code null}: then every object passes
     * @param fields the field with a name
     * @throws io.github.genauthfake.internal.errors.ApiError 400 for an operator or a value that does not fit its field
     */
    public static <T> Filter<T> of(List<Condition> conditions, Function<String, FilterField<T>> fields) {
        List<Predicate<T>> tests = new ArrayList<>();
        Collection<T> fewest = null;
        for (Condition condition : conditions == null ? List.<Condition>of() : conditions) {
            FilterField<T> field = fields.apply(condition.field());
            tests.add(field.test(condition));
            Optional<Collection<T>> candidates = field.candidates(condition);
            if (candidates.isPresent() && (fewest == null || candidates.get().size() < fewest.size())) {
                fewest = candidates.get();
            }
        }
        return new Filter<>(tests, fewest);
    }

    /** Whether every object passes. */
    public boolean isOpen() {
        return tests.isEmpty();
    }

    /** The only objects that can pass, in no order, where an index knows them. */
    public Optional<Collection<T>> candidates() {
        return Optional.ofNullable(candidates);
    }

    /** Whether an object fulfils all conditions. */
    public boolean passes(T object) {
        for (Predicate<T> test : tests) {
            if (!test.test(object)) {
                return false;
            }
        }
        return true;
    }
}
