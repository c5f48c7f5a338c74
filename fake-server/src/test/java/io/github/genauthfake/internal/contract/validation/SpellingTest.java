package io.github.genauthfake.internal.contract.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.Generated;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpellingTest {
    private static final int CASES = Generated.cases(2_000, 20_000);

    private final Random random = Generated.random();

    @Test
    void finds_the_same_name_as_a_model_that_tries_every_way_to_edit() {
        int found = 0;
        for (int count = 0; count < CASES; count++) {
            List<String> known = IntStream.range(0, 3).mapToObj(each -> text()).toList();
            String name = text();
            String expected = closest(name, known);
            assertThat(Spelling.closest(name, known))
                    .as("%s in %s", name, known)
                    .isEqualTo(expected);
            found += expected == null ? 0 : 1;
        }
        assertThat(found).isBetween(CASES / 20, CASES * 19 / 20);
    }

    private String text() {
        return random.ints(1 + random.nextInt(8), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String closest(String name, List<String> known) {
        String closest = null;
        int least = name.length() <= 4 ? 2 : 3;
        for (String candidate : known) {
            int edits = edits(name, candidate, least);
            if (edits < least) {
                least = edits;
                closest = candidate;
            }
        }
        return closest;
    }

    /** Edits from the left, one after the other, but never a letter twice. */
    private static int edits(String left, String right, int most) {
        if (most <= 0 || left.isEmpty() || right.isEmpty()) {
            return left.length() + right.length();
        }
        String leftRest = left.substring(1);
        String rightRest = right.substring(1);
        if (left.charAt(0) == right.charAt(0)) {
            return edits(leftRest, rightRest, most);
        }
        int edits = 1 + edits(leftRest, rightRest, most - 1);
        edits = Math.min(edits, 1 + edits(leftRest, right, most - 1));
        edits = Math.min(edits, 1 + edits(left, rightRest, most - 1));
        boolean isSwapped = left.length() > 1
                && right.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        return isSwapped ? Math.min(edits, 1 + edits(left.substring(2), right.substring(2), most - 1)) : edits;
    }
}
