package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shell commands of a page, each with the output that stands below it. */
final class DocumentedCommands {
    private static final Pattern COMMAND_AND_OUTPUT =
            Pattern.compile("```sh\\n((?:(?!```).)*)```\\s+```(?:json|yaml)\\n(.*?)\\n```", Pattern.DOTALL);

    private final String page;

    private DocumentedCommands(String page) {
        this.page = page;
    }

    /** @param path from the root of the repository */
    static DocumentedCommands of(String path) {
        try {
            return new DocumentedCommands(Files.readString(Path.of("..", path)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    record Command(String text, String output) {
        /** Pastes the command into a shell, with another server in the place of the usual one. */
        void run(Path directory, String baseUrl) throws IOException, InterruptedException {
            String usual = "http://127.0.0.1:9977";
            Process shell = new ProcessBuilder("timeout", "30", "bash", "-c", text.replace(usual, baseUrl))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).as(text + "\n" + printed).isZero();
            assertThat(printed.strip().replace(baseUrl, usual)).as(text).matches(withEllipses(output));
        }
    }

    String page() {
        return page;
    }

    List<Command> all() {
        List<Command> commands = new ArrayList<>();
        Matcher matcher = COMMAND_AND_OUTPUT.matcher(page);
        while (matcher.find()) {
            commands.add(new Command(matcher.group(1), matcher.group(2)));
        }
        return commands;
    }

    static boolean canRun() throws InterruptedException {
        return isInstalled("bash") && isInstalled("curl") && isInstalled("timeout");
    }

    /** What differs from run to run stands on the page as three dots. */
    private static Pattern withEllipses(String output) {
        List<String> quoted = new ArrayList<>();
        for (String part : output.split("…", -1)) {
            quoted.add(part.isEmpty() ? "" : Pattern.quote(part));
        }
        return Pattern.compile(String.join(".+?", quoted), Pattern.DOTALL);
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
