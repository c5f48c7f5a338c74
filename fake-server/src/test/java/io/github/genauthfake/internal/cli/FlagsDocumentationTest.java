package io.github.genauthfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

/** The flags as they are, as --help tells them, and as docs/standalone.md does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlagsDocumentationTest {
    private final List<OptionSpec> options =
            Main.commandLine((running, announce) -> {}).getCommandSpec().options().stream()
                    .filter(Flags::isSetting)
                    .toList();

    @Test
    void the_table_in_the_documentation_is_up_to_date() throws IOException {
        String table = options.stream().map(FlagsDocumentationTest::row).collect(Collectors.joining("\n"));
        String page = Files.readString(Path.of("..", "docs", "standalone.md"));
        assertThat(page)
                .contains("| Flag | Environment variable | Default | Meaning |\n| --- | --- | --- | --- |\n" + table
                        + "\n\n");
    }

    @Test
    void every_default_is_told_in_its_description() {
        assertThat(options)
                .filteredOn(option -> option.defaultValue() != null)
                .filteredOn(option -> !option.defaultValue().equals("false"))
                .hasSizeGreaterThan(5)
                .allSatisfy(option -> assertThat(String.join(" ", option.description()))
                        .endsWith(" Default: " + option.defaultValue() + "."));
    }

    private static String row(OptionSpec option) {
        String value = option.arity().min() == 0 ? "" : " " + option.paramLabel();
        String fallback = option.defaultValue() == null ? "" : "`" + option.defaultValue() + "`";
        String meaning = String.join(" ", option.description()).replaceFirst(" Default: .*$", "");
        return "| `" + option.longestName() + value + "` | `" + Settings.variable(option.longestName()) + "` | "
                + fallback + " | " + meaning + " |";
    }
}
