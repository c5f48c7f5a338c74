package io.github.genauthfake.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainNumbersTest {
    @Test
    void whole_numbers_are_the_same_however_they_are_written() {
        assertThat(PlainNumbers.of(Map.of("a", List.of(-1e2, new BigDecimal("7.0"), 8L, 1e10, 0.5, 1e300, "1e2"))))
                .isEqualTo(Map.of("a", List.of(-100, 7, 8, 10_000_000_000L, 0.5, 1e300, "1e2")));
    }
}
