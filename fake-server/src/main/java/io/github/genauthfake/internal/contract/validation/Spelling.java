package io.github.genauthfake.internal.contract.validation;

import java.util.Collection;
import java.util.Locale;

/** Finds the known name that a misspelt one was probably meant to be. */
public final class Spelling {

    private static final int LONGEST_NAME = 64;

    private Spelling() {}

    /**
     * The closest known name: at most two edits away, one for names of up to four letters, whatever the case and the
     * dashes and underscores; null if there is none.
     */
    public static String closest(String name, Collection<String> known) {
        if (name.length() > LONGEST_NAME) {
            return null;
        }
        String plainName = plain(name);
        String closest = null;
        int least = plainName.length() <= 4 ? 2 : 3;
        for (String candidate : known) {
            String plainCandidate = plain(candidate);
            if (Math.abs(plainName.length() - plainCandidate.length()) < least) {
                int distance = distance(plainName, plainCandidate, least);
                if (distance < least) {
                    least = distance;
                    closest = candidate;
                }
            }
        }
        return closest;
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /**
     * How many letters to insert, delete, replace or swap with their neighbour; {@code enough} where it is that or more, which
     * shows after the first letters of names that have nothing in common.
     */
    private static int distance(String left, String right, int enough) {
        int[][] distances = new int[left.length() + 1][right.length() + 1];
        int leastBefore = 0;
        for (int row = 0; row <= left.length(); row++) {
            int least = Integer.MAX_VALUE;
            for (int column = 0; column <= right.length(); column++) {
                distances[row][column] =
                        row == 0 || column == 0 ? row + column : distance(left, row, right, column, distances);
                least = Math.min(least, distances[row][column]);
            }
            // A swap goes on from the row before the last, so both have to be too far away.
            if (least >= enough && leastBefore >= enough) {
                return enough;
            }
            leastBefore = least;
        }
        return distances[left.length()][right.length()];
    }

    private static int distance(String left, int row, String right, int column, int[][] distances) {
        boolean same = left.charAt(row - 1) == right.charAt(column - 1);
        int least = distances[row - 1][column - 1] + (same ? 0 : 1);
        least = Math.min(least, 1 + Math.min(distances[row - 1][column], distances[row][column - 1]));
        boolean swapped = row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
        return swapped ? Math.min(least, 1 + distances[row - 2][column - 2]) : least;
    }
}
