package io.github.genauthfake.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.DataType;
import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.customfields.CustomDataRules;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Requests by chance: whatever is asked for in whatever order, every state that comes of it is sound. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeneratedRulesTest {
    private static final int STEPS = Generated.cases(1_200, 20_000);

    /** How a step may end. */
    private enum End {
        DONE,
        REFUSED
    }

    @Test
    void every_state_is_sound_and_a_refusal_leaves_the_state_as_it_was() {
        Random random = Generated.random();
        Map<End, Integer> ends = new EnumMap<>(End.class);
        Directory directory = Directory.empty();
        int mostUsers = 0;
        for (int step = 0; step < STEPS; step++) {
            // Clocks of tests may go back.
            Draft draft = new Draft(directory, Examples.NOW.plusSeconds(random.nextInt(200) - 100));
            Directory before = directory;
            int hash = before.hashCode();
            RandomRule rule = new RandomRule(random, draft);
            try {
                rule.apply();
                directory = draft.publish();
                ends.merge(End.DONE, 1, Integer::sum);
                mostUsers = Math.max(mostUsers, Users.of(directory).size());
                assertSound(directory, step, rule);
            } catch (ApiError refusal) {
                ends.merge(End.REFUSED, 1, Integer::sum);
            }
            assertThat(before.hashCode()).as("the state before %s", rule).isEqualTo(hash);
        }
        assertThat(ends.get(End.DONE)).as("steps that changed something").isGreaterThan(STEPS / 4);
        assertThat(ends.get(End.REFUSED)).as("steps that were refused").isGreaterThan(STEPS / 10);
        assertThat(mostUsers).as("users at a time").isGreaterThan(20);
    }

    private static void assertSound(Directory directory, int step, RandomRule rule) {
        try {
            DirectoryInvariants.check(directory);
        } catch (AssertionError broken) {
            throw new AssertionError("after step " + step + ", " + rule + ": " + broken.getMessage(), broken);
        }
    }

    @Test
    void the_check_of_soundness_sees_what_is_broken() {
        Draft draft = Examples.draft();
        Examples.uniqueField(draft, Examples.OF_USERS, "badge", DataType.STRING);
        String alice = Examples.user(draft, "alice").id();
        CustomDataRules.set(draft, Examples.OF_USERS, alice, "badge", "1");
        DirectoryInvariants.check(draft.publish());
        // As if a deletion forgot the custom data.
        draft.set(
                Users.SLOT, Users.of(draft).without(Users.of(draft).find(alice).orElseThrow()));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> DirectoryInvariants.check(draft.publish()));
    }
}
