package io.github.genauthfake.junit.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.genauthfake.FakeGenAuth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** docs/clients.md shows its recipes as they are compiled and run here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientsGuideTest {
    private static final Pattern COMMAND_AND_OUTPUT =
            Pattern.compile("```sh\\n((?:(?!```).)*)```\\s+```json\\n(.*?)\\n```", Pattern.DOTALL);

    private final String guide = Snippets.read(Path.of("..", "docs", "clients.md"));

    @Test
    @Timeout(60)
    void every_command_answers_what_stands_below_it() throws Exception {
        assumeTrue(isInstalled("bash") && isInstalled("curl"), "needs bash and curl");
        List<MatchResult> commands = COMMAND_AND_OUTPUT.matcher(guide).results().toList();
        assertThat(Pattern.compile("```sh").matcher(guide).results()).hasSameSizeAs(commands);
        try (FakeGenAuth server = FakeGenAuth.start()) {
            for (MatchResult command : commands) {
                String script = command.group(1)
                        .replace("http://127.0.0.1:9977", server.baseUrl().toString());
                assertThat(run(script)).as(command.group(1)).matches(withEllipses(command.group(2)));
            }
        }
    }

    /** What differs from run to run stands in the guide as three dots. */
    private static Pattern withEllipses(String output) {
        return Pattern.compile(
                Arrays.stream(output.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".+?")));
    }

    private static String run(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(script + "\n" + output).isZero();
        return output.strip();
    }

    private static boolean isInstalled(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notFound) {
            return false;
        }
    }
}
