package io.github.genauthfake.internal.http;

import java.util.Arrays;

/**
 * What goes over the wire.
 *
 * @param httpStatus the HTTP status
 * @param body the JSON body
 * @param requestId for the header {@code x-request-id}
 * @param retryAfterSeconds for the header {@code Retry-After}; {@code null} for no such header
 * @param isDropped whether the connection breaks instead of carrying the answer
 */
public record Answer(int httpStatus, byte[] body, String requestId, Long retryAfterSeconds, boolean isDropped) {
    static Answer of(int httpStatus, byte[] body, String requestId) {
        return new Answer(httpStatus, body, requestId, null, false);
    }

    Answer dropped() {
        return new Answer(httpStatus, body, requestId, retryAfterSeconds, true);
    }

    /** This answer with half of its body: what arrives is complete HTTP and broken JSON. */
    Answer truncated() {
        return new Answer(httpStatus, Arrays.copyOf(body, body.length / 2), requestId, retryAfterSeconds, isDropped);
    }
}
