package io.github.genauthfake.internal.admin;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.Faults;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The faults of one pool under the numbers by which admin requests speak of them. Those that are armed no more are
 * remembered for a while, because somebody may want to know how often they have struck.
 */
final class NumberedFaults {
    private static final int REMEMBERED = 1_000;

    private final Map<ArmedFault, Integer> numbers = new LinkedHashMap<>();
    private int latest;

    /** The number of a fault, which gets one when it is first asked for. */
    synchronized int numberOf(ArmedFault fault, Faults faults) {
        Integer known = numbers.get(fault);
        if (known == null) {
            if (numbers.size() >= REMEMBERED) {
                Set<ArmedFault> armed = new HashSet<>(faults.armed());
                numbers.keySet().removeIf(candidate -> !armed.contains(candidate));
            }
            known = ++latest;
            numbers.put(fault, known);
        }
        return known;
    }

    synchronized Optional<ArmedFault> find(String number) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue().toString().equals(number))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
