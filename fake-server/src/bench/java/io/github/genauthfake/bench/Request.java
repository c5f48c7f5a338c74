package io.github.genauthfake.bench;

import java.nio.charset.StandardCharsets;

/**
 * A request to the API.
 *
 * @param query undecoded, without the question mark; empty when there is none
 * @param body empty for a GET
 */
public record Request(String method, String operation, String query, String body) {
    public static Request get(String operation, String query) {
        return new Request("GET", operation, query, "");
    }

    public static Request post(String operation, String body) {
        return new Request("POST", operation, "", body);
    }

    public String path() {
        return "/api/v3/" + operation;
    }

    /** As it goes over the wire, ready to be sent many times. */
    byte[] bytes(String authority, String token) {
        String head = String.join(
                "\r\n",
                method + " " + path() + (query.isEmpty() ? "" : "?" + query) + " HTTP/1.1",
                "host: " + authority,
                "authorization: " + token,
                "content-type: application/json",
                "content-length: " + body.length());
        return (head + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    }
}
