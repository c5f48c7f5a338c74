package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The README's shell commands, pasted into a shell beside the packaged jar. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeIT {
    private final DocumentedCommands readme = DocumentedCommands.of("README.md");

    @Test
    void the_first_code_stands_in_the_first_15_lines() {
        assertThat(readme.page().lines().limit(15)).anyMatch(line -> line.startsWith("```"));
    }

    @Test
    @Timeout(60)
    void the_server_prints_what_the_readme_says_and_the_commands_answer_what_it_says(@TempDir Path directory)
            throws Exception {
        assumeTrue(DocumentedCommands.canRun(), "needs bash, curl and timeout");
        try (FakeProcess server = FakeProcess.start(directory, "--port=0")) {
            assertThat(readme.page()).contains(server.nextLine()).contains(server.nextLine());
            assertThat(readme.all()).as("commands with their output").hasSizeGreaterThanOrEqualTo(2);
            for (DocumentedCommands.Command command : readme.all()) {
                command.run(directory, server.baseUrl());
            }
        }
    }
}
