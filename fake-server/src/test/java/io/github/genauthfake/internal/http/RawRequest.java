package io.github.genauthfake.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request that a client might send.
 *
 * @param headers by names in lower case
 * @param query decoded; {@code null} for one that cannot be decoded
 */
public record RawRequest(
        String method, String path, Map<String, String> headers, Map<String, List<String>> query, byte[] body) {
    private static final int LONGEST_SHOWN = 800;

    public static RawRequest get(String path, Map<String, List<String>> query) {
        return new RawRequest("GET", path, Map.of(), query, new byte[0]);
    }

    public static RawRequest post(String path, byte[] body) {
        return new RawRequest("POST", path, Map.of("content-type", "application/json"), Map.of(), body);
    }

    public RawRequest withMethod(String other) {
        return new RawRequest(other, path, headers, query, body);
    }

    public RawRequest withPath(String other) {
        return new RawRequest(method, other, headers, query, body);
    }

    public RawRequest withHeaders(Map<String, String> others) {
        return new RawRequest(method, path, others, query, body);
    }

    public RawRequest withBody(byte[] other) {
        return new RawRequest(method, path, headers, query, other);
    }

    public RawRequest withQuery(Map<String, List<String>> other) {
        return new RawRequest(method, path, headers, other, body);
    }

    public String encodedQuery() {
        return query == null
                ? "%zz"
                : query.entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Without characters that a report would swallow, and not longer than somebody reads. */
    @Override
    public String toString() {
        String text = method + " " + path + " " + headers + " query " + query + " body "
                + new String(body, StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder();
        text.chars().limit(LONGEST_SHOWN).forEach(character -> {
            if (character >= ' ' && character < 127) {
                shown.append((char) character);
            } else {
                shown.append(String.format("\\u%04x", character));
            }
        });
        return text.length() <= LONGEST_SHOWN ? shown.toString() : shown + "… (" + body.length + " bytes of body)";
    }
}
