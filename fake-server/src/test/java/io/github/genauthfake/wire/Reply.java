package io.github.genauthfake.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** An answer of the server, which must be JSON in UTF-8. */
public record Reply(int httpStatus, String contentType, String requestIdHeader, JsonNode body, HttpHeaders headers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(HttpResponse<byte[]> response) {
        try {
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("content-type").orElse(null),
                    response.headers().firstValue("x-request-id").orElse(null),
                    // The decoder refuses what is no UTF-8.
                    JSON.readTree(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(response.body()))
                            .toString()),
                    response.headers());
        } catch (IOException notJson) {
            throw new UncheckedIOException("not JSON: " + new String(response.body(), StandardCharsets.UTF_8), notJson);
        }
    }

    public int statusCode() {
        return body.path("statusCode").intValue();
    }

    public String message() {
        return body.path("message").textValue();
    }

    public JsonNode data() {
        return body.path("data");
    }
}
