package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.it.EndedProcess;
import io.github.genauthfake.it.InFullBuild;
import io.github.genauthfake.it.Maven;
import io.github.genauthfake.it.PrivateRepository;
import io.github.genauthfake.it.Projects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The projects of other people in {@code src/it/consumers}, with the packaged jar and without it. An ordinary build has a Spring
 * Boot among the projects of the JUnit extension.
 *
 * @see Maven
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsumersIT {
    private static final Path JAR = Path.of(System.getProperty("genauthfake.packagedJar"));
    private static final Path POM = Path.of(System.getProperty("genauthfake.pom"));
    private static final String VERSION = PrivateRepository.VERSION;
    private static final Path SOURCES = POM.resolveSibling("src/it/consumers");
    private static final Path WORK = JAR.resolveSibling("consumers");
    private static final String CLASSPATH = "classpath.txt";
    private static final String[] CLASSPATHS = {
        "--quiet",
        "-Dmdep.outputFile=" + CLASSPATH,
        "org.apache.maven.plugins:maven-dependency-plugin:" + System.getProperty("genauthfake.dependencyPlugin")
                + ":build-classpath"
    };

    private static final String DEPENDENCY = """
        <dependency>
            <groupId>io.github.genauthfake</groupId>
            <artifactId>genauth-fake-server</artifactId>
            <version>%s</version>
        </dependency>
        """.formatted(VERSION);

    @BeforeAll
    static void resolve() throws IOException, InterruptedException {
        Projects.copy(SOURCES, WORK.resolve("without"), "", file -> file.endsWith("pom.xml"));
        Projects.copy(SOURCES, WORK.resolve("with"), DEPENDENCY, file -> file.endsWith("pom.xml"));
        new Maven(WORK.resolve("without")).resolve(CLASSPATHS);
        PrivateRepository repository = new PrivateRepository(WORK.resolve("repository"));
        repository.publish("genauth-fake-server", POM.resolveSibling("."), JAR);
        EndedProcess maven = new Maven(WORK.resolve("with")).offline(repository, CLASSPATHS);
        assertThat(maven.status()).as(maven.output()).isZero();
    }

    @Nested
    class A_bare_JVM_with_the_SDK extends Consumer {
        A_bare_JVM_with_the_SDK() {
            super("sdk", "jackson-databind-2.9.1.jar", "alice");
        }

        @Override
        void refused(EndedProcess run, int port) {
            assertThat(run.output()).containsOnlyOnce("IllegalStateException: Cannot listen on 127.0.0.1:" + port);
        }
    }

    @Nested
    @InFullBuild
    class Spring_Boot_2_7_on_Tomcat extends SpringBoot {
        Spring_Boot_2_7_on_Tomcat() {
            super("boot-2.7", "spring-boot-2.7.");
        }
    }

    @Nested
    @InFullBuild
    class Spring_Boot_3_2_on_Jetty extends SpringBoot {
        Spring_Boot_3_2_on_Jetty() {
            super("boot-3.2", "spring-boot-3.2.");
        }
    }

    @Nested
    @InFullBuild
    class Spring_Boot_4_on_Tomcat extends SpringBoot {
        Spring_Boot_4_on_Tomcat() {
            super("boot-4", "spring-boot-4.");
        }
    }

    abstract static class SpringBoot extends Consumer {
        SpringBoot(String name, String framework) {
            super(name, framework, "{\"list\":[{\"username\":\"alice\"}]}");
        }

        @Override
        void refused(EndedProcess run, int port) {
            assertThat(run.output().lines().filter(line -> line.contains(" ERROR ")))
                    .as("errors in %s", run.output())
                    .singleElement()
                    .asString()
                    .contains("Application run failed");
            assertThat(run.output())
                    .containsOnlyOnce("Caused by: java.lang.IllegalStateException: Cannot listen on 127.0.0.1:" + port);
        }
    }

    abstract static class Consumer {
        private final String name;
        private final String characteristic;
        private final String answer;

        Consumer(String name, String characteristic, String answer) {
            this.name = name;
            this.characteristic = characteristic;
            this.answer = answer;
        }

        @Test
        void has_one_jar_more_than_without_the_fake_and_the_others_unchanged() {
            List<String> before = jars("without");
            assertThat(before).anyMatch(jar -> jar.startsWith(characteristic));
            List<String> after = new ArrayList<>(jars("with"));
            assertThat(after.remove(0)).isEqualTo("genauth-fake-server-" + VERSION + ".jar");
            assertThat(after).isEqualTo(before);
        }

        @Test
        void calls_the_fake_with_its_own_client_and_finds_its_own_libraries() throws Exception {
            compile();
            EndedProcess with = run("with", "com.example.Application", 0);
            assertThat(with.status()).as(with.output()).isZero();
            assertThat(with.output().lines()).contains("answer " + answer);
            EndedProcess without = run("without", "com.example.Origins", 0);
            assertThat(without.status()).as(without.output()).isZero();
            assertThat(with.about("origin "))
                    .hasSizeGreaterThan(20)
                    .isEqualTo(without.about("origin "))
                    .noneMatch(line -> line.contains("genauth"));
            // The one line of the program: none of SLF4J's own about providers that it misses or finds twice.
            assertThat(with.about("SLF4J")).hasSize(1).isEqualTo(without.about("SLF4J speaks"));
        }

        @Test
        void says_once_why_the_fake_did_not_start() throws Exception {
            compile();
            try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                EndedProcess run = run("with", "com.example.Application", taken.getLocalPort());
                assertThat(run.status()).as(run.output()).isNotZero();
                assertThat(run.output()).doesNotContain("SLF4J");
                refused(run, taken.getLocalPort());
            }
        }

        /** What the consumer prints when it cannot have its port. */
        abstract void refused(EndedProcess run, int port);

        private List<String> jars(String variant) {
            return Arrays.stream(classpath(variant).split(File.pathSeparator))
                    .map(entry -> Path.of(entry).getFileName().toString())
                    .toList();
        }

        private String classpath(String variant) {
            return read(WORK.resolve(variant).resolve(name).resolve(CLASSPATH)).strip();
        }

        private void compile() throws IOException {
            List<String> arguments = new ArrayList<>(
                    List.of("--release", "17", "-proc:none", "-parameters", "-cp", classpath("with"), "-d"));
            arguments.add(Files.createDirectories(classes()).toString());
            arguments.add(SOURCES.resolve("shared/Origins.java").toString());
            arguments.add(SOURCES.resolve(name).resolve("Application.java").toString());
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                    .as("javac %s", arguments)
                    .isZero();
        }

        private Path classes() {
            return WORK.resolve("classes").resolve(name);
        }

        private EndedProcess run(String variant, String main, int port) throws IOException, InterruptedException {
            return EndedProcess.of(
                    WORK,
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Dserver.port=0",
                            "-Dfake.port=" + port,
                            "-cp",
                            classpath(variant) + File.pathSeparator + classes(),
                            main));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
