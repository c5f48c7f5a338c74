package io.github.genauthfake.packaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.genauthfake.it.InFullBuild;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, unpacked from the distribution. One archive is made, by those who start first. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
@Timeout(240)
@Isolated("archives are made at the lowest priority")
class LauncherIT {
    private static final Path ZIP = Path.of(System.getProperty("genauthfake.distribution"));

    /** Makes a JVM refuse to start when it cannot use its archive. */
    private static final String INSIST = Runtime.version().feature() >= 25 ? "-XX:AOTMode=on" : "-Xshare:on";

    @TempDir
    private static Path directory;

    private static Path launcher;
    private static Path cache;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        assumeTrue(isInstalled("bash"), "needs bash, to run the launcher of POSIX systems");
        launcher = unpack(directory.resolve("home"));
        cache = directory.resolve("a cache");
    }

    private static Path unpack(Path home) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(ZIP))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = home.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                    Files.setLastModifiedTime(file, entry.getLastModifiedTime());
                }
            }
        }
        Path script = home.resolve("genauth-fake/bin/genauth-fake");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script;
    }

    @Test
    @Order(1)
    @InFullBuild
    void those_who_start_first_at_the_same_time_all_answer_and_leave_one_archive() throws Exception {
        List<Server> servers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            servers.add(new Server(launcher("--port", "0")));
        }
        for (Server server : servers) {
            assertThat(server.health()).isEqualTo("{\"status\":\"up\"}");
            server.stop();
        }
        Path archive = awaitArchive();
        assertThat(archive).isNotEmptyFile();
        assertThat(Files.getPosixFilePermissions(archive)).isSubsetOf(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    @Order(2)
    @InFullBuild
    void the_next_start_uses_the_archive() throws Exception {
        ProcessBuilder insisting = launcher("--port", "0");
        insisting.environment().put("JAVA_OPTS", INSIST + " -Xlog:class+load:file=classes.log");
        insisting.directory(directory.toFile());
        Server server = new Server(insisting);
        assertThat(server.health()).isEqualTo("{\"status\":\"up\"}");
        server.stop();
        List<String> ours = Files.readAllLines(directory.resolve("classes.log")).stream()
                .filter(line -> line.contains(" io.github.genauthfake."))
                // Class files of Java 5, which no archive takes in when the JVM makes it while it runs.
                .filter(line -> !line.contains(".shaded.picocli."))
                .toList();
        assertThat(ours).hasSizeGreaterThan(1_000);
        assertThat(ours.stream().filter(line -> line.contains("source: shared objects file")))
                .as("classes from the archive, of %d", ours.size())
                .hasSizeGreaterThan(ours.size() * 95 / 100);
    }

    @Test
    @Order(3)
    @InFullBuild
    void a_start_through_a_symbolic_link_uses_it_too() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), launcher);
        ProcessBuilder insisting = launcher("--port", "0");
        insisting.command().set(1, link.toString());
        insisting.environment().put("JAVA_OPTS", INSIST);
        Server server = new Server(insisting);
        assertThat(server.health()).isEqualTo("{\"status\":\"up\"}");
        server.stop();
    }

    @Test
    @Order(4)
    @InFullBuild
    void options_that_the_archive_does_not_suit_make_it_slower_but_not_louder() throws Exception {
        ProcessBuilder other = launcher("--port", "0");
        other.environment().put("JAVA_OPTS", "-XX:-UseCompressedOops -XX:+UseParallelGC");
        Server server = new Server(other);
        assertThat(server.health()).isEqualTo("{\"status\":\"up\"}");
        server.stop();
    }

    @Test
    @Order(5)
    @InFullBuild
    void another_jar_at_the_same_place_gets_an_archive_of_its_own() throws Exception {
        Path first = awaitArchive();
        Path jar = launcher.resolveSibling("../lib/genauth-fake-server.jar").normalize();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        Server server = new Server(launcher("--port", "0"));
        assertThat(server.health()).isEqualTo("{\"status\":\"up\"}");
        server.stop();
        assertThat(awaitArchives(2)).contains(first);
    }

    @Test
    @Order(7)
    @InFullBuild
    void an_archive_that_crashes_the_JVM_is_deleted_and_the_start_repeated_without_it() throws Exception {
        Path archive = newestArchive();
        byte[] good = Files.readAllBytes(archive);
        byte[] noise = new byte[good.length / 2];
        new Random(1).nextBytes(noise);
        byte[] bad = good.clone();
        System.arraycopy(noise, 0, bad, good.length / 8, noise.length);
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
        Files.write(archive, bad);
        Server server = new Server(launcher("--port", "0").directory(directory.toFile()));
        assertThat(server.health()).isEqualTo("{\"status\":\"up\"}");
        assertThat(archive).doesNotExist();
        assertThat(server.stopAndTell())
                .endsWith("genauth-fake: the JVM crashed with its class-data archive, which is deleted;"
                        + " starting without it\n");
        Files.write(archive, good);
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
    }

    /** As root, who can give files away, the file itself; as anybody else a link to a file of root. */
    @Test
    @Order(8)
    @InFullBuild
    void an_archive_of_another_owner_is_not_used() throws Exception {
        Path archive = newestArchive();
        ProcessBuilder insisting = launcher("--port", "0");
        insisting.environment().put("JAVA_OPTS", "-Xlog:class+load:file=foreign.log");
        insisting.directory(directory.toFile());
        Path aside = directory.resolve("aside");
        if (Files.getOwner(directory).getName().equals("root")) {
            Files.setOwner(
                    archive,
                    archive.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        } else {
            Files.move(archive, aside);
            Files.createSymbolicLink(archive, Path.of("/bin/sh"));
        }
        Server server = new Server(insisting);
        assertThat(server.health()).isEqualTo("{\"status\":\"up\"}");
        server.stop();
        assertThat(Files.readAllLines(directory.resolve("foreign.log")))
                .filteredOn(line -> line.contains(" io.github.genauthfake."))
                .isNotEmpty()
                .noneMatch(line -> line.contains("source: shared objects file"));
        Files.delete(archive);
    }

    @Test
    @Order(6)
    @InFullBuild
    void a_server_ends_with_its_launcher_however_that_ends() throws Exception {
        newestArchive();
        Server server = new Server(launcher("--port", "0"));
        assertThat(server.health()).isEqualTo("{\"status\":\"up\"}");
        ProcessHandle jvm = server.jvm();
        server.process.destroyForcibly().waitFor();
        assertThat(jvm.onExit()).succeedsWithin(Duration.ofSeconds(60));
    }

    @Test
    void out_of_memory_ends_it_with_exit_code_3() throws Exception {
        ProcessBuilder small = launcher("--port", "0");
        small.environment().put("GENAUTH_FAKE_CACHE", "off");
        small.environment().put("JAVA_OPTS", "-Xmx48m");
        Server server = new Server(small);
        FullHeap.of(URI.create(server.baseUrl()));
        assertThat(server.process.waitFor(60, SECONDS)).isTrue();
        assertThat(server.process.exitValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void help_comes_whatever_else_is_wrong(String help) throws Exception {
        ProcessBuilder builder = launcher("--prot", "1", help);
        builder.environment().put("GENAUTH_FAKE_CACHE", "relative");
        Process process = builder.start();
        assertThat(process.inputReader().lines()).anyMatch(line -> line.contains("--port=<port>"));
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void it_starts_from_a_path_with_spaces() throws Exception {
        Path script = unpack(directory.resolve("a path with spaces"));
        ProcessBuilder builder = launcher("--port", "0");
        builder.command().set(1, script.toString());
        builder.environment().put("GENAUTH_FAKE_CACHE", "off");
        Server server = new Server(builder);
        assertThat(server.health()).isEqualTo("{\"status\":\"up\"}");
        server.stop();
    }

    @Test
    @InFullBuild
    void a_cache_that_cannot_be_written_is_passed_over_in_silence() throws Exception {
        Path file = Files.writeString(directory.resolve("no directory"), "");
        ProcessBuilder builder = launcher("--port", "0");
        builder.environment().put("GENAUTH_FAKE_CACHE", file.resolve("cache").toString());
        Server server = new Server(builder);
        assertThat(server.health()).isEqualTo("{\"status\":\"up\"}");
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache", "./cache", "false", "OFF"})
    void a_cache_that_is_no_absolute_path_is_refused(String cache) throws Exception {
        ProcessBuilder builder = launcher("--version");
        builder.environment().put("GENAUTH_FAKE_CACHE", cache);
        assertThat(failure(builder))
                .isEqualTo(
                        "genauth-fake: GENAUTH_FAKE_CACHE is " + cache + ", which is neither an absolute path nor off");
    }

    @Test
    void a_missing_java_is_named() throws Exception {
        ProcessBuilder builder = launcher();
        builder.environment().put("JAVA_HOME", "/nowhere");
        assertThat(failure(builder)).isEqualTo("genauth-fake: JAVA_HOME is /nowhere, where there is no bin/java");
    }

    @Test
    void an_old_java_is_named() throws Exception {
        Path home = Files.createDirectories(directory.resolve("old"));
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 3\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"11.0.2\"\n");
        ProcessBuilder builder = launcher();
        builder.environment().put("JAVA_HOME", home.toString());
        assertThat(failure(builder)).isEqualTo("genauth-fake: Java 17 or newer is needed, and " + java + " is 11");
    }

    private static ProcessBuilder launcher(String... arguments) {
        List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("GENAUTH_FAKE_CACHE", cache.toString());
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder;
    }

    private static String failure(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(2);
        return output.strip();
    }

    private static Path awaitArchive() throws IOException, InterruptedException {
        return awaitArchives(1).get(0);
    }

    private static Path newestArchive() throws IOException, InterruptedException {
        return awaitArchives(2).stream()
                .max(Comparator.comparing(file -> file.toFile().lastModified()))
                .orElseThrow();
    }

    /** Until there is nothing else in the cache, so that nobody is at work there any more. */
    private static List<Path> awaitArchives(int number) throws IOException, InterruptedException {
        while (true) {
            try (Stream<Path> files = Files.exists(cache) ? Files.list(cache) : Stream.empty()) {
                List<Path> found = files.toList();
                if (found.size() == number
                        && found.stream().allMatch(file -> file.toString().endsWith(".archive"))) {
                    return found;
                }
            }
            Thread.sleep(100);
        }
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

    /** A server in a process of its own, which must stay silent on standard error. */
    private static final class Server {
        private final Path errors;
        private final Process process;
        private final BufferedReader output;

        Server(ProcessBuilder builder) throws IOException {
            errors = Files.createTempFile(directory, "errors", ".txt");
            process = builder.redirectError(errors.toFile()).start();
            output = process.inputReader();
        }

        String health() throws IOException {
            URL health = URI.create(baseUrl() + "/_fake/health").toURL();
            try (InputStream answer = health.openStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        String baseUrl() throws IOException {
            String line = output.readLine();
            assertThat(line)
                    .as("first line of output; errors: %s", Files.readString(errors))
                    .matches("base URL +http://127\\.0\\.0\\.1:[0-9]+");
            return line.substring(line.indexOf("http"));
        }

        /** The JVM that uses an archive, a child of the launcher. */
        ProcessHandle jvm() {
            return process.toHandle()
                    .children()
                    .filter(child -> child.info().command().orElse("").endsWith("/java"))
                    .findFirst()
                    .orElseThrow();
        }

        void stop() throws IOException, InterruptedException {
            assertThat(stopAndTell()).isEmpty();
        }

        /** The signal goes to the process that was started; the JVM may be a child of it, and must end with it. */
        String stopAndTell() throws IOException, InterruptedException {
            List<ProcessHandle> all = Stream.concat(
                            Stream.of(process.toHandle()), process.toHandle().descendants())
                    .toList();
            process.destroy();
            assertThat(process.waitFor(20, SECONDS)).as("ended in time").isTrue();
            // What a JVM returns after SIGTERM.
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(all).noneMatch(ProcessHandle::isAlive);
            return Files.readString(errors);
        }
    }
}
