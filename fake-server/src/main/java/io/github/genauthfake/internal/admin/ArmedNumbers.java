package io.github.genauthfake.internal.admin;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is armed on one pool under the numbers by which admin requests speak of it. What is armed no more is remembered for a
 * while, because somebody may want to know how often it was used.
 */
final class ArmedNumbers<T> {
    private static final int REMEMBERED = 1_000;

    private final Map<T, Integer> numbers = new LinkedHashMap<>();
    private int latest;

    /** The number of a fault or an answer, which gets one when it is first asked for. */
    synchronized int numberOf(T thing, Supplier<? extends Collection<T>> armed) {
        Integer known = numbers.get(thing);
        if (known == null) {
            if (numbers.size() >= REMEMBERED) {
                Set<T> kept = new HashSet<>(armed.get());
                numbers.keySet().removeIf(candidate -> !kept.contains(candidate));
            }
            known = ++latest;
            numbers.put(thing, known);
        }
        return known;
    }

    synchronized Optional<T> find(String number) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue().toString().equals(number))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
