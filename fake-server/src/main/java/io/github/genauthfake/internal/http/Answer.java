package io.github.genauthfake.internal.http;

import java.util.Arrays;
import java.util.List;

/**
 * What goes over the wire.
 *
 * @param httpStatus the HTTP status
 * @param body the JSON body
 * @param requestId for the header {@code x-request-id}
 * @param retryAfterSeconds for the header {@code Retry-After}; {@code null} for no such header
 * @param isDropped whether the connection breaks instead of carrying the answer
 * @param findings for the header {@code x-genauth-fake-finding}, one for each
 */
public record Answer(
        int httpStatus,
        byte[] body,
        String requestId,
        Long retryAfterSeconds,
        boolean isDropped,
        List<String> findings) {
    static Answer of(int httpStatus, byte[] body, String requestId) {
        return new Answer(httpStatus, body, requestId, null, false, List.of());
    }

    Answer dropped() {
        return new Answer(httpStatus, body, requestId, retryAfterSeconds, true, findings);
    }

    Answer with(List<String> ofTheRequest) {
        return new Answer(httpStatus, body, requestId, retryAfterSeconds, isDropped, ofTheRequest);
    }

    /** This answer with half of its body: what arrives is complete HTTP and broken JSON. */
    Answer truncated() {
        byte[] half = Arrays.copyOf(body, body.length / 2);
        return new Answer(httpStatus, half, requestId, retryAfterSeconds, isDropped, findings);
    }
}
