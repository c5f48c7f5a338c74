package io.github.genauthfake.it;

import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.internal.pool.JournalledRequest;
import io.github.genauthfake.internal.pool.LazyText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Requests as a journal would have them. */
public final class Recorded {
    private Recorded() {}

    /** A success. */
    public static RecordedRequest success(String operation, String parameters, Finding... findings) {
        return answered(operation, parameters, 200, "", findings);
    }

    public static RecordedRequest answered(
            String operation, String parameters, int statusCode, String message, Finding... findings) {
        return new JournalledRequest(
                Instant.EPOCH,
                "id",
                operation,
                "POST",
                "/api/v3/" + operation,
                Map.of(),
                parameters,
                statusCode,
                OptionalInt.empty(),
                message,
                LazyText.EMPTY,
                0,
                Duration.ZERO,
                List.of(findings));
    }
}
