package io.github.genauthfake.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.github.genauthfake.internal.kind.Directory;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessTokensTest {
    private final Pools pools = new Pools();
    private Instant system = Instant.parse("2026-01-01T00:00:00Z");
    private final AccessTokens tokens = new AccessTokens(pools, () -> system);
    private final Pool pool = pools.open(AccessKey.random(), Directory.empty());

    @Nested
    class A_token {
        @Test
        void names_its_pool_and_says_when_it_ends() {
            pool.clock().freezeAt(Instant.parse("2025-03-01T12:00:00Z"));
            DecodedJWT token = JWT.decode(tokens.issue(pool));
            assertThat(token.getAlgorithm()).isEqualTo("HS256");
            assertThat(token.getClaim("scoped_userpool_id").asString()).isEqualTo(pool.id());
            assertThat(token.getClaim("access_key_id").asString()).isEqualTo(pool.id());
            assertThat(token.getClaim("token_type").asString()).isNotBlank();
            assertThat(token.getIssuedAtAsInstant()).isEqualTo("2025-03-01T12:00:00Z");
            assertThat(token.getExpiresAtAsInstant()).isEqualTo("2025-03-01T14:00:00Z");
        }

        @Test
        void has_claims_in_ASCII_because_a_client_decodes_them_so() {
            String payload = tokens.issue(pool).split("\\.")[1];
            assertThat(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                    .isASCII();
        }

        @Test
        void leads_to_its_pool_every_time() {
            String token = tokens.issue(pool);
            for (int time = 0; time < 3; time++) {
                assertThat(tokens.verify(token).orElseThrow().pool()).isSameAs(pool);
            }
        }

        @Test
        void is_in_force_for_two_hours_of_the_system() {
            String token = tokens.issue(pool);
            system = system.plus(Duration.ofHours(2).minusMillis(1));
            assertThat(tokens.verify(token).orElseThrow().isInForce()).isTrue();
            system = system.plusMillis(1);
            assertThat(tokens.verify(token).orElseThrow().doubt())
                    .isEqualTo("the token expired at 2026-01-01T02:00:00Z");
            assertThat(tokens.verify(tokens.issue(pool)).orElseThrow().isInForce())
                    .isTrue();
        }

        @Test
        void outlives_whatever_becomes_of_the_clock_of_the_pool() {
            String before = tokens.issue(pool);
            pool.clock().advance(Duration.ofDays(30));
            String meanwhile = tokens.issue(pool);
            assertThat(tokens.verify(before).orElseThrow().isInForce()).isTrue();
            pool.clock().freezeAt(Instant.EPOCH);
            assertThat(tokens.verify(before).orElseThrow().isInForce()).isTrue();
            assertThat(tokens.verify(meanwhile).orElseThrow().isInForce()).isTrue();
        }

        @Test
        void ends_when_the_test_says_so_and_can_be_restored() {
            String token = tokens.issue(pool);
            pool.tokens().expire();
            String next = tokens.issue(pool);
            assertThat(tokens.verify(token).orElseThrow().doubt()).contains("the test has expired all tokens");
            assertThat(tokens.verify(next).orElseThrow().isInForce()).isTrue();
            pool.tokens().restore();
            assertThat(tokens.verify(token).orElseThrow().isInForce()).isTrue();
        }

        @Test
        void is_worthless_when_the_pool_is_closed() {
            String known = tokens.issue(pool);
            String unused = tokens.issue(pool);
            tokens.verify(known);
            pools.close(pool);
            assertThat(tokens.verify(known)).isEmpty();
            assertThat(tokens.verify(unused)).isEmpty();
        }

        @Test
        void is_worthless_for_a_successor_with_another_secret() {
            String token = tokens.issue(pool);
            tokens.verify(token);
            pools.close(pool);
            pools.open(new AccessKey(pool.id(), "another"), Directory.empty());
            assertThat(tokens.verify(token)).isEmpty();
        }
    }

    @Nested
    class What_is_no_token_of_ours {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    ".",
                    "..",
                    "...",
                    "a.b.c",
                    "garbage",
                    "authing 65a0c0ffee00000000000001:c2ln",
                    "eyJhbGciOiJub25lIn0.e30.",
                    "eyJhbGciOiJIUzI1NiJ9.bm8ganNvbg.c2ln",
                    "eyJhbGciOiJIUzI1NiJ9.W10.c2ln",
                    "eyJhbGciOiJIUzI1NiJ9.bnVsbA.c2ln",
                    "🎈"
                })
        void is_refused_quietly(String text) {
            assertThat(tokens.verify(text)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"scoped_userpool_id\":\"%s\"}",
                    "{\"scoped_userpool_id\":\"%s\",\"exp\":9223372036854775807}",
                    "{\"scoped_userpool_id\":\"%s\",\"exp\":1e300}",
                    "{\"scoped_userpool_id\":\"%s\",\"exp\":\"tomorrow\"}",
                    "{\"scoped_userpool_id\":\"%s\",\"exp\":4102444800,\"iat\":-9223372036854775808}",
                    "{\"scoped_userpool_id\":[\"%s\"],\"exp\":4102444800}",
                    "{\"scoped_userpool_id\":\"%s\",\"exp\":4102444800}"
                })
        void is_refused_quietly_when_it_is_made_by_hand(String claims) {
            assertThat(tokens.verify(unsigned(claims.formatted(pool.id())))).isEmpty();
        }

        @Test
        void is_a_token_of_another_server_with_the_same_pool_id() {
            Pools elsewhere = new Pools();
            Pool twin = elsewhere.open(new AccessKey(pool.id(), "another"), Directory.empty());
            assertThat(tokens.verify(new AccessTokens(elsewhere).issue(twin))).isEmpty();
        }

        @Test
        void is_a_token_for_an_unknown_pool() {
            Pools elsewhere = new Pools();
            Pool foreign = elsewhere.open(AccessKey.random(), Directory.empty());
            assertThat(tokens.verify(new AccessTokens(elsewhere).issue(foreign)))
                    .isEmpty();
        }

        @Test
        void is_a_token_whose_signature_is_none() {
            String token = JWT.create()
                    .withClaim("scoped_userpool_id", pool.id())
                    .withExpiresAt(Instant.parse("2100-01-01T00:00:00Z"))
                    .sign(Algorithm.none());
            assertThat(tokens.verify(token)).isEmpty();
        }

        private static String unsigned(String claims) {
            Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
            return base64.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                    + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
        }
    }

    @Test
    void a_closed_pool_is_not_kept_in_memory_by_the_tokens_that_were_used() throws InterruptedException {
        WeakReference<Pool> closed = usedAndClosed();
        for (int attempt = 0; attempt < 50 && closed.get() != null; attempt++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(closed.get()).isNull();
    }

    private WeakReference<Pool> usedAndClosed() {
        Pool shortLived = pools.open(AccessKey.random(), Directory.empty());
        tokens.verify(tokens.issue(shortLived)).orElseThrow();
        pools.close(shortLived);
        return new WeakReference<>(shortLived);
    }
}
