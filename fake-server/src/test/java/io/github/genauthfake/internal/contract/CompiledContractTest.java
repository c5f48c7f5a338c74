package io.github.genauthfake.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompiledContractTest {
    @Test
    void the_build_merged_all_files_into_one_document() throws IOException {
        JsonNode contract = new ObjectMapper().readTree(getClass().getResourceAsStream("openapi.json"));
        assertThat(contract.path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(contract.path("paths").has("/_fake/health")).isTrue();
    }
}
