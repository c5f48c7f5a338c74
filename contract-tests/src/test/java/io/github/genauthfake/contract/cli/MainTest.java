package io.github.genauthfake.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says to those who only ask, and to those who ask wrongly. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(Map<String, String> environment, String... arguments) {
        return Main.run(arguments, environment, new PrintWriter(out, true), new PrintWriter(errors, true));
    }

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    @Nested
    class help {
        @Test
        void tells_the_commands_and_the_exit_codes() {
            assertThat(run("--help")).isZero();
            assertThat(out.toString())
                    .contains("check", "propose", "Exit codes: 0")
                    .doesNotContain("<main class>");
        }

        @Test
        void tells_the_variables_that_name_a_server() {
            assertThat(run("check", "--help")).isZero();
            assertThat(out.toString())
                    .contains(
                            "GENAUTH_CONTRACT_HOST",
                            "GENAUTH_CONTRACT_USER_POOL_ID",
                            "--only",
                            "--dry-run",
                            "--fake",
                            "--baseline",
                            "--fail-on",
                            "--cleanup");
        }

        @Test
        void tells_the_version() {
            assertThat(run("--version")).isZero();
            assertThat(out.toString()).startsWith("genauth-contract ");
        }
    }

    @Nested
    class a_dry_run {
        @Test
        void needs_no_server_and_names_what_would_not_be_tried() {
            assertThat(run("check", "--dry-run", "--only=set-custom-data")).isZero();
            assertThat(out.toString())
                    .contains("set-custom-data: ", "a value is set on a user by its id as in the sample", "not here: ")
                    .containsPattern("\\d+ behaviours, about \\d+ requests\\.")
                    .containsPattern("Created and deleted again: \\d+ custom fields, ");
        }

        @Test
        void does_not_go_with_the_fake() {
            assertThat(run("check", "--dry-run", "--fake")).isEqualTo(2);
            assertThat(errors.toString()).contains("--dry-run is about a server");
        }
    }

    @Nested
    class wrong_usage_ends_with_2 {
        @Test
        void without_a_command() {
            assertThat(run()).isEqualTo(2);
            assertThat(errors.toString()).contains("check or propose");
        }

        @Test
        void with_an_option_that_there_is_not() {
            assertThat(run("check", "--olny", "set-custom-data")).isEqualTo(2);
            assertThat(errors.toString()).contains("--olny", "--only");
        }

        @Test
        void with_an_operation_that_has_no_behaviours_and_names_the_nearest() {
            assertThat(run("check", "--fake", "--only=set-customdata")).isEqualTo(2);
            assertThat(errors.toString())
                    .contains("'set-customdata'. Did you mean set-custom-data, ")
                    .doesNotContain("\tat ");
        }

        @Test
        void with_nothing_that_names_a_server() {
            assertThat(run("check")).isEqualTo(2);
            assertThat(errors.toString()).contains("No server is named: set GENAUTH_CONTRACT_HOST", "--fake");
        }

        @Test
        void with_a_variable_that_is_empty() {
            assertThat(run(Map.of("GENAUTH_CONTRACT_HOST", ""), "check", "--fake"))
                    .isEqualTo(2);
            assertThat(errors.toString()).contains("GENAUTH_CONTRACT_HOST is set, and empty.");
        }

        @Test
        void with_a_server_and_the_fake() {
            Map<String, String> server = Map.of(
                    "GENAUTH_CONTRACT_HOST", "http://127.0.0.1:1",
                    "GENAUTH_CONTRACT_ACCESS_KEY_ID", "id",
                    "GENAUTH_CONTRACT_ACCESS_KEY_SECRET", "secret",
                    "GENAUTH_CONTRACT_USER_POOL_ID", "pool");
            assertThat(run(server, "check", "--fake")).isEqualTo(2);
            assertThat(errors.toString()).contains("--fake goes with no server");
        }

        @Test
        void with_a_baseline_that_is_none(@TempDir Path directory) throws Exception {
            Path file = Files.writeString(directory.resolve("baseline.txt"), "# fine\n\nget-user is slow\n");
            assertThat(run("check", "--fake", "--baseline=" + file)).isEqualTo(2);
            assertThat(errors.toString()).contains("Cannot read the baseline", "get-user is slow");
        }

        @Test
        void with_evidence_that_there_is_not() {
            assertThat(run("check", "--fake", "--fail-on=rumoured")).isEqualTo(2);
            assertThat(errors.toString()).contains("--fail-on", "rumoured");
        }

        @Test
        void with_a_cleanup_and_something_else() {
            assertThat(run("check", "--cleanup", "--dry-run")).isEqualTo(2);
            assertThat(errors.toString()).contains("--cleanup goes with no other option");
        }

        @Test
        void with_a_cleanup_of_nothing() {
            assertThat(run("check", "--cleanup")).isEqualTo(2);
            assertThat(errors.toString()).contains("There is nothing to clean up", "GENAUTH_CONTRACT_HOST");
        }

        @Test
        void with_a_variable_that_there_is_not() {
            assertThat(run(Map.of("GENAUTH_CONTRACT_HOTS", "x"), "check")).isEqualTo(2);
            assertThat(errors.toString()).contains("GENAUTH_CONTRACT_HOTS");
        }

        @Test
        void with_a_directory_for_reports_that_is_a_file(@TempDir Path directory) throws Exception {
            Path file = Files.createFile(directory.resolve("reports"));
            assertThat(run("check", "--fake", "--only=create-group", "--report-dir=" + file))
                    .isEqualTo(2);
            assertThat(errors.toString()).contains("Cannot write reports").doesNotContain("\tat ");
            assertThat(out.toString()).isEmpty();
        }

        @Test
        void with_a_patch_without_sources(@TempDir Path directory) {
            assertThat(run("propose", "run.json", "--patch=" + directory.resolve("x")))
                    .isEqualTo(2);
            assertThat(errors.toString()).contains("--sources");
        }
    }
}
