package io.github.genauthfake.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genauthfake.PoolClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdjustableClockTest {
    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00.123Z");

    private Instant system = NOON;
    private final PoolClock clock = new AdjustableClock(() -> system, () -> {});

    @Test
    void follows_the_system_at_first() {
        assertThat(clock.now()).isEqualTo(NOON);
        assertThat(clock.isFrozen()).isFalse();
        system = NOON.plusSeconds(1);
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void is_followed_by_the_clock_that_it_gives_to_code() {
        Clock given = clock.asClock();
        Clock elsewhere = given.withZone(ZoneId.of("Asia/Shanghai"));
        clock.freezeAt(NOON);
        assertThat(given.instant()).isEqualTo(NOON);
        assertThat(given.getZone()).isEqualTo(ZoneOffset.UTC);
        clock.advance(Duration.ofDays(1));
        assertThat(elsewhere.instant()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(clock).hasToString("PoolClock[2025-03-02T12:00:00.123Z, frozen]");
    }

    @Nested
    class Frozen {
        @Test
        void stands_still_where_it_was() {
            clock.freeze();
            system = NOON.plusSeconds(1);
            assertThat(clock.now()).isEqualTo(NOON);
            assertThat(clock.isFrozen()).isTrue();
        }

        @Test
        void stands_still_at_a_moment_cut_to_milliseconds() {
            clock.freezeAt(Instant.parse("1969-12-31T23:59:59.999999Z"));
            assertThat(clock.now()).isEqualTo("1969-12-31T23:59:59.999Z");
        }

        @Test
        void moves_when_it_is_told_and_stays_frozen() {
            clock.freeze();
            clock.advance(Duration.ofHours(2));
            clock.advance(Duration.ofHours(-3));
            system = NOON.plusSeconds(1);
            assertThat(clock.now()).isEqualTo(NOON.minus(Duration.ofHours(1)));
            assertThat(clock.isFrozen()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59.999Z"})
        void is_refused_at_a_moment_that_no_answer_can_say(Instant moment) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> clock.freezeAt(moment))
                    .withMessage("The clock can be set to the years 0000 to 9999");
            assertThat(clock.isFrozen()).isFalse();
        }

        @Test
        void is_refused_at_the_ends_of_time_and_beyond() {
            clock.freeze();
            for (ThrowingCallable change : List.<ThrowingCallable>of(
                    () -> clock.freezeAt(Instant.MAX),
                    () -> clock.freezeAt(Instant.MIN),
                    () -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)),
                    () -> clock.advance(Duration.ofSeconds(Long.MIN_VALUE)))) {
                assertThatIllegalArgumentException().isThrownBy(change);
            }
            assertThat(clock.now()).isEqualTo(NOON);
        }

        @Test
        void may_be_frozen_again() {
            clock.freezeAt(Instant.EPOCH);
            clock.freeze();
            assertThat(clock.now()).isEqualTo(Instant.EPOCH);
        }
    }

    @Nested
    class Running_ahead_or_behind {
        @Test
        void keeps_running() {
            clock.advance(Duration.ofDays(1));
            system = NOON.plusSeconds(1);
            assertThat(clock.now()).isEqualTo(NOON.plus(Duration.ofDays(1)).plusSeconds(1));
            assertThat(clock.isFrozen()).isFalse();
        }

        @Test
        void adds_up_what_it_is_told() {
            clock.advance(Duration.ofDays(1));
            clock.advance(Duration.ofDays(-2));
            assertThat(clock.now()).isEqualTo(NOON.minus(Duration.ofDays(1)));
        }

        @Test
        void stays_in_whole_milliseconds() {
            clock.advance(Duration.ofNanos(1_999_999));
            assertThat(clock.now()).isEqualTo(NOON.plusMillis(1));
            clock.advance(Duration.ofNanos(-1_999_999));
            assertThat(clock.now()).isEqualTo(NOON);
        }

        @Test
        void freezes_where_it_is() {
            clock.advance(Duration.ofDays(1));
            clock.freeze();
            system = NOON.plusSeconds(1);
            assertThat(clock.now()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        }
    }

    @Test
    void follows_the_system_again_without_any_offset() {
        clock.advance(Duration.ofDays(1));
        clock.freeze();
        clock.followSystem();
        assertThat(clock.now()).isEqualTo(NOON);
        assertThat(clock.isFrozen()).isFalse();
    }
}
