package io.github.genauthfake.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlReportTest {
    @TempDir
    private Path directory;

    private Document page(Run run) throws IOException {
        Path file = directory.resolve("report.html");
        HtmlReport.write(run, file);
        return Jsoup.parse(file.toFile());
    }

    @Test
    void a_difference_shows_both_sides_and_the_request() throws Exception {
        Document page = page(Runs.of(Runs.SERVICE, Runs.differing("A#one"), Runs.holding("A#two")));
        assertThat(page.select(".verdict.drift").text()).isEqualTo("The service differs from what the fake does");
        assertThat(page.select("#differs article h3").text()).isEqualTo("set-custom-data one");
        assertThat(page.select("#differs .expected").text()).isEqualTo("<200>");
        assertThat(page.select("#differs .actual").text()).isEqualTo("was <500>");
        assertThat(page.select("#differs pre.request").first().wholeText())
                .isEqualTo("POST /api/v3/set-custom-data?a=1\nx-authing-lang: en-US\n\n"
                        + "{\"key\":\"<script>alert(1)</script>\"}");
        assertThat(page.select("ul.counts li").eachText()).containsExactly("1 holds", "1 differs");
    }

    @Test
    void what_a_server_answers_is_never_taken_for_html() throws Exception {
        Document page = page(Runs.of(Runs.SERVICE, Runs.differingAsKnown("A#one")));
        assertThat(page.select("script, b:contains(Success)")).isEmpty();
        assertThat(page.select("#differs-as-known .actual").text()).isEqualTo("was \"<b>Success</b>\"");
    }

    @Test
    void a_table_leads_to_what_differs() throws Exception {
        Document page = page(Runs.of(Runs.SERVICE, Runs.differing("A$b#one"), Runs.holding("A#two")));
        String link = page.select("tr[data-behaviour] a").attr("href");
        assertThat(page.getElementById(link.substring(1))).isNotNull();
        assertThat(page.select("tr[data-behaviour]").get(1).select("td").eachText())
                .containsExactly(
                        "holds",
                        "two",
                        "seen",
                        "–",
                        "–",
                        "inferred",
                        "statusCode: seen: node setCustomData.spec.ts data: inferred: it is said & done");
    }

    @Test
    void findings_of_one_cause_are_one_group() throws Exception {
        Document page = page(
                Runs.of(Runs.SERVICE, Runs.differing("A#one"), Runs.differing("A#two"), Runs.differing("A#three")));
        assertThat(page.select("#differs > article h3").eachText()).containsExactly("set-custom-data one");
        assertThat(page.select("#differs > details.others > summary").text()).isEqualTo("2 more of the same cause");
        assertThat(page.select("#differs > details.others > article h3").eachText())
                .containsExactly("set-custom-data two", "set-custom-data three");
    }

    @Test
    void an_accepted_difference_says_why() throws Exception {
        Document page = page(Runs.of(Runs.SERVICE, Runs.differing("A#one").accepted("It is in the baseline.")));
        assertThat(page.select(".verdict.holds")).hasSize(1);
        assertThat(page.select("#accepted article").text()).contains("Accepted: It is in the baseline.");
    }

    @Test
    void words_of_one_table_cell_are_not_broken() throws Exception {
        Document page = page(Runs.of(Runs.SERVICE, Runs.holding("A#one")));
        assertThat(page.select("#operations th.word").eachText())
                .containsExactly("statusCode", "apiCode", "wording", "data");
        assertThat(page.select("#operations td.word").eachText())
                .containsExactly("holds", "seen", "–", "–", "inferred");
        assertThat(page.select("style").html()).contains(".word { white-space: nowrap; }");
    }

    @Test
    void leftovers_and_a_run_that_was_broken_off_are_told() throws Exception {
        Run run = Runs.of(Runs.SERVICE, Runs.untried("A#one"));
        Document page = page(new Run(
                run.format(),
                run.tool(),
                run.target(),
                run.startedAt(),
                run.finishedAt(),
                List.of("set-custom-data"),
                1,
                run.findings(),
                "The service did not answer.",
                List.of("namespace gfc_1: refused"),
                List.of("tenants cannot be listed")));
        assertThat(page.select(".verdict.incomplete")).hasSize(1);
        assertThat(page.select("#untried article pre").first().text()).contains("the sentence of the failure");
        assertThat(page.select("#leftovers li").text()).isEqualTo("namespace gfc_1: refused");
        assertThat(page.select("#unsearched li").text()).isEqualTo("tenants cannot be listed");
        assertThat(page.select("header").text()).contains("broken off: The service did not answer.");
    }

    @Test
    void the_head_names_target_pool_and_time() throws Exception {
        assertThat(page(Runs.of(Runs.SERVICE, Runs.holding("A#one")))
                        .select("header dd")
                        .eachText())
                .containsExactly(
                        "https://api.example.com (a service)",
                        "65a0c0ffee00000000000001",
                        "31 January 2026, 23:59:59 UTC, took 61 seconds",
                        "42",
                        "version 1.2.3");
    }
}
