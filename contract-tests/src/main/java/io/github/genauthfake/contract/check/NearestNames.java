package io.github.genauthfake.contract.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that somebody may have meant. */
final class NearestNames {
    private static final int HOW_MANY = 3;

    private NearestNames() {}

    /** The names that take the fewest changes of a letter to get to, the nearest first. */
    static List<String> to(String mistaken, Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> changes(mistaken, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(HOW_MANY)
                .toList();
    }

    /** The distance of Levenshtein. */
    private static int changes(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
