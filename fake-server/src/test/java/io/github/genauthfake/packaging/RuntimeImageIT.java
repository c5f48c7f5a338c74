package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.genauthfake.it.EndedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The runtime image, unpacked elsewhere than where it was made. Skipped unless the build makes it (-Pdistribution). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(240)
class RuntimeImageIT {
    private static final Path ARCHIVE = Path.of(System.getProperty("genauthfake.runtimeImage"));

    @TempDir
    private static Path directory;

    private static Path home;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        assumeTrue(Files.exists(ARCHIVE), "needs the runtime image: ./mvnw -Pdistribution verify");
        Path here = Files.createDirectories(directory.resolve("a b"));
        EndedProcess tar =
                EndedProcess.of(directory, List.of("tar", "-C", here.toString(), "-xzf", ARCHIVE.toString()));
        assertThat(tar.status()).as(tar.output()).isZero();
        home = here.resolve(ARCHIVE.getFileName().toString().replace(".tar.gz", ""));
    }

    /** Without anything of the environment but what a shell script needs. */
    private static ProcessBuilder launcher(String... arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(home.resolve("bin/genauth-fake").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    @Test
    void answers_from_its_cache_and_ends_as_told() throws Exception {
        Path classes = directory.resolve("classes.log");
        ProcessBuilder insisting = launcher("--port=0");
        insisting.environment().put("JAVA_OPTS", "-XX:AOTMode=on -Xlog:class+load:file=" + classes);
        Process server = insisting.start();
        try {
            String baseUrl = server.inputReader().readLine();
            assertThat(baseUrl).startsWith("base URL ");
            String port = baseUrl.substring(baseUrl.lastIndexOf(':') + 1);
            assertThat(launcher("--health", "--port", port).start().waitFor()).isZero();
            assertThat(launcher("--health", "--port=1").start().waitFor()).isEqualTo(1);
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(143);
        List<String> loaded = Files.readAllLines(classes);
        assertThat(loaded).hasSizeGreaterThan(2_000);
        assertThat(loaded.stream().filter(line -> !line.contains("source: shared objects file")))
                .as("classes that are not in the cache, of %d", loaded.size())
                .hasSizeLessThan(loaded.size() / 50);
    }
}
