package io.github.genauthfake.assertj;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares how many there are to how many there should be. */
final class Counts {
    private static final int MOST_SHOWN = 10;

    private Counts() {}

    /**
     * Complains unless there are so many.
     *
     * @param what what is counted, in the plural, for example {@code members of role admin}
     */
    static <T> Optional<String> complaint(String what, int expected, List<T> things, Function<? super T, String> name) {
        if (expected < 0) {
            throw new IllegalArgumentException("There cannot be " + expected + " " + what);
        }
        int size = things.size();
        if (size == expected) {
            return Optional.empty();
        }
        String names =
                String.join(", ", things.stream().limit(MOST_SHOWN).map(name).toList());
        return Optional.of("Expected the number of " + what + " to be " + expected + ", but it is " + size
                + (size == 0 ? "" : ": " + names) + (size > MOST_SHOWN ? ", …" : ""));
    }
}
