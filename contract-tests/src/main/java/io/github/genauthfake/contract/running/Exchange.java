package io.github.genauthfake.contract.running;

import java.util.Map;

/**
 * One request of a behaviour and its answer, with secrets masked.
 *
 * @param method the HTTP method
 * @param path the path with its query
 * @param headers what the behaviour itself sent as headers, by name
 * @param body the body; empty when there is none
 * @param httpStatus the HTTP status of the answer
 * @param answer the body of the answer
 */
public record Exchange(
        String method, String path, Map<String, String> headers, String body, int httpStatus, String answer) {
    private static final String PREFIX = "/api/v3/";

    public Exchange {
        headers = Map.copyOf(headers);
    }

    /** The operation that was asked, for example {@code set-custom-data}; another path as it is. */
    public String operation() {
        String bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        return bare.startsWith(PREFIX) ? bare.substring(PREFIX.length()) : bare;
    }

    /** Whether the API took the request. */
    public boolean succeeded() {
        return httpStatus == 200 && answer.startsWith("{\"statusCode\":200,");
    }
}
