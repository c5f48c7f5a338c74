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
        if (fault instanceof Fault.ErrorAnswer answer) {
            view.put("type", "error");
            view.put("httpStatus", answer.httpStatus());
            view.put("statusCode", answer.statusCode());
            view.put("apiCode", answer.apiCode().isPresent() ? answer.apiCode().getAsInt() : null);
            view.put("message", answer.message());
            view.put(
                    "retryAfterSeconds",
                    answer.retryAfter() == null ? null : answer.retryAfter().toSeconds());
        } else if (fault instanceof Fault.Delay delay) {
            view.put("type", "delay");
            view.put("milliseconds", delay.duration().toMillis());
        } else if (fault instanceof Fault.Drop drop) {
            view.put("type", drop.afterApplying() ? "dropAfterApplying" : "dropBeforeApplying");
        } else {
            view.put("type", fault instanceof Fault.Hold ? "hold" : "truncatedAnswer");
        }
        return view;
    }

    private static Fault error(Fields fields) {
        OptionalInt retryAfter = fields.integer("retryAfterSeconds", 0, Integer.MAX_VALUE);
        return new Fault.ErrorAnswer(
                fields.integer("httpStatus", 200, 599).orElse(200),
                fields.requiredInteger("statusCode", 100, 999),
                fields.integer("apiCode", 0, Integer.MAX_VALUE),
                fields.requiredText("message"),
                retryAfter.isPresent() ? Duration.ofSeconds(retryAfter.getAsInt()) : null);
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
