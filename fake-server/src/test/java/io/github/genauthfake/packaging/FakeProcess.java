package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process of its own, on the JDK that runs the build. */
final class FakeProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final Path errors;
    private String baseUrl;

    private FakeProcess(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader();
        this.errors = errors;
    }

    /** Starts a server; it listens when this returns. */
    static FakeProcess start(Path directory, String... arguments) throws IOException {
        return start(directory, Map.of(), arguments);
    }

    static FakeProcess start(Path directory, Map<String, String> environment, String... arguments) throws IOException {
        FakeProcess started = launch(directory, environment, arguments);
        String first = started.nextLine();
        assertThat(first)
                .as("first line of output; errors: " + started.errors())
                .matches("base URL +http://.*:[0-9]+");
        started.baseUrl = first.substring(first.indexOf("http"));
        return started;
    }

    /** Starts something that may end by itself. */
    static FakeProcess launch(Path directory, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // An application's own choice, which our relocated SLF4J must not hear.
                "-Dslf4j.provider=com.example.ProviderOfTheApplication",
                "-jar",
                System.getProperty("genauthfake.packagedJar")));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile(directory, "errors", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GENAUTH_FAKE_"));
        builder.environment().putAll(environment);
        return new FakeProcess(builder.start(), errors);
    }

    String baseUrl() {
        return baseUrl;
    }

    String nextLine() throws IOException {
        return output.readLine();
    }

    /** What it has written to standard error by now. */
    String errors() throws IOException {
        return Files.readString(errors);
    }

    /** Waits for a line on standard error. */
    String awaitErrorsContaining(String text) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 200 && !errors().contains(text); attempt++) {
            Thread.sleep(100);
        }
        assertThat(errors()).contains(text);
        return errors();
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended by itself").isTrue();
        return process.exitValue();
    }

    /** Sends SIGTERM and tells how long the end took. */
    Duration terminate() throws InterruptedException {
        long began = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended in time").isTrue();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
