package io.github.genauthfake.internal.pool;

import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A request as the server records it.
 *
 * @param began when it arrived, by {@link Machine#nanoTime()}
 * @param took how long it took; {@code null} for one that is under way
 * @param kept its answer
 */
public record JournalledRequest(
        Instant at,
        String requestId,
        String operation,
        String method,
        String path,
        Map<String, String> headers,
        String parameters,
        int statusCode,
        OptionalInt apiCode,
        String message,
        LazyText kept,
        long began,
        Duration took,
        List<Finding> findings)
        implements RecordedRequest {

    public JournalledRequest {
        findings = List.copyOf(findings);
    }

    @Override
    public boolean isUnderWay() {
        return took == null;
    }

    @Override
    public String answer() {
        return kept.get();
    }

    @Override
    public Duration duration() {
        return isUnderWay() ? Duration.ofNanos(Machine.nanoTime() - began) : took;
    }

    /** For the messages of tests: {@code create-user {"username":"alice"} -> 200}. */
    @Override
    public String toString() {
        return operation + " " + parameters + " -> "
                + (isUnderWay() ? "under way" : statusCode + (message.isEmpty() ? "" : " " + message));
    }
}
