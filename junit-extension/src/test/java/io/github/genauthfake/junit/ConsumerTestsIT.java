package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.it.EndedProcess;
import io.github.genauthfake.it.InFullBuild;
import io.github.genauthfake.it.Maven;
import io.github.genauthfake.it.PrivateRepository;
import io.github.genauthfake.it.Projects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The projects of other people in {@code src/it/consumers}, tested by their own Maven with both packaged jars.
 *
 * @see Maven
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsumerTestsIT {
    private static final Path JAR = Path.of(System.getProperty("genauthfake.packagedJar"));
    private static final Path POM = Path.of(System.getProperty("genauthfake.pom"));
    private static final Path SOURCES = POM.resolveSibling("src/it/consumers");
    private static final Path EXAMPLES = POM.resolveSibling("src/test/java/io/github/genauthfake/junit/example");
    private static final Path WORK = JAR.resolveSibling("consumers");

    private static final String DEPENDENCY = """
        <dependency>
            <groupId>io.github.genauthfake</groupId>
            <artifactId>genauth-fake-junit</artifactId>
            <version>%s</version>
            <scope>test</scope>
        </dependency>
        """.formatted(PrivateRepository.VERSION);

    /** Lets Maven fetch what it tests with. */
    private static final String NO_TEST = """
        class NoTest {
            @org.junit.jupiter.api.Test
            void nothing() {}
        }
        """;

    private static EndedProcess maven;

    @BeforeAll
    static void test() throws IOException, InterruptedException {
        Path without = WORK.resolve("without");
        Projects.copy(SOURCES, without, "", file -> !file.toString().contains("test"));
        for (String project : List.of("plain", "spring")) {
            write(without.resolve(project).resolve("src/test/java/NoTest.java"), NO_TEST);
        }
        // The failing one needs what the plain one needs.
        new Maven(without).resolve("--quiet", "--projects", "!failing", "test");

        Path with = WORK.resolve("with");
        Projects.copy(SOURCES, with, DEPENDENCY, file -> true);
        for (String example : List.of("DepartmentSync", "DepartmentSyncTest", "FaultRecipesTest")) {
            write(
                    with.resolve("plain/src/test/java/io/github/genauthfake/junit/example/" + example + ".java"),
                    read(EXAMPLES.resolve(example + ".java")));
        }
        String seed = "src/test/resources/io/github/genauthfake/junit/example/company.yaml";
        write(with.resolve("plain").resolve(seed), read(POM.resolveSibling(seed)));
        Path logging = POM.resolveSibling("src/test/resources/logging.properties");
        for (String project : List.of("plain", "failing")) {
            write(with.resolve(project).resolve("src/test/resources/logging.properties"), read(logging));
        }
        PrivateRepository repository = new PrivateRepository(WORK.resolve("repository"));
        Path server = Path.of(System.getProperty("genauthfake.serverJar"));
        repository.publish("genauth-fake-server", POM.resolveSibling("../fake-server"), server);
        repository.publish("genauth-fake-junit", POM.resolveSibling("."), JAR);
        maven = new Maven(with).offline(repository, "--fail-at-end", "test");
    }

    @Nested
    class A_project_without_a_framework {
        private final Tests tests = Tests.of("plain");

        @Test
        void runs_the_examples_of_the_documentation() {
            assertThat(tests.classes)
                    .containsExactlyInAnyOrder(
                            "io.github.genauthfake.junit.example.DepartmentSyncTest",
                            "io.github.genauthfake.junit.example.FaultRecipesTest",
                            "com.example.SignUpTest");
            assertThat(tests.run).isEqualTo(6);
            assertThat(tests.failed).as(maven.output()).isZero();
        }

        @Test
        void hears_nothing_as_long_as_tests_pass() {
            assertThat(tests.printed).hasSize(6).allMatch(line -> line.matches("\\[INFO] (Running|Tests run:) .*Test"));
        }
    }

    /** On the oldest JUnit; each class of tests is a run of its own, in one of two JVMs. */
    @Nested
    @InFullBuild
    class Spring_Boot_3_2 extends SpringBoot {
        Spring_Boot_3_2() {
            super("boot-3.2", "3.2.", "Tests run: 14, Failures: 0, Errors: 0, Skipped: 0");
        }

        @Test
        void hears_nothing_of_the_fake_nor_of_secrets_as_long_as_tests_pass() {
            assertThat(tests.printed)
                    .noneMatch(line -> line.matches(".*(genauthfake|accessKeySecret|Authing|SLF4J|WARN|ERROR).*"));
        }
    }

    /** On JUnit 6; runs again what fails, and two suites. */
    @Nested
    class Spring_Boot_4 extends SpringBoot {
        Spring_Boot_4() {
            // RerunTest fails once.
            super("boot-4", "4.", "Tests run: 21, Failures: 0, Errors: 0, Skipped: 0, Flakes: 1");
        }

        @Test
        void starts_one_application_for_all_classes_of_tests_with_the_same_settings_also_in_suites() {
            assertThat(tests.printed)
                    .filteredOn(line -> line.matches(".* : Started \\w+ in .*"))
                    .hasSize(3);
        }
    }

    abstract static class SpringBoot {
        final Tests tests;
        private final String version;
        private final String summary;

        SpringBoot(String project, String version, String summary) {
            this.tests = Tests.of("spring/" + project);
            this.version = version;
            this.summary = summary;
        }

        @Test
        void lets_a_bean_talk_to_the_fake_through_properties() {
            assertThat(tests.classes)
                    .contains(
                            "com.example.OnboardingTest",
                            "com.example.SecondRoundTest",
                            "com.example.OtherSettingsTest",
                            "com.example.DynamicPropertiesTest",
                            "com.example.CompetingResolversTest");
            assertThat(tests.summary).as(maven.output()).isEqualTo(summary);
        }

        @Test
        void is_the_version_that_it_says() {
            assertThat(tests.printed).anyMatch(line -> line.matches(".*:: Spring Boot ::.*\\(v" + version + ".*"));
        }
    }

    @Nested
    class A_test_that_fails {
        private final Tests tests = Tests.of("failing");

        @Test
        void fails_the_build() {
            assertThat(maven.status()).isNotZero();
            assertThat(tests.run).isEqualTo(1);
            assertThat(tests.failed).isEqualTo(1);
        }

        @Test
        void says_once_where_and_why_and_what_the_fake_saw_on_one_screen_without_traces_of_the_fake() {
            assertThat(tests.printed)
                    .hasSizeLessThan(40)
                    .filteredOn(line -> line.contains("What GenAuth Fake saw of this test:"))
                    .hasSize(1);
            assertThat(tests.printed)
                    .anyMatch(line ->
                            line.matches(" +2\\. set-user-departments \\{\"userId\":\"alice\".*} -> 404 .*departmentId:"
                                    + " engineering"))
                    .anyMatch(line ->
                            line.endsWith("at com.example.ReorganizationTest.moves_alice(ReorganizationTest.java:26)"))
                    .contains("expected: 200", " but was: 404")
                    .noneMatch(line -> line.matches("\\s+at io\\.github\\.genauthfake\\..*"));
        }
    }

    /**
     * What came of the tests of a project.
     *
     * @param printed what stands on the console between the beginning and the end of the tests
     * @param summary how many were run and what became of them, as stands on the console at the end
     */
    private record Tests(List<String> classes, int run, int failed, List<String> printed, String summary) {
        private static final Pattern SUITE = Pattern.compile(
                "<testsuite [^>]*? name=\"([^\"]+)\"[^>]*? tests=\"(\\d+)\" errors=\"(\\d+)\" skipped=\"(\\d+)\""
                        + " failures=\"(\\d+)\"");

        static Tests of(String project) {
            Path reports = WORK.resolve("with").resolve(project).resolve("target/surefire-reports");
            try (Stream<Path> files = Files.list(reports)) {
                List<MatchResult> suites = files.filter(file -> file.toString().endsWith(".xml"))
                        .flatMap(file -> SUITE.matcher(read(file)).results().toList().stream())
                        .toList();
                return new Tests(
                        suites.stream().map(suite -> suite.group(1)).toList(),
                        suites.stream().mapToInt(suite -> number(suite, 2)).sum(),
                        suites.stream()
                                .mapToInt(suite -> number(suite, 3) + number(suite, 4) + number(suite, 5))
                                .sum(),
                        printed(project.substring(project.indexOf('/') + 1)),
                        summary(project.substring(project.indexOf('/') + 1)));
            } catch (IOException nothingWasTested) {
                throw new AssertionError(maven.output(), nothingWasTested);
            }
        }

        private static List<String> printed(String artifact) {
            String text = maven.output();
            int begin = text.indexOf("T E S T S", text.indexOf("< com.example:" + artifact + " >"));
            return text.substring(begin, text.indexOf("Results:", begin))
                    .lines()
                    .skip(2)
                    .filter(line -> !line.equals("[INFO] "))
                    .toList();
        }

        private static String summary(String artifact) {
            String text = maven.output();
            int results = text.indexOf("Results:", text.indexOf("< com.example:" + artifact + " >"));
            return text.substring(results)
                    .lines()
                    .filter(line -> line.matches("\\[\\w+] Tests run:.*"))
                    .map(line -> line.replaceFirst("\\[\\w+] ", ""))
                    .findFirst()
                    .orElse("");
        }

        private static int number(MatchResult suite, int group) {
            return Integer.parseInt(suite.group(group));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
