package io.github.genauthfake.internal.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogLineTest {
    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0x200e, 0x202e, 0x2028, 0x2029, 0x2066, 0xfeff})
    void escapes_what_would_deceive_its_reader(int character) {
        assertThat(LogLine.of("a" + Character.toString(character) + "b"))
                .isEqualTo(String.format("a\\u%04xb", character));
    }

    @Test
    void leaves_all_else_as_it_is() {
        String text = "POST /用户/é \\ $1 \"x\"";
        assertThat(LogLine.of(text)).isSameAs(text);
    }
}
