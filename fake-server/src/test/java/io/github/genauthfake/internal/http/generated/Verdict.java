package io.github.genauthfake.internal.http.generated;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.http.RawRequest;
import io.github.genauthfake.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is true of every answer, whatever the request was. */
final class Verdict {
    private static final Set<Integer> HTTP_STATUSES = Set.of(200, 404, 413);

    /** What tells of the machine inside: packages, classes, tokens of the parser, lines of a stack trace. */
    private static final Pattern INSIDES =
            Pattern.compile("(?:java|javax|jakarta|com|org|io|kotlin|sun)\\.[a-z0-9]+\\.\\w+"
                    + "|\\w*(?:Exception|Constraints|JsonNode|ObjectNode|ArrayNode|Parser|InputStream)\\b"
                    + "|(?:START|END|VALUE|FIELD)_[A-Z]+|\\w+\\.java|[A-Za-z]\\(\\)|\\bat \\w+\\.|@[0-9a-f]{6,8}\\b");

    private static final Pattern NULL = Pattern.compile("(?<!')\\bnull\\b(?!')");

    private Verdict() {}

    /**
     * What is wrong with an answer; empty for nothing.
     *
     * @param httpStatus the HTTP status
     * @param body the body
     */
    static List<String> on(RawRequest request, int httpStatus, byte[] body) {
        List<String> wrong = new ArrayList<>();
        JsonNode answer = Json.tree(body);
        int statusCode = answer.path("statusCode").asInt();
        if (!HTTP_STATUSES.contains(httpStatus)) {
            wrong.add("HTTP status " + httpStatus);
        }
        if (statusCode == 500 || statusCode < 200 || statusCode > 599 && statusCode != 602) {
            wrong.add("statusCode " + statusCode);
        }
        Contract.get()
                .find(request.method(), request.path())
                .ifPresent(contract -> wrong.addAll(contract.responseViolations(answer)));
        if (statusCode != 200) {
            String message = answer.path("message").asText();
            if (!answer.path("message").isTextual() || message.isBlank()) {
                wrong.add("no message");
            }
            // The service behind the API was seen to say so itself.
            if (statusCode != 602 && NULL.matcher(message).find()) {
                wrong.add("null in the message");
            }
            if (!answer.path("requestId").isTextual()) {
                wrong.add("no requestId");
            }
            if (INSIDES.matcher(message).find()) {
                wrong.add("the machine inside shows in the message");
            }
        }
        if (!wrong.isEmpty()) {
            wrong.add(new String(body, 0, Math.min(body.length, 1_000), StandardCharsets.UTF_8));
        }
        return wrong;
    }
}
