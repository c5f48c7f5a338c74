package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Compares an answer with its schema, so that the fake cannot drift from its own contract. */
public final class AnswerChecker {

    private static final int SUCCESS = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INNER_SERVICE = 602;

    private final Schemas schemas;
    private final List<String> violations = new ArrayList<>();

    public AnswerChecker(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The violations of a whole answer: of the operation's schema on success, else of the error envelope. */
    public List<String> check(JsonNode envelope, JsonNode answer, JsonNode error) {
        if (envelope == null || !envelope.isObject()) {
            violations.add("the answer must be an object");
            return violations;
        }
        int statusCode = envelope.path("statusCode").asInt();
        if (statusCode == SUCCESS) {
            checkValue("", envelope, answer);
            checkSuccess(envelope);
        } else {
            checkValue("", envelope, error);
            checkFailure(envelope, statusCode);
        }
        return violations;
    }

    /** The violations of the answer of an operation that can only fail. */
    public List<String> checkError(JsonNode envelope, JsonNode error) {
        check(envelope, error, error);
        if (envelope != null && envelope.path("statusCode").asInt() == SUCCESS) {
            violations.add("statusCode must not be 200: the operation is not implemented");
        }
        return violations;
    }

    private void checkSuccess(JsonNode envelope) {
        if (!envelope.path("message").asText().isEmpty()) {
            violations.add("message must be empty on success");
        }
        checkNames(envelope, List.of("statusCode", "message", "data"), "on success");
    }

    private void checkFailure(JsonNode envelope, int statusCode) {
        // The provider documents the answer of a throttled call without an id.
        if (statusCode != TOO_MANY_REQUESTS && !envelope.has("requestId")) {
            violations.add("requestId is missing");
        }
        // The one failure that has data, seen, is one of the service behind the API.
        checkNames(
                envelope,
                statusCode == INNER_SERVICE
                        ? List.of("statusCode", "message", "apiCode", "requestId", "data")
                        : List.of("statusCode", "message", "apiCode", "requestId"),
                "on failure");
    }

    private void checkNames(JsonNode envelope, List<String> allowed, String circumstance) {
        for (Iterator<String> names = envelope.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!allowed.contains(name)) {
                violations.add(name + " must not be there " + circumstance);
            }
        }
    }

    private void checkValue(String path, JsonNode value, JsonNode reference) {
        ObjectNode schema = schemas.effective(reference);
        if (value.isNull()) {
            if (!schema.path("nullable").asBoolean()) {
                violations.add(path + " must not be null");
            }
            return;
        }
        if (schema.has("anyOf")) {
            checkAlternatives(path, value, schema.get("anyOf"));
            return;
        }
        String type = schema.path("type").asText("object");
        if (!Values.isOfType(value, type)) {
            violations.add(path + " must be of type " + type);
            return;
        }
        switch (type) {
            case "object" -> checkObject(path, value, schema);
            case "array" -> checkArray(path, value, schema);
            case "string" -> checkString(path, value, schema);
            default -> {} // numbers and booleans have nothing but their type
        }
    }

    private void checkAlternatives(String path, JsonNode value, JsonNode alternatives) {
        for (JsonNode alternative : alternatives) {
            if (Alternative.of(schemas, schemas.effective(alternative)).accepts(value)) {
                return;
            }
        }
        violations.add(path + " is of none of its types");
    }

    private void checkObject(String path, JsonNode value, ObjectNode schema) {
        String prefix = path.isEmpty() ? "" : path + ".";
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.textValue())) {
                violations.add(prefix + required.textValue() + " is missing");
            }
        }
        JsonNode properties = schema.path("properties");
        boolean closed = schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").booleanValue();
        for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (properties.has(name)) {
                checkValue(prefix + name, value.get(name), properties.get(name));
            } else if (closed) {
                violations.add(prefix + name + " is not part of the contract");
            }
        }
    }

    private void checkArray(String path, JsonNode value, ObjectNode schema) {
        int index = 0;
        for (JsonNode element : value) {
            checkValue(path + "[" + index + "]", element, schema.get("items"));
            index++;
        }
    }

    private void checkString(String path, JsonNode value, ObjectNode schema) {
        String text = value.textValue();
        if (schema.path("format").asText().equals("date-time") && !DateTimeSyntax.isAnswerForm(text)) {
            violations.add(path + " must be a time such as 2022-07-03T02:20:30.000Z");
        }
        if (schema.has("maxLength")
                && Values.length(value) > schema.get("maxLength").longValue()) {
            violations.add(path + " must have at most " + schema.get("maxLength") + " characters");
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            violations.add(path + " must be one of " + schema.get("enum"));
        }
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode candidate : values) {
            if (candidate.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
