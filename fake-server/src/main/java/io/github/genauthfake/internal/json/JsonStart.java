package io.github.genauthfake.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * As much of a JSON object or list as the beginning of its text tells.
 *
 * @param tree what is there; empty where not even its first bracket is
 * @param open the objects and lists in it that have no end, the outermost first
 */
public record JsonStart(JsonNode tree, List<JsonNode> open) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** @param text cut anywhere; the value at the cut is left out */
    public static JsonStart of(String text) {
        Deque<ContainerNode<?>> open = new ArrayDeque<>();
        ContainerNode<?> root = NODES.objectNode();
        try (JsonParser parser = Json.parser(text)) {
            for (JsonToken token = parser.nextToken();
                    token != null && parser.currentLocation().getCharOffset() < text.length();
                    token = parser.nextToken()) {
                if (token.isStructStart()) {
                    ContainerNode<?> next = token == JsonToken.START_OBJECT ? NODES.objectNode() : NODES.arrayNode();
                    if (open.isEmpty()) {
                        root = next;
                    } else {
                        add(open.getLast(), parser.currentName(), next);
                    }
                    open.addLast(next);
                } else if (token.isStructEnd()) {
                    open.removeLast();
                } else if (token.isScalarValue() && !open.isEmpty()) {
                    add(open.getLast(), parser.currentName(), scalar(parser, token));
                }
            }
        } catch (IOException endsHere) {
            // What was read until then is what the text tells.
        }
        return new JsonStart(root, List.copyOf(open));
    }

    private static void add(ContainerNode<?> to, String name, JsonNode value) {
        if (to instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((ArrayNode) to).add(value);
        }
    }

    private static JsonNode scalar(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            default -> NODES.nullNode();
        };
    }
}
