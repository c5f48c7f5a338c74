package io.github.genauthfake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthenticationTest {
    private static FakeGenAuth server;

    private final UserPool pool = server.createPool();

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private Reply askWith(String authorization) {
        return Api.withToken(server.baseUrl(), authorization).get("get-user-base-fields");
    }

    private static void assertNotLoggedIn(Reply reply) {
        assertThat(reply.httpStatus()).isEqualTo(200);
        assertThat(reply.statusCode()).isEqualTo(401);
        assertThat(reply.body().path("apiCode").intValue()).isEqualTo(2020);
        assertThat(reply.body().has("data")).isFalse();
    }

    @Nested
    class A_login {
        private final Api anybody = Api.withoutToken(server.baseUrl());

        @Test
        void never_tells_a_secret_to_a_journal() {
            anybody.login(pool.accessKeyId(), pool.accessKeySecret());
            anybody.login(pool.accessKeyId(), "wrong-secret");
            assertThat(pool.requests().toString() + server.requestsWithoutPool())
                    .doesNotContain(pool.accessKeySecret(), "wrong-secret")
                    .contains("***");
        }
    }

    @Nested
    class A_token {
        private final String token = Api.of(pool).token();

        @ParameterizedTest
        @ValueSource(strings = {"%s", "Bearer %s", "bearer %s", "BEARER   %s", "Bearer %s  "})
        void is_accepted_bare_and_as_a_bearer(String form) {
            assertThat(askWith(form.formatted(token)).statusCode()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Bearer",
                    "Bearer ",
                    "Basic %s",
                    "Token %s",
                    "Bearer Bearer %s",
                    "%sx",
                    "x%s",
                    "\"%s\"",
                    "null",
                    "undefined"
                })
        void is_refused_in_any_other_form(String form) {
            assertNotLoggedIn(askWith(form.formatted(token)));
        }

        @Test
        void outlives_the_clock_of_the_pool_and_ends_when_the_test_says_so() {
            pool.clock().advance(Duration.ofDays(30));
            assertThat(askWith(token).statusCode()).isEqualTo(200);
            pool.expireTokens();
            assertNotLoggedIn(askWith(token));
            assertThat(Api.of(pool).get("get-user-base-fields").statusCode()).isEqualTo(200);
        }

        @Test
        void is_told_to_the_pool_when_it_has_expired() {
            pool.expireTokens();
            askWith(token);
            assertThat(pool.requests())
                    .last()
                    .extracting(RecordedRequest::findings)
                    .asString()
                    .contains("NOT_AUTHENTICATED", "expired");
        }

        @Test
        void of_another_server_is_foreign() {
            try (FakeGenAuth other = FakeGenAuth.start()) {
                assertNotLoggedIn(askWith(Api.of(other.createPool()).token()));
            }
        }
    }

    @Test
    void a_request_without_a_pool_is_recorded_by_the_server() {
        String unknown = "token-of-" + pool.id();
        Api.withToken(server.baseUrl(), unknown).get("get-user?userId=" + pool.id());
        assertThat(server.requestsWithoutPool()).last().satisfies(request -> {
            assertThat(request.operation()).isEqualTo("get-user");
            assertThat(request.statusCode()).isEqualTo(401);
            assertThat(request.apiCode()).hasValue(2020);
            assertThat(request.findings())
                    .singleElement()
                    .extracting(Finding::kind)
                    .isEqualTo(Finding.Kind.NOT_AUTHENTICATED);
        });
        assertThat(server.requestsWithoutPool().toString()).doesNotContain(unknown);
    }
}
