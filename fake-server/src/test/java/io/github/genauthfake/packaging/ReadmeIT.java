package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The README's shell commands, pasted into a shell beside the packaged jar. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeIT {
    private static final Pattern START =
            Pattern.compile("```sh\\n\\./mvnw -q package -pl fake-server -DskipTests && (\\S+)\\n```");

    private final DocumentedCommands readme = DocumentedCommands.of("README.md");

    @Test
    void the_first_code_stands_in_the_first_15_lines() {
        assertThat(readme.page().lines().limit(15)).anyMatch(line -> line.startsWith("```"));
    }

    @Test
    @Timeout(60)
    void the_command_that_starts_the_server_starts_it(@TempDir Path directory) throws Exception {
        assumeTrue(DocumentedCommands.canRun(), "needs bash, curl and timeout");
        Matcher start = START.matcher(readme.page());
        assertThat(start.find()).as("a start command").isTrue();
        // Built already, by what stands before the ampersands; without an archive, which would be left behind.
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "exec " + start.group(1) + " --port=0");
        builder.directory(Path.of("..").toFile())
                .redirectError(directory.resolve("errors").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("GENAUTH_FAKE_CACHE", "off");
        builder.environment().remove("GENAUTH_FAKE_PORT");
        Process server = builder.start();
        try (BufferedReader output = server.inputReader()) {
            assertThat(output.readLine()).matches("base URL +http://127\\.0\\.0\\.1:[0-9]+");
            assertThat(readme.page()).contains(output.readLine()).contains(output.readLine());
        } finally {
            server.destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).as("ended in time").isTrue();
        }
        assertThat(directory.resolve("errors")).isEmptyFile();
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
