package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Finding;
import io.github.genauthfake.Finding.Kind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingTextTest {
    private record Note(String message) implements Finding {
        @Override
        public Kind kind() {
            return Kind.NOTE;
        }

        @Override
        public String parameter() {
            return "";
        }
    }

    @Test
    void a_header_is_printable_ASCII_and_everything_else_is_escaped() {
        assertThat(FindingText.headers(List.of(new Note("a\r\nb: \\ 名 \ud83d\ude00 \u2028 é \t~"))))
                .containsExactly("NOTE: a\\u000d\\u000ab: \\u005c \\u540d \\ud83d\\ude00 \\u2028 \\u00e9 \\u0009~");
    }

    @Test
    void headers_are_short_and_few() {
        assertThat(FindingText.headers(List.of(new Note("x".repeat(1_000_000)))))
                .singleElement()
                .asString()
                .hasSize(300)
                .endsWith("xxx...");
        assertThat(FindingText.headers(List.of(new Note("名".repeat(1_000)))))
                .singleElement()
                .asString()
                .hasSize(300);
        assertThat(FindingText.headers(Collections.nCopies(12, new Note("x"))))
                .containsExactly("NOTE: x", "NOTE: x", "NOTE: x", "NOTE: x", "NOTE: x", "and 7 more");
        assertThat(FindingText.headers(List.of())).isEmpty();
    }

    @Test
    void a_line_stays_one() {
        assertThat(FindingText.inBrackets(List.of(new Note("a\nb 名"), new Note("c"))))
                .isEqualTo(" [NOTE: a\\u000ab 名] [NOTE: c]");
        assertThat(FindingText.inBrackets(List.of())).isEmpty();
    }
}
