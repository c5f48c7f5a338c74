package io.github.genauthfake.junit;

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

/** Holds a guide in {@code docs} to show examples as they are compiled and run. */
final class QuotedExamples {
    private static final Path EXAMPLES = Path.of("src/test/java/io/github/genauthfake/junit/example");
    private static final Pattern QUOTED =
            Pattern.compile("<!-- example: (\\w+#\\w+) -->\\s*```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TAGGED =
            Pattern.compile(" *// tag::(\\w+)\\[]\\n(.*?) *// end::\\1\\[]", Pattern.DOTALL);

    private QuotedExamples() {}

    /** A guide by the name of its file. */
    static String guide(String name) {
        return read(Path.of("..", "docs", name));
    }

    /** Every Java snippet of the guide is an example word for word, and every tagged part of the sources is shown. */
    static void areThoseOf(String guide, List<String> sources) {
        Map<String, String> quoted = QUOTED.matcher(guide)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> stripped(found.group(2))));
        assertThat(Pattern.compile("```java").matcher(guide).results()).hasSameSizeAs(quoted.keySet());

        Map<String, String> tagged = new TreeMap<>();
        for (String source : sources) {
            for (MatchResult found : TAGGED.matcher(read(EXAMPLES.resolve(source + ".java")))
                    .results()
                    .toList()) {
                tagged.put(source + "#" + found.group(1), stripped(found.group(2)));
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
