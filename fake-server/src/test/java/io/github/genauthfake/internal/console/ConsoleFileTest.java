package io.github.genauthfake.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The files of the page. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsoleFileTest {
    private static final Path SOURCES =
            Path.of("src", "main", "resources", "io", "github", "genauthfake", "internal", "console");
    private static final int MOST_BYTES = 150 * 1024;
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|\\} from) ?[^\n]*?\"\\./([^\"]+)\"");

    @Test
    void are_those_in_the_sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(ConsoleFile.NAMES);
        }
    }

    @Test
    void are_small_together() {
        int bytes = ConsoleFile.NAMES.stream()
                .mapToInt(name -> ConsoleFile.find(name).orElseThrow().content().length)
                .sum();
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void that_are_scripts_are_all_announced_by_the_page() throws IOException {
        String page = Files.readString(SOURCES.resolve(ConsoleFile.PAGE));
        List<String> scripts =
                ConsoleFile.NAMES.stream().filter(name -> name.endsWith(".js")).toList();
        assertThat(scripts).allSatisfy(name -> assertThat(page).contains("/_fake/console/" + name + "\""));
    }

    @Test
    void import_only_each_other() throws IOException {
        for (String name : ConsoleFile.NAMES) {
            if (name.endsWith(".js")) {
                Matcher imports = IMPORT.matcher(Files.readString(SOURCES.resolve(name)));
                Set<String> imported =
                        imports.results().map(match -> match.group(1)).collect(Collectors.toSet());
                assertThat(ConsoleFile.NAMES).as(name).containsAll(imported);
            }
        }
    }
}
