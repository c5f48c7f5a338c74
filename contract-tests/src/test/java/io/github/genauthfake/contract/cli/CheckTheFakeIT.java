package io.github.genauthfake.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.ledger.BehaviourCatalogue;
import io.github.genauthfake.contract.mark.Source;
import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.report.Outcome;
import io.github.genauthfake.contract.report.Run;
import io.github.genauthfake.contract.report.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar with --fake: everything holds for the fake that it contains. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckTheFakeIT {
    private static final List<Behaviour> ALL = BehaviourCatalogue.all();

    @TempDir
    private static Path directory;

    private static EndedCheck check;
    private static Reports reports;

    @BeforeAll
    static void checkEverything() throws Exception {
        check = EndedCheck.packaged(directory, Map.of(), "check", "--fake");
        reports = new Reports(directory.resolve("genauth-contract-report"));
    }

    @Test
    void it_ends_with_0_and_says_nothing_on_standard_error() {
        assertThat(check.exitCode()).as(check.toString()).isZero();
        assertThat(check.errors()).isEmpty();
    }

    @Test
    void the_console_has_a_line_for_every_behaviour_and_the_sum() {
        assertThat(check.output())
                .contains(
                        "] every operation: a failure travels over HTTP 200: holds",
                        "[" + ALL.size() + "/" + ALL.size() + "] ")
                .contains(String.format(
                        Locale.ENGLISH, "Everything that was tried holds: %1$,d behaviours, %1$,d hold", ALL.size()))
                .contains("report.html");
    }

    @Test
    void the_record_of_the_run_holds_every_behaviour() {
        Run run = reports.run();
        assertThat(run.findings())
                .hasSameSizeAs(ALL)
                .extracting(Finding::name)
                .containsExactlyElementsOf(ALL.stream().map(Behaviour::name).toList());
        assertThat(run.findings()).extracting(Finding::outcome).containsOnly(Outcome.HOLDS);
        assertThat(run.findings())
                .allSatisfy(finding ->
                        assertThat(finding.evidence()).as(finding.name()).isNotEmpty());
        assertThat(run.target().kind()).isEqualTo(Target.Kind.FAKE_IN_PROCESS);
        assertThat(run.requests()).isGreaterThan(ALL.size());
    }

    @Test
    void the_junit_xml_has_a_case_for_every_behaviour_and_tells_nothing_of_the_machine() throws Exception {
        assertThat(reports.suite().getAttribute("tests")).isEqualTo(String.valueOf(ALL.size()));
        assertThat(reports.suite().getAttribute("failures")).isEqualTo("0");
        assertThat(reports.suite().getAttribute("errors")).isEqualTo("0");
        assertThat(reports.suite().getElementsByTagName("testcase").getLength()).isEqualTo(ALL.size());
        assertThat(reports.suite().hasAttribute("hostname")).isFalse();
        reports.holdNoneOf("password-of-a-proxy", "java.vm.name", directory.toString());
    }

    @Test
    void the_page_shows_every_behaviour_with_its_evidence() throws Exception {
        Document page = reports.page();
        assertThat(page.select("tr[data-behaviour]")).hasSameSizeAs(ALL);
        assertThat(page.select(".verdict").text()).isEqualTo("Everything that was tried holds");
        assertThat(page.select("#operation-set-custom-data tr[data-behaviour]")
                        .get(0)
                        .children())
                .hasSize(7);
        assertThat(page.select("#sources dt").eachText()).contains(Source.NODE.shortName(), Source.OPENAPI.shortName());
    }

    @Test
    void the_page_needs_nothing_but_itself() throws Exception {
        Document page = reports.page();
        assertThat(page.select("script, link, img, iframe, [src], [onclick]")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        assertThat(page.select("style").html())
                .contains("prefers-color-scheme: dark")
                .doesNotContain("url(", "@import");
    }
}
