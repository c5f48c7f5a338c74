package io.github.genauthfake.internal.directory.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.Generated;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookupTest {
    /** Keys that share hash codes, so that collisions are among the cases. */
    private record Key(int number) {
        @Override
        public int hashCode() {
            return number % 7;
        }
    }

    @Test
    void behaves_like_a_hash_map_and_leaves_every_earlier_version_as_it_was() {
        Random random = Generated.random();
        Map<Key, Integer> model = new HashMap<>();
        Lookup<Key, Integer> lookup = Lookup.empty();
        for (int step = 0; step < 3_000; step++) {
            Lookup<Key, Integer> before = lookup;
            Map<Key, Integer> modelBefore = new HashMap<>(model);
            Key key = new Key(random.nextInt(40));
            if (random.nextInt(5) < 3) {
                lookup = lookup.with(key, step);
                model.put(key, step);
            } else {
                lookup = lookup.without(key);
                model.remove(key);
            }
            assertThat(lookup.entries()).isEqualTo(model.entrySet());
            assertThat(lookup.size()).isEqualTo(model.size());
            assertThat(lookup.isEmpty()).isEqualTo(model.isEmpty());
            assertThat(lookup.find(key)).isEqualTo(Optional.ofNullable(model.get(key)));
            assertThat(before.size()).isEqualTo(modelBefore.size());
            assertThat(before.find(key)).isEqualTo(Optional.ofNullable(modelBefore.get(key)));
        }
    }

    @Test
    void equals_another_one_with_the_same_entries_whatever_the_way_to_them() {
        Lookup<String, Integer> one =
                Lookup.<String, Integer>empty().with("a", 1).with("b", 2);
        Lookup<String, Integer> other = Lookup.<String, Integer>empty()
                .with("b", 3)
                .with("c", 4)
                .with("a", 1)
                .with("b", 2)
                .without("c");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(other.with("a", 5));
        assertThat(one.without("a").without("b")).isEqualTo(Lookup.empty());
    }

    @Test
    void finds_nothing_under_a_key_that_is_absent_or_null() {
        assertThat(Lookup.<String, Integer>empty().find("a")).isEmpty();
        assertThat(Lookup.<String, Integer>empty().with("a", 1).find(null)).isEmpty();
    }
}
