package io.github.genauthfake.assertj;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How messages write names, and which names they offer for one that is not known. */
final class Names {
    private static final int MOST_SHOWN = 10;
    private static final int MOST_OFFERED = 5;

    private Names() {}

    /**
     * Says that a name is not known, and which are: all of a few, the nearest of many.
     *
     * @param kind what it should be the name of, for example {@code user}
     * @param kinds its plural
     */
    static String unknown(String kind, String kinds, String name, Collection<String> known) {
        String start = "there is no " + kind + " " + name + "; ";
        if (known.isEmpty()) {
            return start + "there are no " + kinds;
        }
        if (known.size() == 1) {
            return start + "the only one is " + known.iterator().next();
        }
        if (known.size() <= MOST_SHOWN) {
            return start + "the " + kinds + " are " + String.join(", ", known);
        }
        String nearest = known.stream()
                .map(candidate -> new Candidate(candidate, distance(name, candidate)))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(MOST_OFFERED)
                .map(Candidate::name)
                .collect(Collectors.joining(", "));
        return start + "the nearest of " + known.size() + " " + kinds + " are " + nearest;
    }

    /** The names, or at least the first of them. */
    static String list(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String first = names.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return names.size() <= MOST_SHOWN ? first : first + " and " + (names.size() - MOST_SHOWN) + " more";
    }

    /**
     * What there is, in a clause: {@code the roles are admin, guest}.
     *
     * @param noun the singular
     */
    static String actually(String noun, Collection<String> names) {
        return switch (names.size()) {
            case 0 -> "there are none";
            case 1 -> "the only " + noun + " is " + names.iterator().next();
            default -> "the " + (noun.equals("child") ? "children" : noun + "s") + " are " + list(names);
        };
    }

    static String list(String... names) {
        return list(List.of(names));
    }

    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** How many letters to insert, delete or replace, whatever their case. */
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] above = new int[right.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                int replaced = above[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[right.length()];
    }

    private record Candidate(String name, int distance) {}
}
