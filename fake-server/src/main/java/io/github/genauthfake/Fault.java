package io.github.genauthfake;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A failure that a test asks for. Arm it on a pool with {@link Faults}. Whatever it does to the caller, the journal tells
 * that a fault was at work.
 */
public sealed interface Fault {
    /** A failure in the API's own form over HTTP 200, as the real service sends business errors; nothing is applied. */
    static Fault error(int statusCode, String message) {
        return new ErrorAnswer(200, statusCode, OptionalInt.empty(), message, null);
    }

    /** The same with an API code. */
    static Fault error(int statusCode, int apiCode, String message) {
        return new ErrorAnswer(200, statusCode, OptionalInt.of(apiCode), message, null);
    }

    /** HTTP 429 with {@code Retry-After} in whole seconds, the documented form of throttling; nothing is applied. */
    static Fault throttled(Duration retryAfter) {
        return new ErrorAnswer(429, 429, OptionalInt.empty(), "您的请求已超过最大数量限制，请稍后重试", retryAfter);
    }

    /**
     * An HTTP error of something between client and service, for example 502 or 503; nothing is applied.
     *
     * @throws IllegalArgumentException when it is not between 400 and 599
     */
    static Fault httpStatus(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("An HTTP error has a status between 400 and 599, not " + status);
        }
        return new ErrorAnswer(status, status, OptionalInt.empty(), "fault: HTTP " + status, null);
    }

    /** The request is served as usual, after {@code duration} of the machine's time. */
    static Fault delay(Duration duration) {
        return new Delay(duration);
    }

    /** The request waits until {@link ArmedFault#disarm()} or the end of the pool, then it is served as usual. */
    static Fault hold() {
        return new Hold();
    }

    /** The connection breaks without an answer, and nothing is applied. */
    static Fault dropBeforeApplying() {
        return new Drop(false);
    }

    /** The request is applied, then the connection breaks without an answer. */
    static Fault dropAfterApplying() {
        return new Drop(true);
    }

    /** The request is applied, and half of the answer arrives: complete HTTP, broken JSON. */
    static Fault truncatedAnswer() {
        return new TruncatedAnswer();
    }

    /**
     * @param httpStatus the status of the HTTP answer
     * @param statusCode the business status code in its body
     * @param retryAfter what {@code Retry-After} says; {@code null} for no such header
     */
    record ErrorAnswer(int httpStatus, int statusCode, OptionalInt apiCode, String message, Duration retryAfter)
            implements Fault {
        public ErrorAnswer {
            Objects.requireNonNull(message, "message");
        }
    }

    /** @see Fault#delay */
    record Delay(Duration duration) implements Fault {
        public Delay {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("A delay cannot be negative: " + duration);
            }
        }
    }

    /** @see Fault#hold */
    record Hold() implements Fault {}

    /** @see Fault#dropBeforeApplying */
    record Drop(boolean afterApplying) implements Fault {}

    /** @see Fault#truncatedAnswer */
    record TruncatedAnswer() implements Fault {}
}
