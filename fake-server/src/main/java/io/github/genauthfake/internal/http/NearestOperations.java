package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.operations.Route;
import io.github.genauthfake.internal.operations.Routes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds, for an operation that the fake lacks, the implemented ones whose names are most like it. */
final class NearestOperations {
    private static final int HOW_MANY = 3;

    private NearestOperations() {}

    /** Names, the nearest first. */
    static List<String> to(String operation) {
        Set<String> words = words(operation);
        return Routes.all().stream()
                .map(NearestOperations::name)
                .distinct()
                .sorted(Comparator.comparingDouble((String name) -> likeness(words, words(name)))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(HOW_MANY)
                .toList();
    }

    /** The operation's name: its path below the version of the API, with dashes. */
    static String name(Route<?> route) {
        return route.path().substring("/api/v3/".length()).replace('/', '-');
    }

    private static Set<String> words(String operation) {
        Set<String> words = new HashSet<>();
        for (String word : Arrays.asList(operation.split("[^a-z0-9]+"))) {
            words.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
        }
        return words;
    }

    /** The share of words that two names have in common. */
    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / (one.size() + other.size() - common.size());
    }
}
