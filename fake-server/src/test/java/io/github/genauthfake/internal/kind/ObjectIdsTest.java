package io.github.genauthfake.internal.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObjectIdsTest {
    @Test
    void have_24_hexadecimal_digits_whatever_the_number() {
        for (long sequence = 1; sequence < 1L << 47; sequence *= 16) {
            assertThat(ObjectIds.of(sequence)).matches("[0-9a-f]{24}");
        }
    }

    @Test
    void rise_with_the_number() {
        for (long sequence = 1; sequence < 1L << 46; sequence *= 3) {
            assertThat(ObjectIds.of(sequence)).isLessThan(ObjectIds.of(sequence + 1));
        }
    }

    @Test
    void are_the_same_in_every_run() {
        assertThat(ObjectIds.of(255)).isEqualTo("6a00000000000000000000ff");
    }
}
