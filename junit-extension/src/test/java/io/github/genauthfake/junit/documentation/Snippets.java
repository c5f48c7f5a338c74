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

/** Compares the Java and JavaScript snippets of a guide with the examples that the build runs. */
final class Snippets {
    /** Tests of this build, the application that {@code ConsumerTestsIT} runs, and the tests of the Node SDK. */
    private static final List<Path> EXAMPLES = List.of(
            Path.of("src/test/java/io/github/genauthfake/junit/example"),
            Path.of("src/it/consumers/spring/src/main/java/com/example"),
            Path.of("src/it/consumers/spring/src/test/java/com/example"),
            Path.of("../fake-server/src/test/node"));

    private static final Pattern QUOTED =
            Pattern.compile("<!-- example: ([\\w.]+#\\w+) -->\\s*```(?:java|js)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TAGGED =
            Pattern.compile(" *// tag::(\\w+)\\[]\\n(.*?) *// end::\\1\\[]", Pattern.DOTALL);

    private Snippets() {}

    /**
     * Every Java snippet is an example word for word, and every example in the {@code sources} is shown. So is every snippet in
     * JavaScript, if one of the sources is.
     */
    static void assertThatExamplesAreThoseOf(String guide, List<String> sources) {
        Map<String, String> quoted = QUOTED.matcher(guide)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> stripped(found.group(2))));
        String languages = sources.stream().anyMatch(Snippets::isJavaScript) ? "java|js" : "java";
        assertThat(Pattern.compile("```(" + languages + ")\\b").matcher(guide).results())
                .hasSameSizeAs(quoted.keySet());

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
                .map(directory -> directory.resolve(isJavaScript(source) ? source : source + ".java"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no example " + source));
    }

    private static boolean isJavaScript(String source) {
        return source.endsWith(".js");
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
