package io.github.genauthfake.internal.http.signature;

import io.github.genauthfake.internal.http.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** HTTP byte by byte, for requests that a client library would tidy up. */
final class RawHttp {
    private static final int TIMEOUT_MILLIS = 10_000;

    private RawHttp() {}

    /** A request as it goes over the wire; header values are written exactly as they are, whitespace included. */
    record Request(String method, String target, Map<String, String> headers, byte[] body) {}

    /** An answer: its HTTP status and its body. */
    record Answer(int httpStatus, String body) {
        int statusCode() {
            return number("statusCode");
        }

        /** The API code; 0 when there is none. */
        int apiCode() {
            return number("apiCode");
        }

        String message() {
            return first("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
        }

        private int number(String name) {
            String digits = first("\"" + name + "\":(\\d+)");
            return digits.isEmpty() ? 0 : Integer.parseInt(digits);
        }

        private String first(String pattern) {
            return Pattern.compile(pattern)
                    .matcher(body)
                    .results()
                    .findFirst()
                    .map((MatchResult match) -> match.group(1))
                    .orElse("");
        }
    }

    static Answer send(URI server, Request request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head(server, request).getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(request.body());
            socket.getOutputStream().write(bytes.toByteArray());
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String head(URI server, Request request) {
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\nhost: "
                + server.getAuthority() + "\r\nconnection: close\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (request.method().equals("POST")) {
            head.append("content-length: ").append(request.body().length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static Answer answer(String response) {
        int endOfHead = response.indexOf("\r\n\r\n");
        return new Answer(Integer.parseInt(response.substring(9, 12)), response.substring(endOfHead + 4));
    }
}
