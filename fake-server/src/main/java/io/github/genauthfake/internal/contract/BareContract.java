package io.github.genauthfake.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the provider says of the answers of operations that the fake does not implement: names, types and enumerations. Loaded
 * when it is first asked, which needs a canned answer.
 */
public final class BareContract {
    /** Beside the document of the contract. */
    public static final String RESOURCE = "answers.json";

    private final JsonNode whole;
    private final List<String> violations = new ArrayList<>();

    private BareContract(JsonNode whole) {
        this.whole = whole;
    }

    /**
     * How a whole answer differs from what the provider says of an operation's, each with its path; empty for failures, and for
     * operations that are implemented or whose answer has no envelope.
     */
    public static List<String> violations(String operation, JsonNode envelope) {
        JsonNode data = Holder.WHOLE.path("operations").path(operation);
        if (data.isObject() && envelope.path("statusCode").asInt() == 200) {
            BareContract contract = new BareContract(Holder.WHOLE);
            contract.checkProperty("data", envelope.get("data"), data);
            return contract.violations;
        }
        return List.of();
    }

    private void checkProperty(String path, JsonNode value, JsonNode fact) {
        boolean isRequired = fact.path("required").asBoolean();
        if (value == null || value.isNull()) {
            if (isRequired && !fact.path("nullable").asBoolean()) {
                violations.add(path + (value == null ? " is missing" : " must not be null"));
            }
        } else if (!fact.has("oneOf")) {
            check(path, value, fact);
        }
    }

    private void check(String path, JsonNode value, JsonNode fact) {
        String type = fact.has("ref") ? "object" : fact.path("type").asText();
        if (!isOf(type, value)) {
            violations.add(path + " must be of the type " + type);
        } else if (fact.has("enum")) {
            checkChoice(path, value, fact.get("enum"));
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                check(path + "[" + index + "]", value.get(index), fact.path("items"));
            }
        } else if (fact.has("ref")) {
            checkProperties(path, value, whole.path("dtos").path(fact.get("ref").asText()));
        }
    }

    private void checkProperties(String path, JsonNode object, JsonNode dto) {
        dto.properties()
                .forEach(property -> checkProperty(
                        path + "." + property.getKey(), object.get(property.getKey()), property.getValue()));
        object.fieldNames().forEachRemaining(name -> {
            if (!dto.isEmpty() && !dto.has(name)) {
                violations.add(path + "." + name + " is no property of it");
            }
        });
    }

    private void checkChoice(String path, JsonNode value, JsonNode choices) {
        for (JsonNode choice : choices) {
            if (choice.equals(value)) {
                return;
            }
        }
        violations.add(path + " must be one of " + choices);
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    private static final class Holder {
        static final JsonNode WHOLE = read();

        private static JsonNode read() {
            try (InputStream source = BareContract.class.getResourceAsStream(RESOURCE)) {
                return new JsonMapper().readTree(source);
            } catch (IOException damaged) {
                throw new UncheckedIOException("the contract inside the jar is damaged", damaged);
            }
        }
    }
}
