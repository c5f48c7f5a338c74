package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Answers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The form that every answer has. */
final class Envelope {
    private Envelope() {}

    /**
     * A success: the message is empty (seen), and there is no request id (documented: it comes with failures).
     *
     * @param data may be {@code null}, or {@link Answers#NOTHING} for an operation that declares none
     */
    static byte[] success(Object data) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("statusCode", 200);
        envelope.put("message", "");
        if (data != Answers.NOTHING) {
            envelope.put("data", data);
        }
        return Json.write(envelope);
    }

    /** A failure: the API code only where there is one (documented), and data only where they are seen. */
    static byte[] failure(int statusCode, OptionalInt apiCode, String message, String requestId, Object data) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("statusCode", statusCode);
        apiCode.ifPresent(code -> envelope.put("apiCode", code));
        envelope.put("message", message);
        envelope.put("requestId", requestId);
        if (data != null) {
            envelope.put("data", data);
        }
        return Json.write(envelope);
    }
}
