package io.github.genauthfake.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.report.Outcome;
import io.github.genauthfake.contract.report.Run;
import io.github.genauthfake.contract.report.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The packaged jar on a server in another process, which does as it should or does not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckAServerIT {
    private static StandaloneFake server;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() throws Exception {
        server = StandaloneFake.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void repair() {
        server.repair();
    }

    private EndedCheck check(Map<String, String> environment, String... arguments) {
        return EndedCheck.inThisProcess(directory, environment, arguments);
    }

    @Test
    void a_server_that_does_as_it_should_ends_with_0_and_is_as_it_was() throws Exception {
        String before = server.export();
        EndedCheck check = EndedCheck.packaged(
                directory,
                server.environment(),
                "check",
                "--only",
                "get-custom-data",
                "--only=create-group",
                "--report-dir=r");
        assertThat(check.exitCode()).as(check.toString()).isZero();
        Run run = new Reports(directory.resolve("r")).run();
        assertThat(run.only()).containsExactly("get-custom-data", "create-group");
        assertThat(run.findings()).extracting(Finding::operation).containsOnly("get-custom-data", "create-group");
        assertThat(run.target().kind()).isEqualTo(Target.Kind.STANDALONE_FAKE);
        assertThat(run.leftovers()).isEmpty();
        assertThat(server.export()).isEqualTo(before);
    }

    @Test
    void a_server_that_answers_otherwise_ends_with_1_and_is_told_by_name() throws Exception {
        server.breakOperation("set-custom-data");
        EndedCheck check = EndedCheck.packaged(
                directory, server.environment(), "check", "--only=set-custom-data", "--report-dir=deep/er/reports");
        assertThat(check.exitCode()).as(check.toString()).isEqualTo(1);
        assertThat(check.output())
                .contains("differs: set-custom-data: a BOOLEAN is nothing else")
                .contains("what      the statusCode")
                .contains("expected  <400>")
                .contains("actual    was <500>")
                .contains("known as  inferred: class of error: a refused argument")
                .contains(
                        "the same cause, ", "    set-custom-data: a value is set on a user by its id as in the sample")
                .contains("The service differs from what the fake does");

        Reports reports = new Reports(directory.resolve("deep/er/reports"));
        Finding finding = reports.run().that(Outcome.DIFFERS).stream()
                .filter(each -> each.name().endsWith("#on_a_user_by_its_id_as_in_the_sample"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.difference().expected()).isEqualTo("<200>");
        assertThat(finding.exchanges().get(finding.exchanges().size() - 1)).satisfies(exchange -> {
            assertThat(exchange.operation()).isEqualTo("set-custom-data");
            assertThat(exchange.body()).contains("\"targetType\":\"USER\"");
            assertThat(exchange.answer()).contains("broken on purpose");
        });
        theXmlAndThePageSayTheSame(reports);
        reports.holdNoneOf(server.accessKeySecret(), "eyJ", "password-of-a-proxy");
        assertThat(check.output() + check.errors()).doesNotContain(server.accessKeySecret(), "eyJ");
    }

    private static void theXmlAndThePageSayTheSame(Reports reports) throws Exception {
        int differing = reports.run().that(Outcome.DIFFERS).size();
        int untried = reports.run().that(Outcome.UNTRIED).size();
        Element suite = reports.suite();
        assertThat(suite.getAttribute("failures")).isEqualTo(String.valueOf(differing));
        assertThat(suite.getAttribute("errors")).isEqualTo(String.valueOf(untried));
        Document page = reports.page();
        assertThat(page.select("#differs article")).hasSize(differing);
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).contains("the statusCode of HTTP 200", "but: was <500>");
        assertThat(page.select("#differs article td.expected").eachText()).contains("<200>");
        assertThat(page.select("#differs article td.actual").eachText()).contains("was <500>");
        assertThat(page.select("#differs article details[open] pre.request").eachText())
                .anyMatch(request -> request.startsWith("POST /api/v3/set-custom-data"));
    }

    @Test
    void a_server_whose_error_keeps_behaviours_from_beginning_ends_with_2() throws Exception {
        server.breakOperation("create-group");
        EndedCheck check = check(server.environment(), "check", "--only=get-group");
        assertThat(check.exitCode()).as(check.toString()).isIn(1, 2);
        assertThat(check.output()).contains("could not be tried: get-group: ", "create-group failed");
    }

    @Test
    void a_server_that_is_not_there_ends_with_2() throws Exception {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("GENAUTH_CONTRACT_HOST", "http://127.0.0.1:1");
        EndedCheck check = check(environment, "check");
        assertThat(check.exitCode()).as(check.toString()).isEqualTo(2);
        assertThat(check.errors()).contains("genauth-contract: ", "127.0.0.1:1").doesNotContain("\tat ");
    }

    @Test
    void a_secret_that_is_wrong_ends_with_2() throws Exception {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("GENAUTH_CONTRACT_ACCESS_KEY_SECRET", "0123456789abcdef0123456789abcdef");
        EndedCheck check = check(environment, "check");
        assertThat(check.exitCode()).as(check.toString()).isEqualTo(2);
        assertThat(check.errors()).doesNotContain("0123456789abcdef0123456789abcdef", "\tat ");
    }

    @Test
    void another_pool_than_the_one_that_is_named_ends_with_2() throws Exception {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("GENAUTH_CONTRACT_USER_POOL_ID", "000000000000000000000000");
        EndedCheck check = check(environment, "check");
        assertThat(check.exitCode()).as(check.toString()).isEqualTo(2);
        assertThat(check.errors()).contains("000000000000000000000000");
    }

    @Test
    void a_target_that_is_named_by_half_ends_with_2() throws Exception {
        EndedCheck check = check(Map.of("GENAUTH_CONTRACT_HOST", "https://api.example.com"), "check");
        assertThat(check.exitCode()).as(check.toString()).isEqualTo(2);
        assertThat(check.errors()).contains("GENAUTH_CONTRACT_ACCESS_KEY_ID");
    }

    @Test
    void a_dry_run_asks_the_server_nothing_and_tells_what_it_would_cost() throws Exception {
        int before = server.requests();
        EndedCheck check = check(server.environment(), "check", "--dry-run", "--only=create-group");
        assertThat(check.exitCode()).as(check.toString()).isZero();
        assertThat(check.output())
                .contains("create-group: ", "refuses a code that is taken")
                .containsPattern("\\d+ behaviours, about \\d+ requests, at least \\d+ seconds? at 1000 requests")
                .containsPattern("Created and deleted again: 1 custom field, \\d+ groups");
        assertThat(server.requests()).isEqualTo(before);
        assertThat(directory.resolve("genauth-contract-report")).doesNotExist();
    }

    @Test
    void a_cleanup_takes_away_what_a_run_has_left_and_nothing_else() throws Exception {
        server.api("create-group", "{\"code\":\"ours\",\"name\":\"ours\",\"description\":\"\",\"type\":\"static\"}");
        String before = server.export();
        server.api(
                "create-group",
                "{\"code\":\"gfc1aaaaaa_group_1\",\"name\":\"gfc1aaaaaa_group_1\",\"description\":\"\",\"type\":\"static\"}");
        assertThat(server.export()).isNotEqualTo(before);
        EndedCheck check = check(server.environment(), "check", "--cleanup");
        assertThat(check.output()).contains("1 deleted, 0 put back, 0 left.");
        assertThat(server.export()).isEqualTo(before);
    }

    @Test
    void a_cleanup_that_could_not_look_for_everything_ends_with_2() throws Exception {
        server.breakOperation("list-groups");
        EndedCheck check = check(server.environment(), "check", "--cleanup");
        assertThat(check.exitCode()).as(check.toString()).isEqualTo(2);
        assertThat(check.output()).contains("not known: The service does not let us look for groups");
    }

    @Test
    void a_run_after_which_something_could_not_be_looked_for_does_not_end_with_0() throws Exception {
        server.breakOperation("search-organizations");
        EndedCheck check = check(server.environment(), "check", "--only=create-organization");
        assertThat(check.exitCode()).as(check.toString()).isEqualTo(2);
        assertThat(check.output())
                .contains(
                        "not known: The service does not let us look for organizations",
                        "the pool may not be as it was");
        assertThat(check.errors()).doesNotContain("Nothing of the run is left");
    }

    @Test
    void differences_that_a_baseline_accepts_end_with_0_and_others_do_not() throws Exception {
        server.breakOperation("list-user-base-fields");
        EndedCheck first = check(server.environment(), "check", "--only=list-user-base-fields");
        assertThat(first.exitCode()).as(first.toString()).isEqualTo(1);
        assertThat(first.output()).contains("the same cause, ");

        Path baseline = directory.resolve("accepted.txt");
        Files.copy(directory.resolve("genauth-contract-report/baseline.txt"), baseline);
        EndedCheck second =
                check(server.environment(), "check", "--only=list-user-base-fields", "--baseline=" + baseline);
        assertThat(second.exitCode()).as(second.toString()).isZero();
        assertThat(second.output()).contains("differs as accepted: list-user-base-fields: ", "It is in the baseline.");

        server.repair();
        server.breakOperation("get-user-base-fields");
        EndedCheck third = check(
                server.environment(),
                "check",
                "--only=list-user-base-fields",
                "--only=get-user-base-fields",
                "--baseline=" + baseline);
        assertThat(third.exitCode()).as(third.toString()).isEqualTo(1);
        assertThat(third.output())
                .contains("accepted by the baseline, and not there any more: list-user-base-fields: ");
    }

    @Test
    void a_run_that_is_interrupted_leaves_the_report_of_what_was_done() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "there is no SIGTERM on Windows");
        String before = server.export();
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("GENAUTH_CONTRACT_REQUESTS_PER_SECOND", "20");
        EndedCheck check = EndedCheck.interrupted(directory, environment, "[ 3/", "check", "--only=create-user");
        assertThat(check.exitCode()).as(check.toString()).isGreaterThan(100);
        Reports reports = new Reports(directory.resolve("genauth-contract-report"));
        assertThat(reports.run().brokenOff()).isEqualTo("The run was ended early.");
        assertThat(reports.run().that(Outcome.HOLDS)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(reports.run().that(Outcome.UNTRIED)).isNotEmpty();
        assertThat(reports.page().select("header").text()).contains("broken off: The run was ended early.");
        assertThat(reports.suite().getAttribute("errors")).isNotEqualTo("0");
        assertThat(check.output()).contains("The run was broken off: The run was ended early.", "report.html");
        assertThat(server.export()).isEqualTo(before);
    }
}
