package io.github.genauthfake.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.contract.rules.Rules;
import io.github.genauthfake.contract.running.ResultsFile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Runs after the behaviours, since the ledger is made of their results. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FidelityLedgerIT {
    private static final List<LedgerRow> ROWS =
            LedgerRow.of(BehaviourCatalogue.all(), ResultsFile.read(setting("results")));

    @Test
    void the_committed_pages_are_up_to_date() {
        Map<String, String> pages = Ledger.write(new LedgerContent(ROWS, operations()));
        LedgerPages committed = new LedgerPages(setting("ledger"));
        // -Dfidelity.update without a value is "true" or empty, by the version of Maven.
        if (!System.getProperty("genauthfake.contract.updateLedger", "false").equals("false")) {
            committed.update(pages);
        }
        committed.staleness(pages).ifPresent(sentence -> fail(sentence));
    }

    @Test
    void every_behaviour_was_run() {
        assertThat(ROWS).extracting(LedgerRow::outcome).doesNotContain(LedgerRow.NOT_RUN);
    }

    @Test
    void rules_and_defects_are_reported_beside_the_results_of_the_build() throws IOException {
        // From the source, since the tests may have written it after it was copied to the classpath.
        List<NoticedDefect> defects = NoticedDefects.parse(Files.readString(setting("defects")));
        Files.writeString(setting("suite"), SuiteReport.write(ROWS, Rules.all(), defects));
        assertThat(setting("suite")).content().contains(defects.get(0).defect());
    }

    private static Path setting(String name) {
        return Path.of(System.getProperty("genauthfake.contract." + name));
    }

    private static ApiOperations operations() {
        try (FakeGenAuth fake = FakeGenAuth.start()) {
            return ApiOperations.of(RestAssured.given()
                    .baseUri(fake.baseUrl().toString())
                    .get("/_fake/openapi.json")
                    .asString());
        }
    }
}
