package io.github.genauthfake.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.genauthfake.contract.ledger.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CostsTest {
    private static final Path COMMITTED = Path.of("src/main/resources/io/github/genauthfake/contract/check/costs.json");

    @TempDir
    private Path records;

    @Test
    void the_committed_costs_are_up_to_date() throws Exception {
        String text = Costs.write(Rehearsal.ofEverything(records));
        if (!System.getProperty("genauthfake.contract.updateLedger", "false").equals("false")) {
            Files.writeString(COMMITTED, text);
        }
        assertThat(Files.readString(COMMITTED).replace("\r\n", "\n"))
                .as("The costs of behaviours have changed. Write them, and commit them, with: " + Ledger.REGENERATE)
                .isEqualTo(text);
    }

    @Test
    void those_of_a_run_are_the_sum_of_its_operations_and_of_what_each_run_does() {
        Costs run = Costs.ofRun(
                List.of(new Costs("a", 10, Map.of("user", 2, "group", 1), 1), new Costs("b", 5, Map.of("user", 1), 0)));
        assertThat(run.requests()).isEqualTo(10 + 5 + 15);
        assertThat(run.created()).containsOnly(entry("user", 3), entry("group", 1));
        assertThat(run.changesOfSettings()).isEqualTo(1);
    }
}
