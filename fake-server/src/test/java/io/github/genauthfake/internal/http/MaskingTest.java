package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MaskingTest {
    private static JsonNode json(String text) {
        return Json.tree(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password",
                "PASSWORD",
                "accessKeySecret",
                "secret",
                "salt",
                "recoveryCode",
                "privateKey",
                "accessToken",
                "access_token",
                "refreshToken"
            })
    void hides_the_value_of_a_secret(String name) {
        assertThat(Masking.write(json("{\"%s\":\"geheim\"}".formatted(name))))
                .isEqualTo("{\"%s\":\"***\"}".formatted(name));
    }

    @Test
    void hides_it_at_any_depth_and_of_any_type() {
        assertThat(Masking.write(
                        json("{\"list\":[{\"user\":{\"password\":{\"plain\":\"geheim\"}}},{\"secret\":[1,2]}]}")))
                .isEqualTo("{\"list\":[{\"user\":{\"password\":\"***\"}},{\"secret\":\"***\"}]}");
    }

    @Test
    void shows_everything_else_in_its_order() {
        String parameters = "{\"b\":1,\"a\":[true,null,\"x\"],\"passwordHint\":\"none\"}";
        assertThat(Masking.write(json(parameters))).isEqualTo(parameters);
    }

    @Test
    void does_not_change_the_parameters_themselves() {
        JsonNode parameters = json("{\"password\":\"geheim\"}");
        Masking.write(parameters);
        assertThat(parameters.path("password").textValue()).isEqualTo("geheim");
    }

    @Test
    void cuts_what_is_longer_than_65536_characters() {
        String exactly = "{\"a\":\"" + "x".repeat(65_536 - 8) + "\"}";
        assertThat(Masking.write(json(exactly))).isEqualTo(exactly);
        assertThat(Masking.write(json("{\"a\":\"" + "x".repeat(65_536 - 7) + "\"}")))
                .hasSize(65_536)
                .endsWith("x…");
    }
}
