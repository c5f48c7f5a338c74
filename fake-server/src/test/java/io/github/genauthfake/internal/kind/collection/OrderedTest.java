package io.github.genauthfake.internal.kind.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.Generated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrderedTest {
    @Test
    void behaves_like_a_tree_map_and_leaves_every_earlier_version_as_it_was() {
        Random random = Generated.random();
        TreeMap<Long, String> model = new TreeMap<>();
        Ordered<Long, String> ordered = Ordered.empty();
        for (int step = 0; step < 2_000; step++) {
            Ordered<Long, String> before = ordered;
            List<String> valuesBefore = List.copyOf(model.values());
            Long key = (long) random.nextInt(60) - 30;
            if (random.nextInt(5) < 3) {
                ordered = ordered.with(key, "value " + step);
                model.put(key, "value " + step);
            } else {
                ordered = ordered.without(key);
                model.remove(key);
            }
            assertThat(ordered.all()).isEqualTo(List.copyOf(model.values()));
            assertThat(ordered.size()).isEqualTo(model.size());
            assertThat(ordered.isEmpty()).isEqualTo(model.isEmpty());
            assertThat(before.all()).isEqualTo(valuesBefore);
        }
    }

    @Test
    void pages_from_both_ends_at_every_offset() {
        for (int size = 0; size <= 12; size++) {
            Ordered<Long, Integer> ordered = upTo(size);
            List<Integer> forward = ordered.all();
            List<Integer> backward = new ArrayList<>(forward);
            Collections.reverse(backward);
            for (int offset = 0; offset <= size + 2; offset++) {
                for (int limit = 0; limit <= size + 2; limit++) {
                    assertThat(ordered.page(offset, limit)).isEqualTo(part(forward, offset, limit));
                    assertThat(ordered.pageFromTheEnd(offset, limit)).isEqualTo(part(backward, offset, limit));
                }
            }
        }
    }

    @Test
    void has_an_empty_page_at_an_offset_that_no_list_reaches() {
        assertThat(upTo(3).page(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(upTo(3).pageFromTheEnd(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(upTo(3).page(Integer.MAX_VALUE * 50L, 50)).isEmpty();
    }

    @Test
    void gives_everything_when_the_limit_is_larger_than_any_list() {
        assertThat(upTo(3).page(0, Integer.MAX_VALUE)).containsExactly(0, 1, 2);
        assertThat(upTo(3).pageFromTheEnd(1, Integer.MAX_VALUE)).containsExactly(1, 0);
    }

    @Test
    void equals_another_one_with_the_same_entries_whatever_the_way_to_them() {
        Ordered<Long, Integer> other =
                upTo(5).without(4L).without(0L).with(0L, 7).with(0L, 0);
        assertThat(other).isEqualTo(upTo(4)).hasSameHashCodeAs(upTo(4));
        assertThat(other).isNotEqualTo(upTo(5));
        assertThat(upTo(1).without(0L)).isEqualTo(Ordered.empty());
    }

    @Test
    void is_the_very_same_without_a_key_that_it_does_not_have() {
        Ordered<Long, Integer> ordered = upTo(3);
        assertThat(ordered.without(9L)).isSameAs(ordered);
    }

    private static Ordered<Long, Integer> upTo(int size) {
        Ordered<Long, Integer> ordered = Ordered.empty();
        for (int number = 0; number < size; number++) {
            ordered = ordered.with((long) number, number);
        }
        return ordered;
    }

    private static List<Integer> part(List<Integer> whole, int offset, int limit) {
        return whole.stream().skip(offset).limit(limit).toList();
    }
}
