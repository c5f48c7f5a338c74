package io.github.genauthfake.internal.contract;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the names of operations that are most like another one: those that are about the same things. That both create
 * something does not make two operations alike.
 */
public final class NearestNames {
    private static final int HOW_MANY = 3;

    /** Of the words for what two operations are about, they must have this share in common. */
    private static final double LEAST_LIKENESS = 1.0 / 3;

    /** A word that so many operations begin with, and fewer hold elsewhere, says what is done, and not to what. */
    private static final int OPERATIONS_OF_A_VERB = 3;

    private static final Set<String> VERBS = verbs();

    private NearestNames() {}

    /** Up to three of the names, the nearest first; none where nothing is alike. */
    public static List<String> to(String name, Collection<String> known) {
        Set<String> words = words(name);
        Set<String> things = things(words);
        return known.stream()
                .distinct()
                .filter(candidate -> likeness(things, things(words(candidate))) >= LEAST_LIKENESS)
                .sorted(Comparator.comparingDouble((String candidate) -> likeness(things, things(words(candidate))))
                        .thenComparingDouble(candidate -> likeness(words, words(candidate)))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(HOW_MANY)
                .toList();
    }

    private static Set<String> verbs() {
        Map<String, Integer> asFirst = new HashMap<>();
        Map<String, Integer> elsewhere = new HashMap<>();
        for (OperationContract operation : Contract.get().operations()) {
            List<String> words = List.of(operation.name().split("-"));
            asFirst.merge(words.get(0), 1, Integer::sum);
            words.stream().skip(1).forEach(word -> elsewhere.merge(word, 1, Integer::sum));
        }
        // How many things at a time is said by the name, too.
        Set<String> verbs = new HashSet<>(Set.of("batch"));
        asFirst.forEach((word, count) -> {
            if (count >= OPERATIONS_OF_A_VERB && count > elsewhere.getOrDefault(word, 0)) {
                verbs.add(word);
            }
        });
        return verbs;
    }

    private static Set<String> things(Set<String> words) {
        Set<String> things = new HashSet<>(words);
        things.removeAll(VERBS);
        return things;
    }

    /** In lower case and in the singular. */
    private static Set<String> words(String name) {
        String separated = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return Arrays.stream(separated.split("[^a-z0-9]+"))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }

    /** The share of words that two names have in common. */
    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        int all = one.size() + other.size() - common.size();
        return all == 0 ? 0 : (double) common.size() / all;
    }
}
