package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MaskingTest {
    private static String written(JsonNode parameters) {
        return Masking.write(parameters, key -> key.equals("idcard"));
    }

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
                "refreshToken",
                "refresh_token",
                "newPassword",
                "clientSecret",
                "client_secret",
                "idToken",
                "apiKey",
                "api-key",
                "token",
                "verification_token",
                "bindPwd",
                "encodingAESKey"
            })
    void hides_the_value_of_a_secret(String name) {
        assertThat(written(json("{\"%s\":\"geheim\"}".formatted(name)))).isEqualTo("{\"%s\":\"***\"}".formatted(name));
    }

    @Test
    void hides_it_at_any_depth_and_of_any_type() {
        assertThat(written(json("{\"list\":[{\"user\":{\"password\":{\"plain\":\"geheim\"}}},{\"secret\":[1,2]}]}")))
                .isEqualTo("{\"list\":[{\"user\":{\"password\":\"***\"}},{\"secret\":\"***\"}]}");
    }

    @Test
    void shows_everything_else_in_its_order() {
        String parameters = "{\"b\":1,\"a\":[true,null,\"x\"],\"passwordHint\":\"none\"}";
        assertThat(written(json(parameters))).isEqualTo(parameters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keepPassword\":true}",
                "{\"passwordEncryptType\":\"rsa\"}",
                "{\"token\":null}",
                "{\"accessKeyId\":\"65a0c0ffee00000000000001\"}",
                "{\"key\":\"school\",\"value\":\"x\"}"
            })
    void shows_what_only_speaks_of_one(String parameters) {
        assertThat(written(json(parameters))).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'key':'apiToken','value':'geheim'}; {'key':'apiToken','value':'***'}",
                "{'field':'customData.idcard','value':['geheim']}; {'field':'customData.idcard','value':'***'}",
                "{'customData':{'idcard':'geheim','age':3}}; {'customData':{'idcard':'***','age':3}}",
                "{'accessKeyId':'00112233445566778899aabbccddeeff'}; {'accessKeyId':'***'}"
            })
    void hides_it_by_its_meaning(String parameters, String shown) {
        assertThat(written(json(parameters.replace('\'', '"')))).isEqualTo(shown.replace('\'', '"'));
    }

    @Test
    void shows_no_secret_in_the_place_of_an_id() {
        assertThat(Masking.id("65a0c0ffee00000000000001")).isEqualTo("65a0c0ffee00000000000001");
        assertThat(Masking.id("00112233445566778899aabbccddeeff")).isEqualTo("***");
    }

    @Test
    void does_not_change_the_parameters_themselves() {
        JsonNode parameters = json("{\"password\":\"geheim\"}");
        written(parameters);
        assertThat(parameters.path("password").textValue()).isEqualTo("geheim");
    }

    @Test
    void cuts_what_is_longer_than_65536_characters() {
        String exactly = "{\"a\":\"" + "x".repeat(65_536 - 8) + "\"}";
        assertThat(written(json(exactly))).isEqualTo(exactly);
        assertThat(written(json("{\"a\":\"" + "x".repeat(65_536 - 7) + "\"}")))
                .hasSize(65_536)
                .endsWith("x...");
    }
}
