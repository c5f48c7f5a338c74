package io.github.genauthfake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedContractTest {
    @Test
    void the_contract_is_served_to_anybody_and_recorded_nowhere() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            Reply reply = Api.send(Api.withoutToken(server.baseUrl()).request("/_fake/openapi.json"));
            assertThat(reply.httpStatus()).isEqualTo(200);
            assertThat(reply.contentType()).isEqualTo("application/json;charset=utf-8");
            assertThat(reply.body().path("openapi").textValue()).isEqualTo("3.0.3");
            assertThat(reply.body().path("paths").has("/api/v3/set-custom-data"))
                    .isTrue();
            assertThat(reply.body().path("paths").has("/api/v3/metadata/export"))
                    .isTrue();
            assertThat(server.requestsWithoutPool()).isEmpty();
        }
    }
}
