package io.github.genauthfake.contract.remote;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Sends requests to a service that is not to be troubled: one after the other at a pace, again when it answers HTTP 429 and
 * not before it says, and no more at all once it has stopped answering.
 */
final class Delivery {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_ATTEMPTS = 6;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int MOST_FAILURES = 3;

    private final Pace pace;
    private int failuresInARow;
    private volatile String outage;

    Delivery(Pace pace) {
        this.pace = pace;
    }

    /** Why nothing is sent any more; empty as long as the service answers. */
    Optional<String> outage() {
        return Optional.ofNullable(outage);
    }

    /**
     * Sends a request.
     *
     * @throws TargetException when the service cannot be reached, or throttles for longer than is worth waiting for
     */
    HttpResponse<String> deliver(Callable<HttpResponse<String>> attempt) {
        if (outage != null) {
            throw new TargetException(outage);
        }
        Duration wait = FIRST_WAIT;
        for (int attempts = 1; ; attempts++) {
            pace.await();
            HttpResponse<String> answer = answered(attempt);
            if (answer.statusCode() != TOO_MANY_REQUESTS) {
                return answer;
            }
            Duration asked = answer.headers()
                    .firstValue("retry-after")
                    .flatMap(Delivery::duration)
                    .orElse(wait);
            if (attempts == MOST_ATTEMPTS || asked.compareTo(LONGEST_WAIT) > 0) {
                throw new TargetException("The service throttles: it answered HTTP 429 for the " + attempts
                        + ". time, and asks to wait for " + asked.toSeconds() + " seconds.");
            }
            pace.pause(asked);
            wait = wait.multipliedBy(2);
        }
    }

    private HttpResponse<String> answered(Callable<HttpResponse<String>> attempt) {
        try {
            HttpResponse<String> answer = attempt.call();
            failuresInARow = 0;
            return answer;
        } catch (TargetException itself) {
            throw itself;
        } catch (IOException failure) {
            String what = "The service did not answer: " + failure + ".";
            if (++failuresInARow == MOST_FAILURES) {
                outage = what + " It was the " + MOST_FAILURES + ". time in a row, so that nothing more is sent.";
            }
            throw new TargetException(what, failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new TargetException("The run was interrupted while it waited for an answer.", interruption);
        } catch (RuntimeException unchanged) {
            throw unchanged;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** Reads a Retry-After header: seconds, or an HTTP date. */
    private static Optional<Duration> duration(String retryAfter) {
        String text = retryAfter.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Duration left = Duration.between(
                    ZonedDateTime.now(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeParseException neither) {
            // A header that nobody can read is as good as none.
            return Optional.empty();
        }
    }
}
