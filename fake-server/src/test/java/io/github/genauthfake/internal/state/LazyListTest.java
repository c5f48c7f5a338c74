package io.github.genauthfake.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LazyListTest {
    private final List<Integer> made = new ArrayList<>();
    private final List<String> list = new LazyList<>(100_000, index -> {
        made.add(index);
        return "number " + index;
    });

    @Test
    void makes_nothing_but_what_is_asked_for() {
        assertThat(list.size()).isEqualTo(100_000);
        assertThat(list.get(7)).isEqualTo("number 7");
        assertThat(list.stream().skip(3).findFirst()).contains("number 3");
        assertThat(made).hasSizeLessThan(10);
    }

    @Test
    void has_no_element_outside_its_size() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> list.get(100_000));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> list.get(-1));
        assertThat(made).isEmpty();
    }

    @Test
    void equals_a_list_with_the_same_elements() {
        LazyList<Integer> numbers = new LazyList<>(3, index -> index);
        assertThat(numbers).isEqualTo(List.of(0, 1, 2)).hasSameHashCodeAs(List.of(0, 1, 2));
    }

    @Test
    void shows_the_first_twenty() {
        assertThat(new LazyList<>(20, index -> index))
                .hasToString(IntStream.range(0, 20).boxed().toList().toString());
        assertThat(list.toString()).startsWith("[number 0, ").endsWith(", number 19, … 99980 more]");
        assertThat(made).hasSize(20);
    }
}
