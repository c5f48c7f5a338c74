package io.github.genauthfake.contract.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.genauthfake.contract.evidence.EvidenceFiles;
import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.report.Outcome;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvidenceRewriterTest {
    private static final String BEFORE = """
        get-a:
          is there: {inferred: "a guess"}
          is not there: {seen: "node", statusCode: {inferred: "a \\"guess\\""}, wording: {seen: "node", says: "{} here"}, difference: "none"}
        get-b:
          is there: {inferred: "a guess"}
        """;

    private final List<String> missing = new ArrayList<>();

    private static Finding finding(String operation, String behaviour) {
        return new Finding(
                "A#b[" + operation + "]",
                operation,
                behaviour,
                Outcome.HOLDS,
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
    }

    private String rewrite(Finding... findings) {
        return EvidenceRewriter.rewrite(BEFORE, List.of(findings), "2026-01-31, example.com", missing);
    }

    @Test
    void verified_takes_the_place_of_the_evidence_of_one_behaviour_of_one_operation() {
        assertThat(rewrite(finding("get-b", "is there")))
                .isEqualTo(BEFORE.replace(
                        "get-b:\n  is there: {inferred: \"a guess\"}",
                        "get-b:\n  is there: {verified: \"2026-01-31, example.com\"}"));
        assertThat(missing).isEmpty();
    }

    @Test
    void what_is_expected_and_what_differs_stay() {
        assertThat(rewrite(finding("get-a", "is not there")))
                .contains("  is not there: {verified: \"2026-01-31, example.com\", wording: {verified: "
                        + "\"2026-01-31, example.com\", says: \"{} here\"}, difference: \"none\"}\n");
    }

    @Test
    void what_the_file_does_not_have_is_told() {
        assertThat(rewrite(finding("get-b", "is not there"), finding("get-c", "is there")))
                .isEqualTo(BEFORE);
        assertThat(missing).containsExactly("get-b: is not there", "get-c: is there");
    }

    @Test
    void the_files_are_written_as_they_are_rewritten() throws Exception {
        for (String name : EvidenceFiles.NAMES) {
            try (InputStream file = EvidenceFiles.class.getResourceAsStream(name + ".yaml")) {
                String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                StringBuilder again = new StringBuilder();
                Map<?, ?> operations = new ObjectMapper(new YAMLFactory()).readValue(text, LinkedHashMap.class);
                operations.forEach((operation, lines) -> {
                    again.append(operation).append(":\n");
                    ((Map<?, ?>) lines)
                            .forEach((sentence, line) -> again.append("  " + sentence + ": ")
                                    .append(EvidenceRewriter.flow(line))
                                    .append('\n'));
                });
                assertThat(text).as(name).isEqualTo(again.toString());
            }
        }
    }
}
