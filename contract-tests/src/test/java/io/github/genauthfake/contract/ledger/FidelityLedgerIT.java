package io.github.genauthfake.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.contract.running.ResultsFile;
import io.restassured.RestAssured;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Runs after the behaviours, since the ledger is made of their results. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FidelityLedgerIT {
    @Test
    void the_committed_ledger_is_up_to_date() {
        String text = Ledger.write(
                BehaviourCatalogue.all(),
                ResultsFile.read(Path.of(System.getProperty("genauthfake.contract.results"))),
                operations());
        LedgerFile file = new LedgerFile(Path.of(System.getProperty("genauthfake.contract.ledger")));
        // -Dfidelity.update without a value is "true" or empty, by the version of Maven.
        if (!System.getProperty("genauthfake.contract.updateLedger", "false").equals("false")) {
            file.update(text);
        }
        file.staleness(text).ifPresent(sentence -> fail(sentence));
        assertThat(text).doesNotContainPattern("not run");
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
