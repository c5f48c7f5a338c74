package io.github.genauthfake.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Writes parameters for the journal: short, and without what nobody should read. */
final class Masking {
    private static final int LONGEST = RecordedRequest.LONGEST_PARAMETERS;
    private static final String MASK = "***";
    private static final Set<String> SECRET = Set.of(
            "password",
            "accesskeysecret",
            "secret",
            "salt",
            "recoverycode",
            "privatekey",
            "accesstoken",
            "access_token",
            "refreshtoken");

    private Masking() {}

    /** The parameters as JSON text, secrets masked at any depth, cut where it gets too long. */
    static String write(JsonNode parameters) {
        String text = new String(Json.write(masked(parameters)), StandardCharsets.UTF_8);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static JsonNode masked(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(property -> copy.set(
                            property.getKey(),
                            isSecret(property.getKey())
                                    ? JsonNodeFactory.instance.textNode(MASK)
                                    : masked(property.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(item -> copy.add(masked(item)));
            return copy;
        }
        return node;
    }

    private static boolean isSecret(String name) {
        return SECRET.contains(name.toLowerCase(Locale.ROOT));
    }
}
