package io.github.genauthfake.junit.documentation;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages show their examples as they are compiled and run here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuidesTest {
    @ParameterizedTest
    @CsvSource({
        "assertions.md, AssertionsTest",
        "clients.md, JavaSdkRecipesTest SdkLoggingTest",
        "faults.md, FaultRecipesTest",
        "junit-failures.md, MovingPeople VerdictSwitchesTest",
        "junit.md, RegistrationTest SeedingTest PoolPerClassTest",
        "recipes.md, RecipesTest recipes.test.js",
        "spring.md, Application OnboardingTest DynamicPropertiesTest"
    })
    void every_snippet_is_an_example_word_for_word_and_every_example_is_shown(String page, String examples) {
        Snippets.assertThatExamplesAreThoseOf(Snippets.read(Path.of("..", "docs", page)), List.of(examples.split(" ")));
    }
}
