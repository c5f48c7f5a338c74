package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/standalone.md, pasted into a shell beside the packaged jar, with the seed file that stands there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandaloneDocumentationIT {
    private final DocumentedCommands documentation = DocumentedCommands.of("docs/standalone.md");

    @Test
    @Timeout(120)
    void its_commands_answer_what_it_says(@TempDir Path directory) throws Exception {
        assumeTrue(DocumentedCommands.canRun(), "needs bash, curl and timeout");
        String page = documentation.page();
        int seed = page.indexOf("```yaml\n") + "```yaml\n".length();
        Files.writeString(directory.resolve("company.yaml"), page.substring(seed, page.indexOf("```", seed)));
        List<DocumentedCommands.Command> commands = documentation.all();
        assertThat(commands).hasSizeGreaterThan(5);
        try (FakeProcess server = FakeProcess.start(directory, "--port=0", "--seed=company.yaml", "--watch")) {
            for (DocumentedCommands.Command command : commands) {
                command.run(directory, server.baseUrl());
            }
            assertThat(server.errors()).isEmpty();
        }
    }
}
