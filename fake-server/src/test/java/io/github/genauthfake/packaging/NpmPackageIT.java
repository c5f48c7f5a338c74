package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.genauthfake.it.EndedProcess;
import io.github.genauthfake.it.InFullBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The npm package, packed and installed from its tarball, with the example that its users copy: vitest and the Node SDK. */
@InFullBuild
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(600)
class NpmPackageIT {
    private static final Path SOURCES = Path.of("src", "npm");
    private static final Path JAR = Path.of(System.getProperty("genauthfake.packagedJar"));

    /** What npm says when it cannot reach its registry: no fault of ours. */
    private static final Pattern UNREACHABLE = Pattern.compile(
            "ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|ENOTCACHED");

    @TempDir
    private Path directory;

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private EndedProcess shell(Path where, String command) throws IOException, InterruptedException {
        return EndedProcess.of(directory.resolve("output"), List.of("sh", "-c", "cd '" + where + "' && " + command));
    }

    private Path installed() throws IOException, InterruptedException {
        Path itself = directory.resolve("package");
        copy(SOURCES, itself);
        copy(SOURCES.resolve("lib"), itself.resolve("lib"));
        Files.createDirectories(itself.resolve("jar"));
        Files.copy(JAR, itself.resolve("jar/genauth-fake-server.jar"));
        EndedProcess pack = shell(itself, "npm pack --silent");
        assertThat(pack.status()).as(pack.output()).isZero();
        Path example = directory.resolve("example");
        copy(SOURCES.resolve("example"), example);
        EndedProcess install = shell(
                example,
                "npm install --ignore-scripts --no-audit --no-fund --prefer-offline ../package/"
                        + pack.output().strip());
        assumeTrue(
                install.status() == 0 || !UNREACHABLE.matcher(install.output()).find(),
                "The npm package is not tested: npm cannot reach its registry");
        assertThat(install.status()).as(install.output()).isZero();
        return example;
    }

    @Test
    void starts_the_server_for_tests_and_on_the_command_line() throws Exception {
        assumeTrue(
                shell(directory, "node --version && npm --version").status() == 0,
                "The npm package is not tested: there is no node or no npm on the path");
        Path example = installed();
        EndedProcess tests = shell(example, "npx vitest run");
        assertThat(tests.status()).as(tests.output()).isZero();
        assertThat(tests.output()).contains("3 passed");

        EndedProcess version = shell(example, "npx genauth-fake --version");
        assertThat(version.output()).startsWith("genauth-fake ");
        EndedProcess refused = shell(example, "npx genauth-fake --port abc");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.output()).contains("'abc' is not a whole number");

        EndedProcess withoutJava = shell(
                example,
                "node=$(command -v node); env -i PATH=/nosuch GENAUTH_FAKE_JAVA=/nosuch/java \"$node\""
                        + " node_modules/genauth-fake/lib/cli.js");
        assertThat(withoutJava.status()).isEqualTo(2);
        assertThat(withoutJava.output())
                .contains(
                        "needs its runtime image or Java 17 or newer, and found neither",
                        "GENAUTH_FAKE_JAVA: there is no /nosuch/java that runs",
                        "JAVA_HOME is not set",
                        "PATH: there is no java that runs");
    }
}
