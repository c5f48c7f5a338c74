package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WarmupTest {
    @Test
    void all_of_its_calls_succeed() {
        assertThat(Warmup.run(2, () -> true)).isEqualTo(1 + 2 * 4);
    }

    @Test
    void ends_when_it_is_no_longer_wanted() {
        Iterator<Boolean> wanted = List.of(true, false).iterator();

        assertThat(Warmup.run(60, wanted::next)).isEqualTo(1 + 4);
    }
}
