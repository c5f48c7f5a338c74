package io.github.genauthfake.junit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The page shows a project of {@code ConsumerTestsIT}, whole. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FirstTestGuideTest {
    private static final Path PROJECT = Path.of("src/it/consumers/plain");

    private final String page = Snippets.read(Path.of("../docs/first-test.md"));

    @Test
    void the_POM_is_that_of_the_project_with_the_dependency_of_the_readme() {
        String readme = Snippets.read(Path.of("../README.md"));
        String dependency = block(readme, "xml")
                .lines()
                .map(line -> "        " + line.replaceFirst("^  ", "    "))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(block(page, "xml"))
                .isEqualTo(Snippets.read(PROJECT.resolve("pom.xml"))
                        .replaceFirst("<!-- No framework[^\n]*\n", "")
                        .replace("        <!-- genauth-fake -->\n", dependency));
    }

    @Test
    void the_test_is_that_of_the_project() {
        assertThat(block(page, "java"))
                .isEqualTo(Snippets.read(PROJECT.resolve("src/test/java/com/example/SignUpTest.java")));
    }

    private static String block(String text, String language) {
        Matcher found =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
