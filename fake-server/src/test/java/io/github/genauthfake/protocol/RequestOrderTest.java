package io.github.genauthfake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is refused first when a request is wrong in several ways: 404, 501, 401, 403, 400. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestOrderTest {
    private static final String OTHER_POOL = "x-authing-userpool-id";

    private static FakeGenAuth server;
    private static Api stranger;
    private static Api client;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
        stranger = Api.withoutToken(server.baseUrl());
        client = Api.of(server.createPool());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void an_unknown_path_before_a_missing_token_and_a_bad_body() {
        Reply reply = stranger.post("no-such-operation", "not JSON");
        assertThat(reply.httpStatus()).isEqualTo(404);
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.message()).contains("POST /api/v3/no-such-operation");
    }

    @Test
    void a_wrong_method_before_a_missing_token() {
        assertThat(stranger.get("create-user").httpStatus()).isEqualTo(404);
        assertThat(stranger.post("get-user", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void an_operation_that_is_not_implemented_before_a_missing_token_and_a_bad_body() {
        Reply reply = stranger.post("metadata/export", "not JSON", OTHER_POOL, "another");
        assertThat(reply.httpStatus()).isEqualTo(200);
        assertThat(reply.statusCode()).isEqualTo(501);
        assertThat(reply.message()).contains("metadata-export");
        assertThat(reply.body().has("apiCode")).isFalse();
    }

    @Test
    void a_missing_token_before_another_pool_and_a_bad_body() {
        Reply reply = stranger.post("create-user", "not JSON", OTHER_POOL, "another");
        assertThat(reply.httpStatus()).isEqualTo(200);
        assertThat(reply.statusCode()).isEqualTo(401);
        assertThat(reply.body().path("apiCode").intValue()).isEqualTo(2020);
    }

    @Test
    void another_pool_before_a_bad_body() {
        Reply reply = client.post("create-user", "not JSON", OTHER_POOL, "another");
        assertThat(reply.httpStatus()).isEqualTo(200);
        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(reply.message()).contains("another");
    }

    @Test
    void a_bad_body_before_what_the_rules_say() {
        assertThat(client.post("set-custom-data", "{\"targetType\":\"USER\",\"targetIdentifier\":\"nobody\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_operation_that_gives_tokens_needs_none() {
        assertThat(stranger.post("get-management-token", "{}").statusCode()).isEqualTo(400);
        assertThat(client.post("get-management-token", "{}", OTHER_POOL, "another")
                        .statusCode())
                .isEqualTo(400);
    }
}
