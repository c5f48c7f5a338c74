package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokenEndpointsTest {
    private final FakeGenAuth server = FakeGenAuth.start();
    private final AdminClient admin = new AdminClient(server);
    private final Api client = Api.of(server.defaultPool());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tokens_are_expired_and_restored() {
        assertThat(statusCode()).isEqualTo(200);
        assertThat(admin.post("pools/default/tokens/expire", "").status()).isEqualTo(204);
        assertThat(statusCode()).isEqualTo(401);
        assertThat(admin.post("pools/default/tokens/restore", "").status()).isEqualTo(204);
        assertThat(statusCode()).isEqualTo(200);
    }

    private int statusCode() {
        return client.get("get-user-base-fields").statusCode();
    }
}
