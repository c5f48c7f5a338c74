package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The README's shell commands, pasted into a shell beside the packaged jar. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeIT {
    private static final Pattern COMMAND_AND_OUTPUT =
            Pattern.compile("```sh\\n((?:(?!```).)*)```\\s+```json\\n(.*?)\\n```", Pattern.DOTALL);

    private final String readme = read();

    @Test
    void the_first_code_stands_in_the_first_15_lines() {
        assertThat(readme.lines().limit(15)).anyMatch(line -> line.startsWith("```"));
    }

    @Test
    @Timeout(60)
    void the_server_prints_what_the_readme_says_and_the_commands_answer_what_it_says() throws Exception {
        assumeTrue(
                isInstalled("bash") && isInstalled("curl") && isInstalled("timeout"), "needs bash, curl and timeout");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("genauthfake.packagedJar"),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = server.inputReader()) {
            String baseUrl = output.readLine().replaceAll("base URL +", "");
            assertThat(readme).contains(output.readLine()).contains(output.readLine());

            List<String[]> examples = examples();
            assertThat(examples).as("commands with their output").hasSizeGreaterThanOrEqualTo(2);
            for (String[] example : examples) {
                String command = example[0].replace("http://127.0.0.1:9977", baseUrl);
                assertThat(run(command)).as(example[0]).matches(withEllipses(example[1]));
            }
        } finally {
            server.destroy();
            assertThat(server.waitFor(10, TimeUnit.SECONDS)).as("ended in time").isTrue();
        }
    }

    private List<String[]> examples() {
        List<String[]> examples = new ArrayList<>();
        Matcher matcher = COMMAND_AND_OUTPUT.matcher(readme);
        while (matcher.find()) {
            examples.add(new String[] {matcher.group(1), matcher.group(2)});
        }
        return examples;
    }

    /** What differs from run to run stands in the README as three dots. */
    private static Pattern withEllipses(String output) {
        String[] parts = output.split("…", -1);
        List<String> quoted = new ArrayList<>();
        for (String part : parts) {
            quoted.add(Pattern.quote(part));
        }
        return Pattern.compile(String.join(".+?", quoted));
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("timeout", "30", "bash", "-c", command)
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(command + "\n" + output).isZero();
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

    private static String read() {
        try {
            return Files.readString(Path.of("..", "README.md"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
