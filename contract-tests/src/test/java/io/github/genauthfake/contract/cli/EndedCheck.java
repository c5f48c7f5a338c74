package io.github.genauthfake.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.remote.RemoteTarget;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A run of the command line that has ended: of the packaged jar as a process of its own, as its users start it, or in this
 * process, which takes a fifth of the time.
 *
 * @param exitCode how it ended
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
record EndedCheck(int exitCode, String output, String errors) {
    private static final int MINUTES = 10;

    /** Runs the jar in a directory, with nothing in the environment that names a target but what is given. */
    static EndedCheck packaged(Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(directory, environment, Optional.empty(), arguments);
    }

    /**
     * Does in this process what the arguments say. Reports go where a process in the directory would write them, and records
     * of runs into the directory.
     */
    static EndedCheck inThisProcess(Path directory, Map<String, String> environment, String... arguments) {
        Map<String, String> complete = new HashMap<>(environment);
        complete.put(RemoteTarget.RECORDS, directory.toString());
        List<String> all = new ArrayList<>(List.of(arguments));
        if (all.get(0).equals("check") && !all.contains("--cleanup")) {
            all.add("--report-dir=" + directory.resolve("genauth-contract-report"));
        }
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        int exitCode = Main.run(
                all.toArray(String[]::new), complete, new PrintWriter(output, true), new PrintWriter(errors, true));
        return new EndedCheck(exitCode, output.toString(), errors.toString());
    }

    /** Runs the jar, and ends it as a build server does, with SIGTERM, as soon as it has written a certain text. */
    static EndedCheck interrupted(Path directory, Map<String, String> environment, String text, String... arguments)
            throws IOException, InterruptedException {
        return run(directory, environment, Optional.of(text), arguments);
    }

    private static EndedCheck run(
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
        return new EndedCheck(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    /** What was said, for a failing assertion. */
    @Override
    public String toString() {
        return "exit code " + exitCode + "\n" + output + "\n" + errors;
    }
}
