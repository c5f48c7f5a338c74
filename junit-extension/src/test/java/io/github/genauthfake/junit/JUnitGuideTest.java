package io.github.genauthfake.junit;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** docs/junit.md shows its examples as they are compiled and run here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JUnitGuideTest {
    @Test
    void every_java_snippet_is_an_example_word_for_word_and_every_example_is_shown() {
        Snippets.assertThatExamplesAreThoseOf(
                Snippets.read(Path.of("..", "docs", "junit.md")),
                List.of("RegistrationTest", "SeedingTest", "PoolPerClassTest"));
    }
}
