package io.github.genauthfake;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * A request as it stands in the journal.
 *
 * @param at when it was answered, by the pool's clock; by the system's for a request that belongs to no pool
 * @param requestId the id in the answer's {@code x-request-id} header
 * @param operation the operation's name, for example {@code set-custom-data}; the path where the API has no such operation
 * @param method the HTTP method
 * @param path the path without the query
 * @param parameters the body or the query as JSON text, secrets and passwords masked, at most 4096 characters
 * @param statusCode the business status code of the answer; 0 where a fault broke the connection before anything was
 *     applied
 * @param apiCode the API code of the answer, if it had one
 * @param message the message of the answer; empty on success
 * @param findings what a test should know of it
 */
public record RecordedRequest(
        Instant at,
        String requestId,
        String operation,
        String method,
        String path,
        String parameters,
        int statusCode,
        OptionalInt apiCode,
        String message,
        List<Finding> findings) {

    public RecordedRequest {
        findings = List.copyOf(findings);
    }

    /** Whether the answer was a success, also one that a fault has kept from its caller. */
    public boolean succeeded() {
        return statusCode == 200;
    }
}
