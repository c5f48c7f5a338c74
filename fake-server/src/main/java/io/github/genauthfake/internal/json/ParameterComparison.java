package io.github.genauthfake.internal.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Compares what a request asked with to what somebody expected of it, and says in sentences where they differ. */
public final class ParameterComparison {
    private static final int LONGEST_SHOWN = 200;
    private static final String MASK = "***";

    private final boolean exact;
    private final List<String> sentences = new ArrayList<>();

    private ParameterComparison(boolean exact) {
        this.exact = exact;
    }

    /** What of {@code part} is not in {@code actual}: properties may be more, elements of lists in another order. */
    public static List<String> missing(Map<String, Object> part, Map<String, Object> actual) {
        return compare(false, "", part, actual);
    }

    /** How {@code actual} differs from {@code whole}. */
    public static List<String> differences(Map<String, Object> whole, Map<String, Object> actual) {
        return compare(true, "", whole, actual);
    }

    private static List<String> compare(boolean exact, String place, Object expected, Object actual) {
        ParameterComparison comparison = new ParameterComparison(exact);
        comparison.value(place, expected, actual);
        return List.copyOf(comparison.sentences);
    }

    private void value(String place, Object expected, Object actual) {
        if (expected instanceof Map<?, ?> properties && actual instanceof Map<?, ?> others) {
            object(place, properties, others);
        } else if (expected instanceof List<?> elements && actual instanceof List<?> others) {
            list(place, elements, others);
        } else if (!isSame(expected, actual)) {
            sentences.add(place + " is " + shown(actual) + ", not " + shown(expected)
                    + (MASK.equals(actual) ? " (the journal masks secrets)" : ""));
        }
    }

    private void object(String place, Map<?, ?> expected, Map<?, ?> actual) {
        String start = place.isEmpty() ? "" : place + ".";
        expected.forEach((name, value) -> {
            if (actual.containsKey(name)) {
                value(start + name, value, actual.get(name));
            } else {
                sentences.add(start + name + " is missing; expected " + shown(value));
            }
        });
        if (exact) {
            actual.forEach((name, value) -> {
                if (!expected.containsKey(name)) {
                    sentences.add(start + name + " is " + shown(value) + ", and was not expected");
                }
            });
        }
    }

    private void list(String place, List<?> expected, List<?> actual) {
        if (expected.size() != actual.size()) {
            sentences.add(
                    place + " has " + count(actual.size()) + ", not " + count(expected.size()) + ": " + shown(actual));
        } else if (exact) {
            for (int index = 0; index < expected.size(); index++) {
                value(place + "[" + index + "]", expected.get(index), actual.get(index));
            }
        } else {
            elementsInAnyOrder(place, expected, actual);
        }
    }

    /** Finds a partner for every element, so that one which would suit several leaves the others theirs. */
    private void elementsInAnyOrder(String place, List<?> expected, List<?> actual) {
        int[] partnerOf = new int[actual.size()];
        Arrays.fill(partnerOf, -1);
        for (int index = 0; index < expected.size(); index++) {
            if (!findsPartner(index, expected, actual, partnerOf, new boolean[actual.size()])) {
                tellNearest(place, expected.get(index), actual);
            }
        }
    }

    private boolean findsPartner(int index, List<?> expected, List<?> actual, int[] partnerOf, boolean[] asked) {
        for (int other = 0; other < actual.size(); other++) {
            if (!asked[other]
                    && compare(false, "", expected.get(index), actual.get(other))
                            .isEmpty()) {
                asked[other] = true;
                if (partnerOf[other] < 0 || findsPartner(partnerOf[other], expected, actual, partnerOf, asked)) {
                    partnerOf[other] = index;
                    return true;
                }
            }
        }
        return false;
    }

    private void tellNearest(String place, Object expected, List<?> actual) {
        List<String> nearest = IntStream.range(0, actual.size())
                .mapToObj(index -> compare(false, place + "[" + index + "]", expected, actual.get(index)))
                .filter(differences -> !differences.isEmpty())
                .min(Comparator.comparing(List::size))
                .orElse(List.of());
        sentences.add(place + " has no " + (nearest.isEmpty() ? "further " : "") + "element with " + shown(expected)
                + (nearest.isEmpty() ? "" : "; the nearest differs: " + String.join(", ", nearest)));
    }

    private static boolean isSame(Object expected, Object actual) {
        if (expected instanceof Number && actual instanceof Number) {
            return new BigDecimal(expected.toString()).compareTo(new BigDecimal(actual.toString())) == 0;
        }
        return Objects.equals(expected, actual);
    }

    private static String count(int elements) {
        return elements == 1 ? "1 element" : elements + " elements";
    }

    private static String shown(Object value) {
        String text = new String(Json.write(value), StandardCharsets.UTF_8);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
