package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.OperationContract;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentest4j.TestAbortedException;

/**
 * The provider's Node SDK, unchanged, against the packaged fake: runs the tests in {@code src/test/node} with Node's own test
 * runner. Skipped where Node, npm or npm's registry cannot be had.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NodeSdkIT {
    private static final int OLDEST_NODE = 20;
    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path EXAMPLES = Path.of("src", "test", "examples");
    private static final Path DIRECTORY = Path.of("target", "node-sdk").toAbsolutePath();
    private static final Path OUTPUT = DIRECTORY.resolve("output.txt");

    /** What npm says when it cannot reach its registry: no fault of ours. */
    private static final Pattern UNREACHABLE = Pattern.compile(
            "ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|ENOTCACHED");

    private final Map<String, UserPool> pools = new LinkedHashMap<>();

    @Test
    @Timeout(300)
    void every_operation_works_with_the_Node_SDK() throws Exception {
        assumeNode();
        List<Path> tests = copySources();
        install();
        try (FakeGenAuth server = FakeGenAuth.start()) {
            for (Path test : tests) {
                pools.put(test.getFileName().toString().replace(".test.js", ""), server.createPool());
            }
            Seed company = Seed.fromFiles(EXAMPLES.resolve("company.yaml"));
            for (String operation : implementedOperations()) {
                pools.put(operation, server.createPool(company));
            }
            pools.put("second", server.createPool());
            pools.put("unimplemented", server.createPool());
            pools.put("throttled", server.createPool());
            pools.get("throttled").faults().onAnyOperation().next(Fault.throttled(Duration.ofSeconds(7)));

            Ran ran = runTests(server, tests);
            assertThat(ran.exitCode())
                    .as("The Node tests failed:\n" + ran.output())
                    .isZero();
            assertThat(ran.output()).as("output of the Node tests").matches("(?s)passed [1-9][0-9]+\\R");
            assertThat(operationsThatSucceeded())
                    .as("operations that the Node tests have called with success")
                    .containsExactlyInAnyOrderElementsOf(implementedOperations());
            assertThat(surprises())
                    .as("what the SDK sends and the fake does not understand")
                    .isEmpty();
        }
    }

    private static List<String> implementedOperations() {
        return Contract.get().operations().stream()
                .filter(OperationContract::implemented)
                .map(OperationContract::name)
                .toList();
    }

    private List<String> operationsThatSucceeded() {
        return pools.values().stream()
                .flatMap(pool -> pool.requests().stream())
                .filter(RecordedRequest::succeeded)
                .map(RecordedRequest::operation)
                .distinct()
                .toList();
    }

    private List<String> surprises() {
        return pools.entrySet().stream()
                .filter(pool -> !pool.getKey().equals("unimplemented"))
                .flatMap(pool -> pool.getValue().requests().stream())
                .flatMap(request -> request.findings().stream()
                        .filter(finding -> finding.kind() != Finding.Kind.NOTE && finding.kind() != Finding.Kind.FAULT)
                        .map(finding -> request.operation() + ": " + finding))
                .toList();
    }

    private Ran runTests(FakeGenAuth server, List<Path> tests) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("node", "--test", "--test-reporter=./reporter.mjs", "--test-reporter-destination=stdout"));
        tests.forEach(test -> command.add(test.getFileName().toString()));
        return run(
                120,
                command,
                Map.of("GENAUTH_HOST", server.baseUrl().toString(), "GENAUTH_POOLS", keys(), "NO_PROXY", "127.0.0.1"));
    }

    /** The keys of all pools as JSON; none of the texts needs escaping. */
    private String keys() {
        return pools.entrySet().stream()
                .map(pool -> "\"%s\":{\"accessKeyId\":\"%s\",\"accessKeySecret\":\"%s\",\"fieldPrivateKey\":\"%s\"}"
                        .formatted(
                                pool.getKey(),
                                pool.getValue().accessKeyId(),
                                pool.getValue().accessKeySecret(),
                                pool.getValue().fieldPrivateKey()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void assumeNode() throws Exception {
        Files.createDirectories(DIRECTORY);
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
    private static TestAbortedException skipped(String reason) {
        String message = "The Node SDK is not tested: " + reason;
        System.out.println(message);
        return new TestAbortedException(message);
    }

    private static List<Path> copySources() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.list(SOURCES)) {
            sources = files.filter(Files::isRegularFile).sorted().collect(Collectors.toCollection(ArrayList::new));
        }
        sources.add(EXAMPLES.resolve("operations.json"));
        for (Path source : sources) {
            Files.copy(source, DIRECTORY.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return sources.stream()
                .filter(source -> source.toString().endsWith(".test.js"))
                .toList();
    }

    /** Installs what the lockfile says, unless that was done before. */
    private static void install() throws Exception {
        Path installed = DIRECTORY.resolve("node_modules").resolve(".installed-lockfile");
        Path lockfile = DIRECTORY.resolve("package-lock.json");
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

    private static String npm() {
        return File.separatorChar == '\\' ? "npm.cmd" : "npm";
    }

    /** How a process ended and what it wrote. */
    private record Ran(int exitCode, String output) {}

    private static Ran run(int seconds, List<String> command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(DIRECTORY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                fail(String.join(" ", command) + " did not end within " + seconds + " seconds:\n"
                        + Files.readString(OUTPUT));
            }
            return new Ran(process.exitValue(), Files.readString(OUTPUT, StandardCharsets.UTF_8));
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
