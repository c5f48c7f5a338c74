package io.github.genauthfake.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genauthfake.Fault;
import io.github.genauthfake.internal.modules.Asked;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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
        strike = faults.strike("create-user", () -> Asked.NOTHING).orElseThrow();
    }

    private final AtomicInteger goneOn = new AtomicInteger();

    private void waitForIt() {
        strike.whenLetGo(goneOn::incrementAndGet);
    }

    @Test
    void goes_on_once_when_it_is_let_go() {
        waitForIt();
        assertThat(goneOn).hasValue(0);
        faults.clear();
        strike.release();
        assertThat(goneOn).hasValue(1);
        assertThat(strike.abandonedBecause()).isEmpty();
    }

    @Test
    void goes_on_at_once_when_it_was_let_go_before() {
        faults.clear();
        waitForIt();
        assertThat(goneOn).hasValue(1);
    }

    @Test
    void is_abandoned_even_when_it_was_let_go_a_moment_before() {
        faults.clear();
        waitForIt();
        faults.end("closed");
        assertThat(strike.abandonedBecause()).contains("closed");
        assertThat(goneOn).hasValue(1);
    }

    @Test
    void stays_abandoned_when_somebody_tries_to_clear_the_faults_afterwards() {
        faults.end("closed");
        assertThatIllegalStateException().isThrownBy(faults::clear);
        assertThat(strike.abandonedBecause()).contains("closed");
    }

    @Test
    void is_deserted_when_its_client_leaves() {
        waitForIt();
        strike.desert();
        assertThat(goneOn).hasValue(1);
        assertThat(strike.isDeserted()).isTrue();
    }

    @Test
    void is_not_deserted_when_it_was_let_go_before() {
        strike.release();
        strike.desert();
        assertThat(strike.isDeserted()).isFalse();
    }

    @Test
    void is_let_alone_once_it_has_ended() {
        strike.end();
        waitForIt();
        faults.abandon("reset");
        assertThat(goneOn).hasValue(0);
        assertThat(strike.abandonedBecause()).isEmpty();
    }

    @Test
    void waits_by_its_fault() {
        assertThat(strike.makesWait()).isTrue();
        assertThat(strike.longestWait()).isEmpty();
        Strike delayed = struckBy(Fault.delay(LONG));
        assertThat(delayed.makesWait()).isTrue();
        assertThat(delayed.longestWait()).contains(LONG);
        assertThat(struckBy(Fault.delay(Duration.ZERO)).makesWait()).isFalse();
        assertThat(struckBy(Fault.truncatedAnswer()).makesWait()).isFalse();
    }

    private Strike struckBy(Fault fault) {
        faults.on("create-user").next(fault);
        return faults.strike("create-user", () -> Asked.NOTHING).orElseThrow();
    }
}
