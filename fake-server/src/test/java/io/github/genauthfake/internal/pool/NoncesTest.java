package io.github.genauthfake.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoncesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Nonces nonces = new Nonces();

    @Test
    void a_nonce_is_good_for_once() {
        assertThat(nonces.use("a", NOW)).isTrue();
        assertThat(nonces.use("b", NOW)).isTrue();
        assertThat(nonces.use("a", NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void it_is_remembered_as_long_as_a_replay_could_pass_by_its_date() {
        nonces.use("a", NOW);
        assertThat(nonces.use("a", NOW.plus(Duration.ofMinutes(30)))).isFalse();
        assertThat(nonces.use("a", NOW.plus(Duration.ofMinutes(30)).plusMillis(1)))
                .isTrue();
    }

    @Test
    void a_replay_does_not_lengthen_the_memory() {
        nonces.use("a", NOW);
        nonces.use("a", NOW.plus(Duration.ofMinutes(29)));
        assertThat(nonces.use("a", NOW.plus(Duration.ofMinutes(31)))).isTrue();
    }

    @Test
    void the_oldest_is_forgotten_when_there_are_too_many() {
        for (int index = 0; index <= 100_000; index++) {
            nonces.use("nonce " + index, NOW);
        }
        assertThat(nonces.use("nonce 100000", NOW)).isFalse();
        assertThat(nonces.use("nonce 0", NOW)).isTrue();
    }
}
