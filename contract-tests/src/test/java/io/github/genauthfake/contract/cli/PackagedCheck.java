package io.github.genauthfake.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The packaged jar as a process of its own, as its users start it.
 *
 * @param exitCode how it ended
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
record PackagedCheck(int exitCode, String output, String errors) {
    private static final int MINUTES = 10;

    /** Runs the jar in a directory, with nothing in the environment that names a target but what is given. */
    static PackagedCheck run(Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(directory, environment, Optional.empty(), arguments);
    }

    /** Runs the jar, and ends it as a build server does, with SIGTERM, as soon as it has written a certain text. */
    static PackagedCheck interrupted(Path directory, Map<String, String> environment, String text, String... arguments)
            throws IOException, InterruptedException {
        return run(directory, environment, Optional.of(text), arguments);
    }

    private static PackagedCheck run(
            Path directory, Map<String, String> environment, Optional<String> last, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Where runs keep their records; nobody's home is touched.
                "-Duser.home=" + directory,
                // What reports must not repeat.
                "-Dhttp.proxyPassword=password-of-a-proxy",
                "-jar",
                System.getProperty("genauthfake.contract.jar")));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(directory, "output", ".txt");
        Path errors = Files.createTempFile(directory, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GENAUTH_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (last.isPresent()) {
                while (process.isAlive() && !Files.readString(output).contains(last.get())) {
                    Thread.sleep(20);
                }
                process.destroy();
            }
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("ended by itself")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new PackagedCheck(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    /** What was said, for a failing assertion. */
    @Override
    public String toString() {
        return "exit code " + exitCode + "\n" + output + "\n" + errors;
    }
}
