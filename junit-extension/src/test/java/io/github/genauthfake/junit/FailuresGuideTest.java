package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** docs/junit-failures.md shows failures as they are printed here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailuresGuideTest {
    private static final Pattern SHOWN = Pattern.compile("```text\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern STACK = Pattern.compile("(\tat .*\\R)+");

    private final String guide = read(Path.of("..", "docs", "junit-failures.md"));

    @Test
    void the_failures_are_printed_as_it_shows_them() throws ClassNotFoundException {
        List<String> shown =
                SHOWN.matcher(guide).results().map(found -> found.group(1)).toList();
        assertThat(shown).hasSize(2);
        Class<?> failing = Class.forName("io.github.genauthfake.junit.example.MovingPeople");
        assertThat(printed(TestRun.of(failing).failure())).matches(withEllipses(shown.get(0)));
        assertThat(printed(TestRun.of(VerdictTest.UnknownProperty.class).failure()))
                .matches(Pattern.compile(withEllipses(shown.get(1)) + ".*", Pattern.DOTALL));
    }

    @Test
    void the_table_has_every_kind_of_finding_and_tells_what_it_does() {
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertThat(guide)
                    .containsPattern("\\| `" + kind + "` \\| .* \\| "
                            + (Verdict.USUAL.failsOn(Subject.of(kind, "", "")) ? "fails" : "passes") + " \\|\n");
        }
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return STACK.matcher(text.toString()).replaceAll("\tat …\n").strip();
    }

    /** What differs from run to run stands in the guide as three dots. */
    private static Pattern withEllipses(String output) {
        return Pattern.compile(
                Arrays.stream(output.split("…", -1)).map(Pattern::quote).collect(Collectors.joining("[^\"]*")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
