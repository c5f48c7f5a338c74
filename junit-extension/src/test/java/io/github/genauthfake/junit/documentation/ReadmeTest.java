package io.github.genauthfake.junit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.genauthfake.FakeGenAuth;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README shows the examples as they are compiled and run here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path EXAMPLES = Path.of("src/test/java/io/github/genauthfake/junit/example");

    @ParameterizedTest
    @ValueSource(strings = "DepartmentSyncTest")
    void the_readme_quotes_the_example_word_for_word(String example) throws IOException {
        assertThat(theOnlyOne(Files.readString(README), "<!-- example: " + example + " -->\\s*```java\n(.*?)```"))
                .isEqualTo(theOnlyOne(
                        Files.readString(EXAMPLES.resolve(example + ".java")),
                        "// tag::readme\\[]\n(.*?)// end::readme\\[]"));
    }

    @Test
    void its_first_screen_says_how_many_operations_are_there() throws IOException {
        try (FakeGenAuth server = FakeGenAuth.start();
                InputStream contract =
                        server.baseUrl().resolve("/_fake/openapi.json").toURL().openStream()) {
            List<JsonNode> operations = new ArrayList<>();
            new ObjectMapper().readTree(contract).path("paths").forEach(path -> path.forEach(operations::add));
            Map<Boolean, List<JsonNode>> documented =
                    operations.stream().collect(Collectors.partitioningBy(operation -> !operation.has("x-source")));
            assertThat(Files.readString(README).lines().limit(20).collect(Collectors.joining("\n")))
                    .contains("**" + implemented(documented.get(true))
                            + " operations** of the provider's document of 2023")
                    .contains(implemented(documented.get(false)) + "\nmore of the live API of 2026");
        }
    }

    private static String implemented(List<JsonNode> operations) {
        long implemented = operations.stream()
                .filter(operation -> operation.path("x-implemented").asBoolean(true))
                .count();
        return implemented + " of the " + operations.size();
    }

    @Test
    void from_nothing_to_a_green_test_takes_less_than_thirty_lines() throws IOException {
        String chapter = theOnlyOne(Files.readString(README), "\n## Use it in tests\n(.*?)\n`@GenAuthTest` starts");
        assertThat(Pattern.compile("```\\w+\n(.*?)```", Pattern.DOTALL)
                        .matcher(chapter)
                        .results()
                        .flatMap(snippet -> snippet.group(1).lines()))
                .hasSizeBetween(15, 29);
    }

    @Test
    void the_readme_quotes_the_seed_of_the_example() throws IOException {
        assertThat(theOnlyOne(Files.readString(README), "<!-- example: company.yaml -->\\s*```yaml\n(.*?)```"))
                .isEqualTo(Files.readString(
                        Path.of("src/test/resources/io/github/genauthfake/junit/example/company.yaml")));
    }

    private static String theOnlyOne(String text, String expression) {
        Matcher matcher = Pattern.compile(expression, Pattern.DOTALL).matcher(text.replace("\r\n", "\n"));
        assertThat(matcher.find()).as("%s is there", expression).isTrue();
        String found = matcher.group(1);
        assertThat(matcher.find()).as("%s is there twice", expression).isFalse();
        return found;
    }
}
