package io.github.genauthfake.internal.contract;

import java.util.Collection;
import java.util.Locale;

/** Finds the known name that a misspelt one was probably meant to be. */
final class Spelling {

    private static final int LONGEST_NAME = 64;

    private Spelling() {}

    /**
     * The closest known name: equal but for case, dashes and underscores, or at most two edits away (one for names of
     * up to four letters); null if there is none.
     */
    static String closest(String name, Collection<String> known) {
        if (name.length() > LONGEST_NAME) {
            return null;
        }
        String closest = null;
        int least = name.length() <= 4 ? 2 : 3;
        for (String candidate : known) {
            int distance = least;
            if (plain(name).equals(plain(candidate))) {
                distance = 0;
            } else if (Math.abs(name.length() - candidate.length()) < least) {
                distance = distance(name, candidate);
            }
            if (distance < least) {
                least = distance;
                closest = candidate;
            }
        }
        return closest;
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance: how many letters to insert, delete or replace. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int replace = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replace, 1 + Math.min(previous[column], current[column - 1]));
            }
            int[] spare = previous;
            previous = current;
            current = spare;
        }
        return previous[right.length()];
    }
}
