package io.github.genauthfake.internal.admin;

import io.github.genauthfake.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What goes over the wire.
 *
 * @param body the body; empty for none
 * @param headers further headers
 * @param stream what follows the body until the client leaves; {@code null} for an answer that ends
 */
public record AdminAnswer(
        int status, String contentType, byte[] body, Map<String, String> headers, AdminStream stream) {
    private static final String JSON = "application/json;charset=utf-8";
    private static final String PROBLEM = "application/problem+json;charset=utf-8";

    public AdminAnswer {
        headers = Map.copyOf(headers);
    }

    public AdminAnswer(int status, String contentType, byte[] body, Map<String, String> headers) {
        this(status, contentType, body, headers, null);
    }

    /** An answer without a body. */
    public static AdminAnswer empty(int status) {
        return new AdminAnswer(status, JSON, new byte[0], Map.of());
    }

    static AdminAnswer ok(Object value) {
        return json(200, value);
    }

    static AdminAnswer json(int status, Object value) {
        return document(status, JSON, Json.write(value));
    }

    /** JSON that is written already. */
    static AdminAnswer written(byte[] json) {
        return document(200, JSON, json);
    }

    static AdminAnswer text(String contentType, String text) {
        return document(200, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    static AdminAnswer problem(AdminError error) {
        return new AdminAnswer(error.status(), PROBLEM, Json.write(error.view()), error.headers());
    }

    /** Server-sent events. */
    static AdminAnswer events(AdminStream stream) {
        return new AdminAnswer(
                200, "text/event-stream;charset=utf-8", new byte[0], Map.of("cache-control", "no-store"), stream);
    }

    AdminAnswer with(Map<String, String> more) {
        return new AdminAnswer(status, contentType, body, more, stream);
    }

    static AdminAnswer document(int status, String contentType, byte[] body) {
        return new AdminAnswer(status, contentType, body, Map.of());
    }
}
