package io.github.genauthfake.internal.contract.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.genauthfake.internal.contract.ContractIndex;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaterOperationsTest {
    private static final String ON_A_KNOWN_PATH = later("POST /api/v3/get-ant", "live");

    private static String later(String operation, String source) {
        return """
                {"ants": {"operations": {"%s": {"source": "%s"}}}}""".formatted(operation, source);
    }

    private static ContractCompiler.Compiled compiled(String later) {
        return ContractCompiler.compile(
                Facts.parse(SmallSources.FACTS).withLater("later.json", later),
                SmallSources.words("ants.yaml", SmallSources.WORDS));
    }

    private static void assertMistake(String expected, String later) {
        assertThatThrownBy(() -> compiled(later))
                .isInstanceOf(ContractException.class)
                .hasMessage(expected);
    }

    @Test
    void are_bare_and_say_their_source() throws IOException {
        JsonNode operation =
                new JsonMapper().readTree(compiled(ON_A_KNOWN_PATH).document()).at("/paths/~1api~1v3~1get-ant/post");
        assertThat(operation.path("x-implemented").asBoolean(true)).isFalse();
        assertThat(operation.path("x-source").asText()).isEqualTo("live");
    }

    @Test
    void follow_those_of_the_document_on_the_same_path_whose_names_stay() {
        assertThat(ContractIndex.parse(compiled(ON_A_KNOWN_PATH).index()).operations())
                .filteredOn(operation -> operation.path().equals("/api/v3/get-ant"))
                .extracting(ContractIndex.Operation::name, ContractIndex.Operation::documented)
                .containsExactly(tuple("get-ant", true), tuple("get-ant-post", false));
    }

    @Test
    void of_the_document_are_refused() {
        assertMistake(
                "later.json: GET /api/v3/get-ant: the document has it already", later("GET /api/v3/get-ant", "live"));
    }

    @Test
    void with_the_name_of_another_are_refused() {
        assertMistake(
                "later.json: GET /api/get-ant: there is an operation get-ant already",
                later("GET /api/get-ant", "live"));
    }

    @Test
    void without_a_source_are_refused() {
        assertMistake("later.json: GET /api/v3/see-ant: has no source", later("GET /api/v3/see-ant", ""));
    }

    @Test
    void that_are_no_JSON_are_refused() {
        assertThatThrownBy(() -> compiled("{"))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith("later.json: ");
    }
}
