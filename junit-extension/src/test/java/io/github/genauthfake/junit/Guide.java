package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of the documentation, whose Java snippets are parts of examples that are compiled and run. */
record Guide(String text) {
    private static final Path EXAMPLES = Path.of("src/test/java/io/github/genauthfake/junit/example");
    private static final Pattern QUOTED =
            Pattern.compile("<!-- example: (\\w+#\\w+) -->\\s*```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TAGGED =
            Pattern.compile(" *// tag::(\\w+)\\[]\\n(.*?) *// end::\\1\\[]", Pattern.DOTALL);

    /** @param path from the root of the repository */
    static Guide of(String path) {
        return new Guide(read(Path.of("..", path)));
    }

    /** Every Java snippet is one of the parts of these examples, word for word, and each part is shown. */
    void showsExactly(String... examples) {
        Map<String, String> quoted = QUOTED.matcher(text)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> stripped(found.group(2))));
        assertThat(Pattern.compile("```java").matcher(text).results()).hasSameSizeAs(quoted.keySet());

        Map<String, String> tagged = new TreeMap<>();
        for (String example : examples) {
            for (MatchResult found : TAGGED.matcher(read(EXAMPLES.resolve(example + ".java")))
                    .results()
                    .toList()) {
                tagged.put(example + "#" + found.group(1), stripped(found.group(2)));
            }
        }
        assertThat(quoted).containsExactlyInAnyOrderEntriesOf(tagged);
    }

    private static String stripped(String code) {
        return code.stripTrailing().stripIndent();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
