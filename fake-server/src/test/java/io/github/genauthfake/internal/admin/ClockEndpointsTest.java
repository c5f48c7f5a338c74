package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.PoolClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClockEndpointsTest {
    private static final String CLOCK = "pools/default/clock";

    private final FakeGenAuth server = FakeGenAuth.start();
    private final PoolClock clock = server.defaultPool().clock();
    private final AdminClient admin = new AdminClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void it_tells_the_time() {
        clock.freezeAt(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(admin.get(CLOCK).text()).isEqualTo("{\"now\":\"2030-01-01T00:00:00.000Z\",\"isFrozen\":true}");
    }

    @Test
    void it_is_frozen_where_it_is() {
        assertThat(admin.post(CLOCK + "/freeze", "").json().path("isFrozen").booleanValue())
                .isTrue();
        assertThat(clock.isFrozen()).isTrue();
        assertThat(clock.now()).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
    }

    @Test
    void it_is_frozen_at_a_moment() {
        assertThat(admin.post(CLOCK + "/freeze", "{\"at\":\"2031-02-03T04:05:06.789999Z\"}")
                        .text())
                .isEqualTo("{\"now\":\"2031-02-03T04:05:06.789Z\",\"isFrozen\":true}");
        assertThat(clock.now()).isEqualTo("2031-02-03T04:05:06.789Z");
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H30M, 2030-01-01T01:30:00Z",
        "-P1D, 2029-12-31T00:00:00Z",
        "PT0.5S, 2030-01-01T00:00:00.500Z",
        "PT0S, 2030-01-01T00:00:00Z"
    })
    void it_is_moved(String by, Instant expected) {
        clock.freezeAt(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(admin.post(CLOCK + "/advance", "{\"by\":\"" + by + "\"}").status())
                .isEqualTo(200);
        assertThat(clock.now()).isEqualTo(expected);
    }

    @Test
    void it_follows_the_system_again() {
        clock.freezeAt(Instant.EPOCH);
        assertThat(admin.post(CLOCK + "/follow", "").json().path("isFrozen").booleanValue())
                .isFalse();
        assertThat(clock.now()).isAfter(Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "freeze  | {\"at\":\"tomorrow\"}",
                "freeze  | {\"at\":1700000000000}",
                "freeze  | {\"at\":\"2030-01-01\"}",
                "freeze  | {\"at\":\"+10000-01-01T00:00:00Z\"}",
                "freeze  | {\"at\":\"-0001-01-01T00:00:00Z\"}",
                "freeze  | {\"to\":\"2030-01-01T00:00:00Z\"}",
                "advance | {}",
                "advance | {\"by\":null}",
                "advance | {\"by\":60}",
                "advance | {\"by\":\"1h\"}",
                "advance | {\"by\":\"P9000Y\"}",
                "advance | {\"by\":\"P9999999D\"}",
                "advance | {\"by\":\"-P9999999D\"}",
                "advance | {\"by\":\"PT9223372036854775807S\"}",
                "advance | {\"by\":\"PT-9223372036854775808S\"}",
                "follow  | {\"by\":\"PT1H\"}"
            })
    void what_makes_no_sense_is_refused_and_the_clock_runs_on(String action, String body) {
        assertThat(admin.post(CLOCK + "/" + action, body).status()).isEqualTo(400);
        assertThat(clock.isFrozen()).isFalse();
        assertThat(clock.now()).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"freeze", "advance", "follow"})
    void it_does_not_move_on_a_get(String action) {
        assertThat(admin.get(CLOCK + "/" + action).status()).isEqualTo(405);
    }
}
