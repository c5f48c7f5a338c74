package io.github.genauthfake.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.Evidence.Kind;
import io.github.genauthfake.contract.running.Result;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The first page stays within its limit when the fake implements every operation there is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerSizeTest {
    private static final List<LedgerRow> TODAY = LedgerRow.of(BehaviourCatalogue.all(), Map.of());
    private static String openApi;

    @BeforeAll
    static void askTheFake() {
        try (FakeGenAuth fake = FakeGenAuth.start()) {
            openApi = RestAssured.given()
                    .baseUri(fake.baseUrl().toString())
                    .get("/_fake/openapi.json")
                    .asString();
        }
    }

    private static Map<String, String> whenEverythingIsImplemented(boolean everyOperationDiffers) {
        // Operations of the live API of 2026, whose tags a source follows, stay known by name.
        ApiOperations operations =
                ApiOperations.of(openApi.replaceAll("(\"tags\":\\[[^]]*]),\"x-implemented\":false", "$1,\"x\":0"));
        assertThat(operations.documented().missing()).isZero();
        assertThat(operations.implemented()).hasSizeGreaterThan(400);
        Set<String> done = TODAY.stream().map(LedgerRow::operation).collect(Collectors.toSet());
        List<LedgerRow> rows = new ArrayList<>(TODAY);
        for (String operation : operations.implemented()) {
            if (!done.contains(operation)) {
                for (Kind kind : Kind.values()) {
                    rows.addAll(Collections.nCopies(10, row(operation, kind, Optional.empty())));
                }
            }
            if (everyOperationDiffers) {
                rows.add(row(operation, Kind.INFERRED, Optional.of("The document requires x of " + operation + ".")));
            }
        }
        return Ledger.write(new LedgerContent(rows, operations));
    }

    private static LedgerRow row(String operation, Kind kind, Optional<String> difference) {
        Evidence mark = new Evidence(kind, "openapi", Set.of());
        return new LedgerRow(operation, "does it", Result.PASSED, List.of(mark), Map.of(), difference, false);
    }

    @Test
    void with_ten_behaviours_of_each_kind_for_each_operation_and_all_known_differences_of_today() {
        String page = whenEverythingIsImplemented(false).get("FIDELITY.md");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(25_000);
        assertThat(page).contains("\nmetadata-export|10|10|10|10|10\n");
        TODAY.forEach(row ->
                row.knownDifference().ifPresent(difference -> assertThat(page).contains("\n" + difference + "|")));
    }

    @Test
    void with_a_known_difference_for_each_operation_which_the_module_pages_name() {
        Map<String, String> pages = whenEverythingIsImplemented(true);
        String page = pages.get("FIDELITY.md");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(25_000);
        assertThat(page).contains("## Known differences").doesNotContain("requires x of");
        assertThat(pages.get("docs/fidelity/webhooks.md"))
                .contains("**Known difference:** The document requires x of create-webhook.");
    }
}
