package io.github.genauthfake.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A request that a client might send.
 *
 * @param headers by names in lower case
 * @param query decoded; {@code null} for one that cannot be decoded
 */
record RawRequest(
        String method, String path, Map<String, String> headers, Map<String, List<String>> query, byte[] body) {
    static RawRequest get(String path, Map<String, List<String>> query) {
        return new RawRequest("GET", path, Map.of(), query, new byte[0]);
    }

    static RawRequest post(String path, byte[] body) {
        return new RawRequest("POST", path, Map.of("content-type", "application/json"), Map.of(), body);
    }

    RawRequest withMethod(String other) {
        return new RawRequest(other, path, headers, query, body);
    }

    RawRequest withPath(String other) {
        return new RawRequest(method, other, headers, query, body);
    }

    RawRequest withHeaders(Map<String, String> others) {
        return new RawRequest(method, path, others, query, body);
    }

    RawRequest withBody(byte[] other) {
        return new RawRequest(method, path, headers, query, other);
    }

    RawRequest withQuery(Map<String, List<String>> other) {
        return new RawRequest(method, path, headers, other, body);
    }

    Map<String, List<String>> decodedQuery() {
        if (query == null) {
            throw new IllegalArgumentException("the query cannot be decoded");
        }
        return query;
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return method + " " + path + " " + headers + " query " + query + " body "
                + (text.length() > 2_000 ? text.substring(0, 2_000) + "… (" + body.length + " bytes)" : text);
    }
}
