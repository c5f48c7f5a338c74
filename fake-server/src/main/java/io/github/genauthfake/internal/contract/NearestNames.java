package io.github.genauthfake.internal.contract;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the names of operations that are most like another one: those that share the most words with it. */
public final class NearestNames {
    private static final int HOW_MANY = 3;

    private NearestNames() {}

    /** Three of the names, or as many as there are, the nearest first. */
    public static List<String> to(String name, Collection<String> known) {
        Set<String> words = words(name);
        return known.stream()
                .distinct()
                .sorted(Comparator.comparingDouble((String candidate) -> likeness(words, words(candidate)))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(HOW_MANY)
                .toList();
    }

    /** Whether two names have a word in common. */
    static boolean shareWords(String one, String other) {
        return likeness(words(one), words(other)) > 0;
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
        return (double) common.size() / (one.size() + other.size() - common.size());
    }
}
