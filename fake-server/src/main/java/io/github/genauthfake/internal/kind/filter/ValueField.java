package io.github.genauthfake.internal.kind.filter;

import static io.github.genauthfake.internal.kind.filter.FilterField.refusal;

import io.github.genauthfake.internal.kind.Keywords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A field with one value, or none, for each object. The empty text is no value.
 *
 * @param type of the values
 * @param value gives the value of an object; {@code null} for none
 * @param choices the only texts that an equality may name; empty for any
 * @param holder finds the only object with a value, which is as {@code type} reads it; {@code null} where values are not
 *     unique
 */
public record ValueField<T>(
        ValueType type, Function<T, Object> value, List<String> choices, Function<Object, Optional<T>> holder)
        implements FilterField<T> {
    public ValueField(ValueType type, Function<T, Object> value) {
        this(type, value, List.of(), null);
    }

    /** A field whose values are unique, with the index that finds their holders. */
    public static <T> ValueField<T> unique(
            ValueType type, Function<T, Object> value, Function<Object, Optional<T>> holder) {
        return new ValueField<>(type, value, List.of(), holder);
    }

    @Override
    public Predicate<T> test(Condition condition) {
        Object wanted = condition.value();
        return switch (condition.operator()) {
            case "IS_NULL" -> this::isUnset;
            case "NOT_NULL" -> object -> !isUnset(object);
            case "EQUAL" -> wanted == null ? this::isUnset : equalTo(wanted);
            case "NOT_EQUAL" ->
                wanted == null ? object -> !isUnset(object) : equalTo(wanted).negate();
            case "IN" -> in(wanted);
            case "CONTAINS" -> part(condition);
            case "NOT_CONTAINS" -> part(condition).negate();
            case "GREATER" -> between(condition, type.read(wanted), null);
            case "LESSER" -> between(condition, null, type.read(wanted));
            case "BETWEEN" -> between(condition);
            default -> throw FilterField.misfit(condition);
        };
    }

    @Override
    public Optional<Collection<T>> candidates(Condition condition) {
        boolean isIndexed = holder != null
                && condition.value() != null
                && (condition.operator().equals("EQUAL") || condition.operator().equals("IN"));
        if (!isIndexed) {
            return Optional.empty();
        }
        List<T> holders = new ArrayList<>();
        for (Object wanted : wanted(condition.value())) {
            holder.apply(wanted).ifPresent(holders::add);
        }
        return Optional.of(holders);
    }

    private boolean isUnset(T object) {
        Object its = value.apply(object);
        return its == null || "".equals(its);
    }

    private Object comparable(T object) {
        Object its = value.apply(object);
        return its == null || "".equals(its) ? null : type.comparable(its);
    }

    private Predicate<T> equalTo(Object given) {
        if (given instanceof List<?>) {
            throw refusal(type.rule());
        }
        Object wanted = read(given);
        return object -> wanted.equals(comparable(object));
    }

    private Predicate<T> in(Object given) {
        Set<Object> wanted = wanted(given);
        return object -> {
            Object its = comparable(object);
            return its != null && wanted.contains(its);
        };
    }

    private Set<Object> wanted(Object given) {
        Set<Object> wanted = new HashSet<>();
        FilterField.elements(given).forEach(element -> wanted.add(read(element)));
        return wanted;
    }

    private Object read(Object given) {
        if (!choices.isEmpty() && !choices.contains(given)) {
            throw refusal("must be a valid enum value");
        }
        return type.read(given);
    }

    private Predicate<T> part(Condition condition) {
        if (type == ValueType.MOMENT || type == ValueType.TRUTH) {
            throw FilterField.misfit(condition);
        }
        Predicate<String> part = Keywords.part((String) ValueType.TEXT.read(condition.value()));
        return object -> {
            Object its = value.apply(object);
            return its != null && !"".equals(its) && part.test(ValueType.text(its));
        };
    }

    private Predicate<T> between(Condition condition) {
        if (!(condition.value() instanceof List<?> ends) || ends.size() != 2) {
            throw refusal("must be an array of exactly 2 elements");
        }
        return between(condition, type.read(ends.get(0)), type.read(ends.get(1)));
    }

    /** Both ends are included; {@code null} for none. */
    @SuppressWarnings("unchecked") // all comparable values of one type are of one class
    private Predicate<T> between(Condition condition, Object least, Object most) {
        if (type == ValueType.TRUTH) {
            throw FilterField.misfit(condition);
        }
        Comparable<Object> from = (Comparable<Object>) least;
        Comparable<Object> to = (Comparable<Object>) most;
        return object -> {
            Object its = comparable(object);
            return its != null && (from == null || from.compareTo(its) <= 0) && (to == null || to.compareTo(its) >= 0);
        };
    }
}
