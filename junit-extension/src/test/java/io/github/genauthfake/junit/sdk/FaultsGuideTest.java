package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** docs/faults.md claims nothing about the Java and the Node SDK that no test repeats. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultsGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "faults.md");
    private static final Path NODE_TESTS = Path.of("..", "fake-server", "src", "test", "node", "faults.test.js");

    @Test
    void every_row_about_the_Java_SDK_is_a_test_and_every_test_a_row() {
        List<String> tests = Arrays.stream(FaultsTest.class.getDeclaredMethods())
                .map(method -> method.getAnnotation(Row.class))
                .filter(Objects::nonNull)
                .map(Row::value)
                .toList();
        assertThat(rows("## Java SDK")).isNotEmpty().containsExactlyInAnyOrderElementsOf(tests);
    }

    @Test
    void every_row_about_the_Node_SDK_is_a_test_and_every_test_a_row() {
        List<String> tests = Pattern.compile(" test\\(\"(.*)\", async")
                .matcher(read(NODE_TESTS))
                .results()
                .map(found -> found.group(1).replace("\\\"", "\""))
                .toList();
        assertThat(rows("## Node SDK")).isNotEmpty().containsExactlyElementsOf(tests);
    }

    /** The first cells of the table in a chapter, without its head. */
    private static List<String> rows(String chapter) {
        String guide = read(GUIDE);
        int begin = guide.indexOf(chapter);
        assertThat(begin).as(chapter).isNotNegative();
        int end = guide.indexOf("\n## ", begin);
        Stream<String> lines =
                guide.substring(begin, end < 0 ? guide.length() : end).lines();
        return lines.filter(line -> line.startsWith("| "))
                .map(line -> line.split(" \\| ")[0].substring(2))
                .skip(2)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
