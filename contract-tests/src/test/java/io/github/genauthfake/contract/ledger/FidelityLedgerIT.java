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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Runs after the behaviours, since the ledger is made of their results. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FidelityLedgerIT {
    @Test
    void the_committed_ledger_is_up_to_date() throws IOException {
        String text = Ledger.write(new LedgerContent(
                BehaviourCatalogue.all(),
                ResultsFile.read(Path.of(System.getProperty("genauthfake.contract.results"))),
                operations(),
                Rules.all(),
                defects()));
        LedgerFile file = new LedgerFile(Path.of(System.getProperty("genauthfake.contract.ledger")));
        // -Dfidelity.update without a value is "true" or empty, by the version of Maven.
        if (!System.getProperty("genauthfake.contract.updateLedger", "false").equals("false")) {
            file.update(text);
        }
        file.staleness(text).ifPresent(sentence -> fail(sentence));
        assertThat(text).doesNotContainPattern("not run");
    }

    /** From the source, since the tests may have written it after it was copied to the classpath. */
    private static List<NoticedDefect> defects() throws IOException {
        return NoticedDefects.parse(Files.readString(Path.of(System.getProperty("genauthfake.contract.defects"))));
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
