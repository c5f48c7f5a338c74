package io.github.genauthfake.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genauthfake.Fault;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of a fault, and how it is told in messages. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultValuesTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 99, 200, 1000})
    void an_error_has_a_statusCode_that_is_none_of_success(int statusCode) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.error(statusCode, "x"))
                .withMessageContaining("statusCode");
    }

    @Test
    void an_error_has_a_message() {
        assertThatNullPointerException().isThrownBy(() -> Fault.error(500, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 200, 399, 600})
    void an_HTTP_error_has_a_status_of_one(int status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.httpStatus(status))
                .withMessageContaining("between 400 and 599");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void an_error_has_an_answer_with_a_body(int httpStatus) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.error(500, "busy").withHttpStatus(httpStatus))
                .withMessageContaining("HTTP " + httpStatus + " has no body");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1000, 1, 1500})
    void throttling_ends_after_whole_seconds(long milliseconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.throttled(Duration.ofMillis(milliseconds)))
                .withMessageContaining("whole seconds");
    }

    @Test
    void throttling_says_when_it_ends() {
        assertThatNullPointerException().isThrownBy(() -> Fault.throttled(null));
    }

    @Test
    void a_delay_is_no_longer_than_a_day_and_no_shorter_than_nothing() {
        assertThat(Fault.delay(Duration.ofDays(1))).isNotNull();
        assertThat(Fault.delay(Duration.ZERO)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.delay(ChronoUnit.FOREVER.getDuration()))
                .withMessageContaining("Fault.hold()");
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.delay(Duration.ofNanos(-1)));
        assertThatNullPointerException().isThrownBy(() -> Fault.delay(null));
    }

    @Test
    void only_an_error_has_an_answer_to_change() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Fault.hold().withHttpStatus(503))
                .withMessageEndingWith("this is a hold");
        assertThatIllegalStateException().isThrownBy(() -> Fault.hold().withRetryAfter(Duration.ZERO));
    }

    @Test
    void it_tells_what_it_does() {
        Fault error = Fault.error(403, 2005, "locked").withHttpStatus(503).withRetryAfter(Duration.ofSeconds(7));
        assertThat(error.kind()).isEqualTo(Fault.Kind.ERROR);
        assertThat(error.httpStatus()).hasValue(503);
        assertThat(error.statusCode()).hasValue(403);
        assertThat(error.apiCode()).hasValue(2005);
        assertThat(error.message()).hasValue("locked");
        assertThat(error.retryAfter()).hasValue(Duration.ofSeconds(7));
        assertThat(error.duration()).isEmpty();
        Fault delay = Fault.delay(Duration.ofSeconds(2));
        assertThat(delay.duration()).hasValue(Duration.ofSeconds(2));
        assertThat(delay.retryAfter()).isEmpty();
        assertThat(delay.httpStatus()).isEmpty();
        assertThat(delay.statusCode()).isEmpty();
        assertThat(delay.message()).isEmpty();
        assertThat(delay).isEqualTo(Fault.delay(Duration.ofMillis(2000))).isNotEqualTo(Fault.hold());
    }

    @Test
    void it_is_told_in_words() {
        assertThat(Fault.error(403, 2005, "locked"))
                .hasToString("answer with HTTP 200, statusCode 403, apiCode 2005, message \"locked\"");
        assertThat(Fault.error(503, "busy").withHttpStatus(503).withRetryAfter(Duration.ofSeconds(7)))
                .hasToString("answer with HTTP 503, statusCode 503, Retry-After 7, message \"busy\"");
        assertThat(Fault.delay(Duration.ofSeconds(2))).hasToString("delay of PT2S");
        assertThat(Fault.hold()).hasToString("hold");
        assertThat(Fault.dropBeforeApplying()).hasToString("drop before applying");
        assertThat(Fault.dropAfterApplying()).hasToString("drop after applying");
        assertThat(Fault.truncatedAnswer()).hasToString("truncated answer");
    }
}
