package io.github.genauthfake.internal.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.StateChange;
import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.seed.RandomState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever requests have made of a pool, the difference is what a walk through the whole of both states finds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeneratedDifferencesTest {
    private static final int STATES = 40;
    private static final int MOST_REQUESTS_BETWEEN = 25;
    private static final int REQUESTS = Generated.cases(1_000, 5_000);
    private static final int PAIRS = Generated.cases(150, 1_000);

    @Test
    void any_two_states_of_a_pool_differ_by_what_a_full_walk_finds() {
        Random random = Generated.random();
        List<Directory> states = statesOfAPool(random);
        Map<StateChange.Kind, Integer> seen = new EnumMap<>(StateChange.Kind.class);
        for (int pair = 0; pair < PAIRS; pair++) {
            // To an earlier state too, as a reset, a wipe and a restored snapshot go back.
            Directory before = anyOf(states, random);
            Directory after = anyOf(states, random);
            assertFullWalk(before, after).forEach(change -> seen.merge(change.kind(), 1, Integer::sum));
        }
        assertThat(seen.values()).as("changes of each kind").hasSize(3).allMatch(count -> count > PAIRS);
    }

    @Test
    void each_state_differs_from_the_one_before_it_by_what_a_full_walk_finds() {
        Random random = Generated.random();
        RandomState pool = new RandomState(random);
        Directory before = Directory.empty();
        int changes = 0;
        for (int request = 0; request < REQUESTS; request++) {
            Directory after = pool.after(1);
            changes += assertFullWalk(before, after).size();
            before = after;
        }
        assertThat(changes).isGreaterThan(REQUESTS / 4);
    }

    @Test
    void states_of_two_pools_differ_by_what_a_full_walk_finds() {
        Random random = Generated.random();
        List<Directory> ofOne = statesOfAPool(random);
        List<Directory> ofAnother = statesOfAPool(random);
        for (int pair = 0; pair < PAIRS / 4; pair++) {
            assertFullWalk(anyOf(ofOne, random), anyOf(ofAnother, random));
        }
    }

    private static List<Directory> statesOfAPool(Random random) {
        RandomState pool = new RandomState(random);
        List<Directory> states = new ArrayList<>(List.of(Directory.empty()));
        for (int state = 0; state < STATES; state++) {
            states.add(pool.after(random.nextInt(MOST_REQUESTS_BETWEEN)));
        }
        return states;
    }

    private static List<StateChange> assertFullWalk(Directory before, Directory after) {
        List<StateChange> changes = StateDifference.between(before, after);
        List<String> found = changes.stream().map(FullWalk::nameOf).toList();
        assertThat(found).as("named once each").doesNotHaveDuplicates();
        assertThat(new TreeSet<>(found)).isEqualTo(new TreeSet<>(FullWalk.between(before, after)));
        for (StateChange change : changes) {
            if (change.kind() == StateChange.Kind.CHANGED) {
                assertThat(change.properties()).as("%s", change).isNotEmpty();
            }
            change.properties()
                    .forEach((property, values) -> assertThat(values.before())
                            .as("%s of %s", property, change)
                            .isNotEqualTo(maskedOr(values.after())));
        }
        return changes;
    }

    /** Encrypted values look the same whatever they are. */
    private static Object maskedOr(Object value) {
        return "***".equals(value) ? "something else" : value;
    }

    private static Directory anyOf(List<Directory> states, Random random) {
        return states.get(random.nextInt(states.size()));
    }
}
