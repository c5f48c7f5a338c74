package io.github.genauthfake.contract.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecretsTest {
    private final Secrets secrets = Secrets.of(new RemoteTarget(
            URI.create("http://127.0.0.1:1"),
            "id",
            "00112233445566778899aabbccddeeff",
            "pool",
            10,
            Path.of("records")));

    @Test
    void the_secret_of_the_access_key_and_tokens_are_masked() {
        assertThat(secrets.masked("{\"accessKeySecret\":\"00112233445566778899aabbccddeeff\"}"))
                .isEqualTo("{\"accessKeySecret\":\"***\"}");
        assertThat(secrets.masked("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzY29wZWQiOiIxIn0.c2lnbmF0dXJl, and eyJh.eyJi"))
                .isEqualTo("Bearer ***, and ***");
    }

    @Test
    void anything_else_stays() {
        String text = "HTTP 404 {\"statusCode\":404,\"message\":\"用户不存在\"} at io.github.genauthfake.contract";
        assertThat(secrets.masked(text)).isEqualTo(text);
    }
}
