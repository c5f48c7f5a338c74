package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WarmupTest {
    @Test
    void all_of_its_calls_succeed() {
        assertThat(Warmup.run(2)).isEqualTo(1 + 2 * 4);
    }
}
