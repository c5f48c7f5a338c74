package io.github.genauthfake.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.Fault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Faults as JSON: a type and what that type needs. What is written can be read again; throttled and httpStatus, which are
 * shorthands for errors, are written as such.
 */
final class FaultJson {
    private static final String PLACE = "fault.";
    private static final String TYPES =
            "error, throttled, httpStatus, delay, hold, dropBeforeApplying, dropAfterApplying or truncatedAnswer";
    private static final int LONGEST_MILLISECONDS = 24 * 60 * 60 * 1000;

    private FaultJson() {}

    static Fault read(ObjectNode fault) {
        try {
            return parse(fault);
        } catch (IllegalArgumentException senseless) {
            throw AdminError.badRequest("The property fault makes no sense. " + senseless.getMessage());
        }
    }

    private static Fault parse(ObjectNode fault) {
        JsonNode type = fault.path("type");
        return switch (type.asText()) {
            case "error" -> error(fields(fault, "httpStatus", "statusCode", "apiCode", "message", "retryAfterSeconds"));
            case "throttled" ->
                Fault.throttled(Duration.ofSeconds(
                        fields(fault, "retryAfterSeconds").requiredInteger("retryAfterSeconds", 0, Integer.MAX_VALUE)));
            case "httpStatus" -> Fault.httpStatus(fields(fault, "status").requiredInteger("status", 400, 599));
            case "delay" ->
                Fault.delay(Duration.ofMillis(
                        fields(fault, "milliseconds").requiredInteger("milliseconds", 0, LONGEST_MILLISECONDS)));
            case "hold" -> plain(fault, Fault.hold());
            case "dropBeforeApplying" -> plain(fault, Fault.dropBeforeApplying());
            case "dropAfterApplying" -> plain(fault, Fault.dropAfterApplying());
            case "truncatedAnswer" -> plain(fault, Fault.truncatedAnswer());
            default -> throw AdminError.badRequest("The property fault.type must be " + TYPES);
        };
    }

    static Map<String, Object> view(Fault fault) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("type", type(fault.kind()));
        fault.statusCode().ifPresent(statusCode -> {
            view.put("httpStatus", fault.httpStatus().orElseThrow());
            view.put("statusCode", statusCode);
            view.put("apiCode", fault.apiCode().isPresent() ? fault.apiCode().getAsInt() : null);
            view.put("message", fault.message().orElseThrow());
            view.put(
                    "retryAfterSeconds",
                    fault.retryAfter().map(Duration::toSeconds).orElse(null));
        });
        fault.duration().ifPresent(duration -> view.put("milliseconds", duration.toMillis()));
        return view;
    }

    private static Fault error(Fields fields) {
        OptionalInt httpStatus = fields.integer("httpStatus", 200, 599);
        OptionalInt retryAfter = fields.integer("retryAfterSeconds", 0, Integer.MAX_VALUE);
        int statusCode = fields.requiredInteger("statusCode", 100, 999);
        OptionalInt apiCode = fields.integer("apiCode", 0, Integer.MAX_VALUE);
        String message = fields.requiredText("message");
        Fault error = (apiCode.isPresent()
                        ? Fault.error(statusCode, apiCode.getAsInt(), message)
                        : Fault.error(statusCode, message))
                .withHttpStatus(httpStatus.orElse(200));
        return retryAfter.isPresent() ? error.withRetryAfter(Duration.ofSeconds(retryAfter.getAsInt())) : error;
    }

    private static String type(Fault.Kind kind) {
        return switch (kind) {
            case ERROR -> "error";
            case DELAY -> "delay";
            case HOLD -> "hold";
            case DROP_BEFORE_APPLYING -> "dropBeforeApplying";
            case DROP_AFTER_APPLYING -> "dropAfterApplying";
            case TRUNCATED_ANSWER -> "truncatedAnswer";
        };
    }

    private static Fault plain(ObjectNode json, Fault fault) {
        fields(json);
        return fault;
    }

    private static Fields fields(ObjectNode fault, String... names) {
        String[] all = new String[names.length + 1];
        all[0] = "type";
        System.arraycopy(names, 0, all, 1, names.length);
        return Fields.of(fault, PLACE, all);
    }
}
