package io.github.genauthfake.contract.defect;

import io.github.genauthfake.contract.client.Json;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An answer on its way. */
record Reply(int httpStatus, Map<String, String> headers, String body) {
    /** A success that tells no more than that. */
    static Reply success() {
        return new Reply(
                200,
                Map.of("content-type", "application/json"),
                "{\"statusCode\":200,\"message\":\"\",\"data\":{\"success\":true}}");
    }

    int statusCode() {
        return (int) envelope().get("statusCode");
    }

    boolean isSuccess() {
        return statusCode() == 200;
    }

    Map<String, Object> envelope() {
        return JsonText.object(body);
    }

    Reply withHttpStatus(int other) {
        return new Reply(other, headers, body);
    }

    Reply withBody(String other) {
        return new Reply(httpStatus, headers, other);
    }

    /** This answer with its envelope altered. */
    Reply edited(Consumer<Map<String, Object>> alteration) {
        Map<String, Object> envelope = envelope();
        alteration.accept(envelope);
        return withBody(Json.write(envelope));
    }

    /** This answer with its data altered, if it is a success. */
    Reply withData(UnaryOperator<Object> alteration) {
        return isSuccess() ? edited(envelope -> envelope.put("data", alteration.apply(envelope.get("data")))) : this;
    }

    /** This answer with its text altered by a regular expression. */
    Reply replacing(String pattern, String replacement) {
        return withBody(body.replaceAll(pattern, replacement));
    }

    Reply withoutHeader(String name) {
        Map<String, String> others = new TreeMap<>(headers);
        others.remove(name);
        return new Reply(httpStatus, others, body);
    }
}
