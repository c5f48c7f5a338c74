package io.github.genauthfake.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that has ended, with all that it wrote. */
public record EndedProcess(int status, String output) {
    /** Enough to fetch what all projects need over a slow line. */
    private static final int LONGEST_SECONDS = 560;

    /** Runs a command on the JDK that runs the build. */
    public static EndedProcess of(Path directory, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Files.createDirectories(directory), "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("MAVEN_ARGS");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                    .as("ended in time: %s%n%s", command, Files.readString(output))
                    .isTrue();
            return new EndedProcess(process.exitValue(), Files.readString(output));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    /** The lines that begin so. */
    public List<String> about(String beginning) {
        return output.lines().filter(line -> line.startsWith(beginning)).toList();
    }
}
