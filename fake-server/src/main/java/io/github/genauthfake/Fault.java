package io.github.genauthfake;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A failure that a test asks for. Arm it on a pool with {@link Faults}. The journal has every call that was
 * struck, with a finding that names the fault. See {@code docs/faults.md} for what callers see through the provider's SDKs.
 */
public sealed interface Fault {
    /**
     * A failure in the API's own form over HTTP 200, as the real service sends business errors; nothing is applied.
     *
     * @throws IllegalArgumentException when {@code statusCode} is not between 100 and 999, or is 200, which is a success
     */
    static Fault error(int statusCode, String message) {
        return new ErrorAnswer(200, statusCode, OptionalInt.empty(), message, null);
    }

    /**
     * The same with an API code.
     *
     * @throws IllegalArgumentException when {@code statusCode} is not between 100 and 999, or is 200, which is a success
     */
    static Fault error(int statusCode, int apiCode, String message) {
        return new ErrorAnswer(200, statusCode, OptionalInt.of(apiCode), message, null);
    }

    /**
     * HTTP 429 with {@code Retry-After}, the documented form of throttling; nothing is applied.
     *
     * @param retryAfter whole seconds, because the header has no fractions; zero allows a retry at once
     * @throws IllegalArgumentException when it is negative or has a part of a second
     */
    static Fault throttled(Duration retryAfter) {
        Objects.requireNonNull(retryAfter, "retryAfter");
        return new ErrorAnswer(429, 429, OptionalInt.empty(), "您的请求已超过最大数量限制，请稍后重试", retryAfter);
    }

    /**
     * An HTTP error, as of a proxy between client and service, for example 502 or 503; nothing is applied.
     *
     * @throws IllegalArgumentException when it is not between 400 and 599
     */
    static Fault httpStatus(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("An HTTP error has a status between 400 and 599, not " + status);
        }
        return new ErrorAnswer(status, status, OptionalInt.empty(), "fault: HTTP " + status, null);
    }

    /**
     * The request is served as usual, after {@code duration} of the machine's time, or as soon as the fault is disarmed.
     * It ends early in the same cases as a {@link #hold}.
     *
     * @throws IllegalArgumentException when it is negative or longer than a day
     */
    static Fault delay(Duration duration) {
        return new Delay(duration);
    }

    /**
     * The request waits until {@link ArmedFault#disarm()} or {@link Faults#clear()}, then it is served as usual. If
     * its pool is seeded, reset, wiped or closed in the meantime, or the server stops, it is answered with HTTP 503 and nothing
     * is applied, so that calls of one test do not reach the next. If its client disconnects, for example after a timeout, the
     * call ends too, and nothing is applied. It takes no thread of the server while it waits.
     */
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
     * @param httpStatus the status of the HTTP answer, between 200 and 599, and none of an answer without body (204, 205,
     *     304)
     * @param statusCode the business status code in its body, between 100 and 999
     * @param retryAfter what {@code Retry-After} says, in whole seconds; {@code null} for no such header
     */
    record ErrorAnswer(int httpStatus, int statusCode, OptionalInt apiCode, String message, Duration retryAfter)
            implements Fault {
        private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

        public ErrorAnswer {
            Objects.requireNonNull(apiCode, "apiCode");
            Objects.requireNonNull(message, "message");
            require(httpStatus >= 200 && httpStatus <= 599, "An HTTP status is between 200 and 599, not " + httpStatus);
            require(
                    !WITHOUT_BODY.contains(httpStatus),
                    "An answer with HTTP " + httpStatus + " has no body, and the error would not arrive");
            require(statusCode >= 100 && statusCode <= 999, "A statusCode is between 100 and 999, not " + statusCode);
            require(statusCode != 200, "An error has another statusCode than 200, which is a success");
            require(
                    retryAfter == null || !retryAfter.isNegative() && retryAfter.getNano() == 0,
                    "Retry-After is said in whole seconds, not " + retryAfter);
        }

        @Override
        public String toString() {
            return "answer with HTTP " + httpStatus + ", statusCode " + statusCode
                    + (apiCode.isPresent() ? ", apiCode " + apiCode.getAsInt() : "")
                    + (retryAfter == null ? "" : ", Retry-After " + retryAfter.toSeconds())
                    + ", message \"" + message + "\"";
        }
    }

    /** @see Fault#delay */
    record Delay(Duration duration) implements Fault {
        private static final Duration LONGEST = Duration.ofDays(1);

        public Delay {
            require(
                    !duration.isNegative() && duration.compareTo(LONGEST) <= 0,
                    "A delay is between nothing and a day, not " + duration
                            + "; to wait for the test, use Fault.hold()");
        }

        @Override
        public String toString() {
            return "delay of " + duration;
        }
    }

    /** @see Fault#hold */
    record Hold() implements Fault {
        @Override
        public String toString() {
            return "hold";
        }
    }

    /** @see Fault#dropBeforeApplying */
    record Drop(boolean afterApplying) implements Fault {
        @Override
        public String toString() {
            return "drop " + (afterApplying ? "after" : "before") + " applying";
        }
    }

    /** @see Fault#truncatedAnswer */
    record TruncatedAnswer() implements Fault {
        @Override
        public String toString() {
            return "truncated answer";
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
