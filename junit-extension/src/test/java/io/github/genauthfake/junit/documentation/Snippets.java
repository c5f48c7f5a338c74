package io.github.genauthfake.junit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares the Java snippets of a guide with the examples that the build compiles and runs. */
final class Snippets {
    /** Tests of this build, and the application of another one that {@code ConsumerTestsIT} runs. */
    private static final List<Path> EXAMPLES = List.of(
            Path.of("src/test/java/io/github/genauthfake/junit/example"),
            Path.of("src/it/consumers/spring/src/main/java/com/example"),
            Path.of("src/it/consumers/spring/src/test/java/com/example"));

    private static final Pattern QUOTED =
            Pattern.compile("<!-- example: (\\w+#\\w+) -->\\s*```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TAGGED =
            Pattern.compile(" *// tag::(\\w+)\\[]\\n(.*?) *// end::\\1\\[]", Pattern.DOTALL);

    private Snippets() {}

    /** Every Java snippet is an example word for word, and every example in the {@code sources} is shown. */
    static void assertThatExamplesAreThoseOf(String guide, List<String> sources) {
        Map<String, String> quoted = QUOTED.matcher(guide)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> stripped(found.group(2))));
        assertThat(Pattern.compile("```java").matcher(guide).results()).hasSameSizeAs(quoted.keySet());

        Map<String, String> tagged = new TreeMap<>();
        for (String source : sources) {
            for (MatchResult found :
                    TAGGED.matcher(read(fileOf(source))).results().toList()) {
                tagged.put(source + "#" + found.group(1), stripped(found.group(2)));
            }
        }
        assertThat(quoted).containsExactlyInAnyOrderEntriesOf(tagged);
    }

    private static Path fileOf(String source) {
        return EXAMPLES.stream()
                .map(directory -> directory.resolve(source + ".java"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no example " + source));
    }

    static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String stripped(String code) {
        return code.stripTrailing().stripIndent();
    }
}
