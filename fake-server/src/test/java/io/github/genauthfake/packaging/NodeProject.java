package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Tests that are written in JavaScript and run by Node's own test runner, with the packages of a lockfile. */
final class NodeProject {
    private static final int OLDEST_NODE = 20;

    /** What npm says when it cannot reach its registry: no fault of ours. */
    private static final Pattern UNREACHABLE = Pattern.compile(
            "ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|ENOTCACHED");

    private final String what;
    private final Path directory;
    private final Path output;

    /** @param what is tested, for messages; {@code directory} is below {@code target} */
    NodeProject(String what, Path directory) {
        this.what = what;
        this.directory = directory.toAbsolutePath();
        this.output = this.directory.resolve("output.txt");
    }

    /** How a process ended and what it wrote. */
    record Ran(int exitCode, String output) {}

    /** Skips the test where there is no Node that can run it. */
    void assumeNode() throws Exception {
        Files.createDirectories(directory);
        for (String program : List.of("node", npm())) {
            Ran version;
            try {
                version = run(30, List.of(program, "--version"), Map.of());
            } catch (IOException notInstalled) {
                throw skipped("there is no " + program + " on the path");
            }
            if (version.exitCode() != 0) {
                throw skipped(program + " does not run");
            }
            String number = version.output().strip();
            if (program.equals("node")) {
                int major = Integer.parseInt(number.replaceAll("^v|\\..*$", ""));
                if (major < OLDEST_NODE) {
                    throw skipped("its tests need Node " + OLDEST_NODE + ", and this is " + number);
                }
            }
        }
    }

    /** Says it on the console as well: Maven shows that a test was skipped, and not why. */
    TestAbortedException skipped(String reason) {
        String message = what + " is not tested: " + reason;
        System.out.println(message);
        return new TestAbortedException(message);
    }

    /** Copies the files of a directory; answers the names of those with tests. */
    List<String> copy(Path sources, Path... others) throws IOException {
        List<Path> files = new ArrayList<>(List.of(others));
        try (Stream<Path> own = Files.list(sources)) {
            own.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        for (Path file : files) {
            Files.copy(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return files.stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".test.js"))
                .toList();
    }

    /** Installs what the lockfile says, unless that was done before. */
    void install() throws Exception {
        Path installed = directory.resolve("node_modules").resolve(".installed-lockfile");
        Path lockfile = directory.resolve("package-lock.json");
        if (Files.exists(installed) && Files.mismatch(installed, lockfile) < 0) {
            return;
        }
        Ran npm = run(
                150,
                List.of(
                        npm(),
                        "ci",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--prefer-offline",
                        "--fetch-retries=1",
                        "--fetch-retry-mintimeout=1000",
                        "--fetch-timeout=20000"),
                Map.of());
        if (npm.exitCode() != 0 && UNREACHABLE.matcher(npm.output()).find()) {
            throw skipped("npm cannot reach its registry:\n" + npm.output());
        }
        assertThat(npm.exitCode()).as("npm ci:\n" + npm.output()).isZero();
        Files.copy(lockfile, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Runs tests, which all have to pass. */
    void test(int seconds, List<String> tests, Map<String, String> environment) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("node", "--test", "--test-reporter=./reporter.mjs", "--test-reporter-destination=stdout"));
        command.addAll(tests);
        Ran ran = run(seconds, command, environment);
        assertThat(ran.exitCode()).as("The Node tests failed:\n" + ran.output()).isZero();
        assertThat(ran.output()).as("output of the Node tests").matches("(?s)passed [1-9][0-9]*\\R");
    }

    private static String npm() {
        return File.separatorChar == '\\' ? "npm.cmd" : "npm";
    }

    private Ran run(int seconds, List<String> command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                fail(String.join(" ", command) + " did not end within " + seconds + " seconds:\n"
                        + Files.readString(output));
            }
            return new Ran(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
