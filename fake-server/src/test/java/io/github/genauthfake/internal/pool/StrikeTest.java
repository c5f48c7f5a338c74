package io.github.genauthfake.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Fault;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(20)
class StrikeTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final FaultTable faults = new FaultTable();
    private Strike strike;

    @BeforeEach
    void strike() {
        faults.on("create-user").next(Fault.hold());
        strike = faults.strike("create-user").orElseThrow();
    }

    @Test
    void waits_no_longer_than_asked() throws InterruptedException {
        assertThat(strike.await(Duration.ZERO)).isEmpty();
        assertThat(strike.await(Duration.ofNanos(1))).isEmpty();
    }

    @Test
    void does_not_wait_when_it_was_let_go_before() throws InterruptedException {
        faults.clear();
        assertThat(strike.await(LONG)).isEmpty();
    }

    @Test
    void is_abandoned_even_when_it_was_let_go_a_moment_before() throws InterruptedException {
        faults.clear();
        faults.end("closed");
        assertThat(strike.await(LONG)).isEqualTo(Optional.of("closed"));
    }

    @Test
    void stays_abandoned_when_the_faults_are_cleared_afterwards() throws InterruptedException {
        faults.end("closed");
        faults.clear();
        assertThat(strike.await(LONG)).isEqualTo(Optional.of("closed"));
    }

    @Test
    void is_let_alone_once_it_has_ended() throws InterruptedException {
        strike.end();
        faults.abandon("reset");
        assertThat(strike.await(Duration.ZERO)).isEmpty();
    }
}
