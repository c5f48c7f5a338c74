package io.github.genauthfake.contract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonTextTest {
    private static final String TEXT = """
            {"statusCode": 200, "large": 1700000000000, "huge": 123456789012345678901234567890, "half": 0.5,
             "nothing": null, "day": "2026-11-30T10:00:00Z", "truth": true, "customData": {"gfc1_field_1": [1, 2]},
             "list": [
               {"key": "b", "isUnique": true, "inner": [{"x": 1}, {"x": 2}]},
               {"key": "a", "isUnique": false, "inner": []},
               null,
               {"key": "b", "isUnique": true, "label": "last"}],
             "empty": []}
            """;

    /** What REST Assured itself reads at these paths, whose notation they have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "statusCode",
                "large",
                "huge",
                "half",
                "nothing",
                "missing",
                "truth",
                "customData.gfc1_field_1",
                "customData.gfc1_field_1[1]",
                "list",
                "list[0].key",
                "list[0].inner[1].x",
                "list.key",
                "list[3].label",
                "list.inner.x",
                "list.key.unique()",
                "customData.gfc1_field_1.sort()[0]",
                "list.key.sort()",
                "empty[0]",
                "empty.key",
                "day.substring(0, 10)",
                "list.findAll { it != null }.key",
                "list.findAll { it != null }.find { it.key == 'b' }.label",
                "list.findAll { it != null }.findAll { it.key != 'b' }.key",
                "list.findAll { it != null }.findAll { it.isUnique }.key",
                "list.findAll { it != null }.findAll { !it.isUnique }.key",
                "list.key.findAll { it == 'a' || it == 'c' }",
                "list.key.find { it == 'c' }"
            })
    void has_the_values_that_REST_Assured_reads(String path) {
        JsonPath reference = new JsonPath(TEXT).using(new JsonPathConfig(NumberReturnType.DOUBLE));
        assertThat(JsonText.of(TEXT).get(path)).isEqualTo(reference.get(path));
    }

    @Test
    void begins_with_an_element_where_it_is_a_list() {
        assertThat(JsonText.of("[{\"key\": \"a\"}]").get("[0].key")).isEqualTo("a");
    }

    @Test
    void is_found_whole_at_the_empty_path() {
        assertThat(JsonText.of("[1]").get("")).isEqualTo(java.util.List.of(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list.size()", "list.find { it.key =~ /a/ }", "list[-1]", "a..b", "list.collect { it.key }"})
    void a_path_in_another_notation_is_refused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonText.of(TEXT).get(path))
                .withMessageContaining("cannot be understood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "<html>", "{} {}"})
    void a_text_that_is_no_JSON_is_refused(String text) {
        assertThatExceptionOfType(JsonText.NotJsonException.class).isThrownBy(() -> JsonText.of(text));
    }
}
