package io.github.genauthfake.contract.remote;

import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.client.JsonText;
import io.github.genauthfake.contract.service.HttpSender;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The API as a run's own housekeeping uses it: logging in, reading, and taking back. */
final class RemoteApi {
    /** A token is given up this long before it ends, so that it does not end on the way. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    private static final int BAD_GATEWAY = 502;

    private final RemoteTarget target;
    private final Delivery delivery;
    private final Stopwatch stopwatch;
    private String token;
    private long tokenEnds;

    RemoteApi(RemoteTarget target, Delivery delivery, Stopwatch stopwatch) {
        this.target = target;
        this.delivery = delivery;
        this.stopwatch = stopwatch;
    }

    /**
     * An answer.
     *
     * @param statusCode the statusCode of the envelope; the HTTP status where there is no envelope
     * @param text the answer as it came
     * @param data what stands below data; {@code null} where there is none
     */
    record Reply(int statusCode, String text, Object data) {
        boolean isSuccess() {
            return statusCode == 200;
        }

        /** Whether something was done: the service can also answer a success whose data say that nothing was. */
        boolean isDone() {
            return isSuccess() && !(data instanceof Map<?, ?> answer && Boolean.FALSE.equals(answer.get("success")));
        }

        /** Seen of posts: one that does not exist is 422 with the apiCode 4004. */
        boolean isNotFound() {
            return statusCode == 404 || statusCode == 422 && text.contains("\"apiCode\":4004");
        }

        /** The objects of data itself, or of the list in it. */
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> list() {
            Object list = data instanceof Map<?, ?> page ? page.get("list") : data;
            return list instanceof List<?> ? (List<Map<String, Object>>) list : List.of();
        }

        /** What the answer says, for a person. */
        String summary() {
            return "statusCode " + statusCode + (text.length() > 200 ? "" : ", " + text);
        }
    }

    /** A token of the pool; a new one when the last one is about to end. */
    synchronized String token() {
        if (token == null || stopwatch.nanoTime() - tokenEnds >= 0) {
            Reply reply = send(request("get-management-token", "")
                    .POST(body(Json.object(
                            "accessKeyId", target.accessKeyId(), "accessKeySecret", target.accessKeySecret())))
                    .build());
            token = AccessToken.of(reply, target);
            tokenEnds =
                    stopwatch.nanoTime() + AccessToken.life(reply).minus(EARLY).toNanos();
        }
        return token;
    }

    Reply post(String operation, Map<String, Object> body) {
        return send(authorized(operation, "").POST(body(body)).build());
    }

    /** Asks with names and values of parameters in turn. */
    Reply get(String operation, Object... namesAndValues) {
        List<String> parameters = new ArrayList<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            parameters.add(namesAndValues[index] + "="
                    + URLEncoder.encode(String.valueOf(namesAndValues[index + 1]), StandardCharsets.UTF_8));
        }
        return send(authorized(operation, parameters.isEmpty() ? "" : "?" + String.join("&", parameters))
                .GET()
                .build());
    }

    private HttpRequest.Builder authorized(String operation, String query) {
        return request(operation, query).header("authorization", token());
    }

    private HttpRequest.Builder request(String operation, String query) {
        return HttpSender.request(URI.create(target.host() + "/api/v3/" + operation + query))
                .header("content-type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(Map<String, Object> body) {
        return HttpRequest.BodyPublishers.ofString(Json.write(body));
    }

    private Reply send(HttpRequest request) {
        var response = delivery.deliver(() -> HttpSender.send(request));
        String text = response.body();
        try {
            if (text.startsWith("{") && JsonText.of(text).get("statusCode") instanceof Integer statusCode) {
                return new Reply(statusCode, text, JsonText.of(text).get("data"));
            }
            return notOfTheApi(response.statusCode(), text);
        } catch (JsonText.NotJsonException notJson) {
            return notOfTheApi(response.statusCode(), text);
        }
    }

    /** Whatever answered, a gateway for example, its HTTP 200 does not mean that anything was done. */
    private static Reply notOfTheApi(int status, String text) {
        return new Reply(status == 200 ? BAD_GATEWAY : status, text, null);
    }
}
