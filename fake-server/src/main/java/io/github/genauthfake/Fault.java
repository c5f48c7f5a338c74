package io.github.genauthfake;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A failure that a test asks for. Arm it on a pool with {@link Faults}. The journal has every call that was
 * struck, with a finding that names the fault. See {@code docs/faults.md} for what callers see through the provider's SDKs.
 *
 * <p>A value: immutable, and equal to another one that does the same.
 */
public final class Fault {
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);
    private static final Duration LONGEST_DELAY = Duration.ofDays(1);

    private final Content content;

    private Fault(Content content) {
        this.content = content;
    }

    /** What a fault does. More may follow in later versions. */
    public enum Kind {
        /** Answers with an error; the request is not applied. */
        ERROR,
        /** The request is served later. */
        DELAY,
        /** The request waits until it is released. */
        HOLD,
        /** The connection breaks; the request is not applied. */
        DROP_BEFORE_APPLYING,
        /** The request is applied; the connection breaks. */
        DROP_AFTER_APPLYING,
        /** The request is applied; half of the answer arrives. */
        TRUNCATED_ANSWER
    }

    /** @param duration of a delay, or what {@code Retry-After} says; {@code null} where there is none */
    private record Content(
            Kind kind, int httpStatus, int statusCode, OptionalInt apiCode, String message, Duration duration) {}

    /**
     * A failure in the API's own form over HTTP 200, as the real service sends business errors; nothing is applied.
     *
     * @throws IllegalArgumentException when {@code statusCode} is not between 100 and 999, or is 200, which is a success
     */
    public static Fault error(int statusCode, String message) {
        return error(200, statusCode, OptionalInt.empty(), message, null);
    }

    /**
     * The same with an API code.
     *
     * @throws IllegalArgumentException when {@code statusCode} is not between 100 and 999, or is 200, which is a success
     */
    public static Fault error(int statusCode, int apiCode, String message) {
        return error(200, statusCode, OptionalInt.of(apiCode), message, null);
    }

    /**
     * HTTP 429 with {@code Retry-After}, the documented form of throttling; nothing is applied.
     *
     * @param retryAfter whole seconds, because the header has no fractions; zero allows a retry at once
     * @throws IllegalArgumentException when it is negative or has a part of a second
     */
    public static Fault throttled(Duration retryAfter) {
        return error(429, "您的请求已超过最大数量限制，请稍后重试").withHttpStatus(429).withRetryAfter(retryAfter);
    }

    /**
     * An HTTP error, as of a proxy between client and service, for example 502 or 503; nothing is applied.
     *
     * @throws IllegalArgumentException when it is not between 400 and 599
     */
    public static Fault httpStatus(int status) {
        require(status >= 400 && status <= 599, "An HTTP error has a status between 400 and 599, not " + status);
        return error(status, status, OptionalInt.empty(), "fault: HTTP " + status, null);
    }

    /**
     * The request is served as usual, after {@code duration} of the machine's time, or as soon as the fault is disarmed.
     * It ends early in the same cases as a {@link #hold}.
     *
     * @throws IllegalArgumentException when it is negative or longer than a day
     */
    public static Fault delay(Duration duration) {
        require(
                !duration.isNegative() && duration.compareTo(LONGEST_DELAY) <= 0,
                "A delay is between nothing and a day, not " + duration + "; to wait for the test, use Fault.hold()");
        return new Fault(new Content(Kind.DELAY, 0, 0, OptionalInt.empty(), null, duration));
    }

    /**
     * The request waits until {@link ArmedFault#disarm()} or {@link Faults#clear()}, then it is served as usual. If
     * its pool is seeded, reset, wiped or closed in the meantime, or the server stops, it is answered with HTTP 503 and nothing
     * is applied, so that calls of one test do not reach the next. If its client disconnects, for example after a timeout, the
     * call ends too, and nothing is applied. It takes no thread of the server while it waits.
     */
    public static Fault hold() {
        return plain(Kind.HOLD);
    }

    /** The connection breaks without an answer, and nothing is applied. */
    public static Fault dropBeforeApplying() {
        return plain(Kind.DROP_BEFORE_APPLYING);
    }

    /** The request is applied, then the connection breaks without an answer. */
    public static Fault dropAfterApplying() {
        return plain(Kind.DROP_AFTER_APPLYING);
    }

    /** The request is applied, and half of the answer arrives: complete HTTP, broken JSON. */
    public static Fault truncatedAnswer() {
        return plain(Kind.TRUNCATED_ANSWER);
    }

    /**
     * This error with another status of the HTTP answer.
     *
     * @throws IllegalArgumentException when it is not between 200 and 599, or is that of an answer without body (204, 205,
     *     304)
     * @throws IllegalStateException when this fault is no error
     */
    public Fault withHttpStatus(int status) {
        requireError();
        return error(status, content.statusCode, content.apiCode, content.message, content.duration);
    }

    /**
     * This error with the header {@code Retry-After}.
     *
     * @param retryAfter whole seconds, because the header has no fractions
     * @throws IllegalArgumentException when it is negative or has a part of a second
     * @throws IllegalStateException when this fault is no error
     */
    public Fault withRetryAfter(Duration retryAfter) {
        requireError();
        Objects.requireNonNull(retryAfter, "retryAfter");
        return error(content.httpStatus, content.statusCode, content.apiCode, content.message, retryAfter);
    }

    /** What it does. */
    public Kind kind() {
        return content.kind;
    }

    /** The status of the HTTP answer; empty unless it is an error. */
    public OptionalInt httpStatus() {
        return isError() ? OptionalInt.of(content.httpStatus) : OptionalInt.empty();
    }

    /** The business status code in the body of the answer; empty unless it is an error. */
    public OptionalInt statusCode() {
        return isError() ? OptionalInt.of(content.statusCode) : OptionalInt.empty();
    }

    /** The API code of an error that has one. */
    public OptionalInt apiCode() {
        return content.apiCode;
    }

    /** The message of the answer; empty unless it is an error. */
    public Optional<String> message() {
        return Optional.ofNullable(content.message);
    }

    /** What {@code Retry-After} says, of an error that has this header. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(content.duration).filter(duration -> isError());
    }

    /** How long a delay takes; empty for any other fault. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(content.duration).filter(duration -> content.kind == Kind.DELAY);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fault fault && content.equals(fault.content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    /** In words and in one line, for messages. */
    @Override
    public String toString() {
        return switch (content.kind) {
            case ERROR ->
                "answer with HTTP " + content.httpStatus + ", statusCode " + content.statusCode
                        + (content.apiCode.isPresent() ? ", apiCode " + content.apiCode.getAsInt() : "")
                        + (content.duration == null ? "" : ", Retry-After " + content.duration.toSeconds())
                        + ", message \"" + content.message + "\"";
            case DELAY -> "delay of " + content.duration;
            case HOLD -> "hold";
            case DROP_BEFORE_APPLYING -> "drop before applying";
            case DROP_AFTER_APPLYING -> "drop after applying";
            case TRUNCATED_ANSWER -> "truncated answer";
        };
    }

    private boolean isError() {
        return content.kind == Kind.ERROR;
    }

    private void requireError() {
        if (!isError()) {
            throw new IllegalStateException("Only an error has an answer of its own, and this is a " + this);
        }
    }

    private static Fault plain(Kind kind) {
        return new Fault(new Content(kind, 0, 0, OptionalInt.empty(), null, null));
    }

    private static Fault error(
            int httpStatus, int statusCode, OptionalInt apiCode, String message, Duration retryAfter) {
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
        return new Fault(new Content(Kind.ERROR, httpStatus, statusCode, apiCode, message, retryAfter));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
