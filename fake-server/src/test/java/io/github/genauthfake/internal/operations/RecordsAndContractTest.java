package io.github.genauthfake.internal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.OperationContract;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The record of every operation has what the contract accepts, under the same names and of the same types: what is
 * missing in a record would be ignored quietly.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordsAndContractTest {
    private static final JsonNode DOCUMENT = document();

    static Stream<Named<Route<?>>> routes() {
        return Routes.all().stream().map(route -> named(route.path(), route));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void hold_together(Route<?> route) {
        ContractComparison comparison = new ContractComparison(DOCUMENT);
        JsonNode operation =
                DOCUMENT.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
        if (route.method().equals("GET")) {
            comparison.compareQuery(operation.path("parameters"), route.requestType());
        } else {
            JsonNode schema = operation
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            comparison.compareObject("", schema, route.requestType());
        }
        assertThat(comparison.deviations()).isEmpty();
    }

    @Test
    void every_implemented_operation_of_the_contract_has_a_route_and_every_route_is_one_of_them() {
        List<String> ofContract = Contract.get().operations().stream()
                .filter(OperationContract::implemented)
                .map(OperationContract::toString)
                .toList();
        List<String> ofRoutes = Routes.all().stream()
                .map(route -> route.method() + " " + route.path())
                .toList();
        assertThat(ofRoutes).doesNotHaveDuplicates();
        assertThat(ofContract).containsAll(ofRoutes);
        assertThat(ofRoutes).containsAll(ofContract);
    }

    @Test
    void the_comparison_sees_what_does_not_hold_together() throws IOException {
        record Wrong(Integer text, String unknown, Object anything) {}
        JsonNode schema = new ObjectMapper().readTree("""
                        {"type":"object","properties":{"text":{"type":"string"},"anything":{},"missing":{"type":"boolean"},
                         "known":{"type":"string","x-not-acted-on":"because"}}}""");
        ContractComparison comparison = new ContractComparison(DOCUMENT);
        comparison.compareObject("", schema, Wrong.class);
        Map<String, List<String>> byFirstWord = comparison.deviations().stream()
                .collect(Collectors.groupingBy(
                        deviation -> deviation.substring(0, deviation.indexOf(' ')),
                        TreeMap::new,
                        Collectors.toList()));
        assertThat(byFirstWord).containsOnlyKeys("missing", "text", "unknown");
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(Contract.get().openApiJson());
        } catch (IOException ownDocument) {
            throw new AssertionError(ownDocument);
        }
    }
}
