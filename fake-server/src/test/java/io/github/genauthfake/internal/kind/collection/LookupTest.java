package io.github.genauthfake.internal.kind.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.Generated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
    void tells_the_keys_under_which_two_versions_differ_however_far_apart_they_are() {
        Random random = Generated.random();
        List<Lookup<Key, Integer>> versions = new ArrayList<>(List.of(Lookup.empty()));
        List<Map<Key, Integer>> models = new ArrayList<>(List.of(Map.of()));
        for (int step = 0; step < 1_000; step++) {
            int base = random.nextInt(10) == 0 ? random.nextInt(versions.size()) : versions.size() - 1;
            Map<Key, Integer> model = new HashMap<>(models.get(base));
            Key key = new Key(random.nextInt(200));
            boolean removes = random.nextInt(3) == 0;
            // Few values, so that the way back to an equal one is taken too.
            int value = random.nextInt(4);
            if (removes) {
                model.remove(key);
            } else {
                model.put(key, value);
            }
            versions.add(
                    removes
                            ? versions.get(base).without(key)
                            : versions.get(base).with(key, value));
            models.add(model);

            int one = random.nextInt(versions.size());
            int other = random.nextInt(versions.size());
            assertThat(versions.get(one).keysThatDiffer(versions.get(other)))
                    .isEqualTo(keysThatDiffer(models.get(one), models.get(other)));
        }
    }

    private static Set<Key> keysThatDiffer(Map<Key, Integer> one, Map<Key, Integer> other) {
        Set<Key> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeIf(key -> Objects.equals(one.get(key), other.get(key)));
        return keys;
    }

    @Test
    void passes_over_what_two_versions_share() {
        AtomicInteger looks = new AtomicInteger();
        Lookup<CountedKey, Integer> before = Lookup.empty();
        for (int number = 0; number < 100_000; number++) {
            before = before.with(new CountedKey(number, looks), number);
        }
        CountedKey changed = new CountedKey(500, looks);
        CountedKey removed = new CountedKey(70_000, looks);
        CountedKey added = new CountedKey(100_000, looks);
        Lookup<CountedKey, Integer> after =
                before.with(changed, -1).without(removed).with(added, 100_000);
        looks.set(0);
        assertThat(before.keysThatDiffer(after)).containsExactlyInAnyOrder(changed, removed, added);
        assertThat(looks).as("keys that were looked at").hasValueLessThan(200);
    }

    /** Counts how often somebody looks at a key. */
    private record CountedKey(int number, AtomicInteger looks) {
        @Override
        public boolean equals(Object other) {
            looks.incrementAndGet();
            return other instanceof CountedKey key && key.number == number;
        }

        @Override
        public int hashCode() {
            looks.incrementAndGet();
            return number * 0x9E3779B1;
        }
    }

    @Test
    void finds_nothing_under_a_key_that_is_absent_or_null() {
        assertThat(Lookup.<String, Integer>empty().find("a")).isEmpty();
        assertThat(Lookup.<String, Integer>empty().with("a", 1).find(null)).isEmpty();
    }
}
