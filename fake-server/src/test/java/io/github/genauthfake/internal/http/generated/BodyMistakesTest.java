package io.github.genauthfake.internal.http.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.http.InProcess;
import io.github.genauthfake.internal.http.RawRequest;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Directory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of bodies that cannot be read, and what becomes of text that is hard to write. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyMistakesTest {
    private final InProcess server = new InProcess(Directory.empty());

    private JsonNode create(String body) {
        return Json.tree(server.send(RawRequest.post("/api/v3/create-user", body.getBytes(StandardCharsets.UTF_8)))
                .body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{; it ends too early (line 1, column 2)",
                "{\"username\":\"ali; it ends too early (line 1, column 17)",
                "{} {}; something follows its end (line 1, column 4)",
                "{\"a\":nul}; something in it cannot stand where it stands (line 1, column 6)",
                "{\"a\":NaN}; something in it cannot stand where it stands (line 1, column 9)"
            })
    void a_body_that_is_not_JSON_is_refused_with_the_place(String body, String mistake) {
        assertThat(create(body).path("message").asText()).isEqualTo("The request body is not valid JSON: " + mistake);
    }

    @Test
    void nesting_without_end_is_refused_in_words_that_are_not_the_parsers() {
        String deep = "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500);
        assertThat(create(deep).path("message").asText())
                .startsWith("The request body is not valid JSON: it is nested too deeply")
                .doesNotContain("Stream");
    }

    @Test
    void half_of_a_surrogate_pair_comes_back_as_it_was_sent() {
        JsonNode answer = create("{\"username\":\"alice\",\"name\":\"a\\ud800b\"}");
        assertThat(answer.path("data").path("name").asText()).isEqualTo("a\ud800b");
        assertThat(create("{\"username\":\"bob\",\"phone\":\"\\udc00\"}")
                        .path("statusCode")
                        .asInt())
                .isEqualTo(400);
    }
}
