package io.github.genauthfake.internal.seed.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.internal.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into a tree. */
final class JsonDocument {
    private final JsonParser parser;
    private final String name;

    private JsonDocument(JsonParser parser, String name) {
        this.parser = parser;
        this.name = name;
    }

    static Node parse(String text, String name) {
        try (JsonParser parser = Json.parser(text)) {
            JsonDocument document = new JsonDocument(parser, name);
            if (parser.nextToken() == null) {
                return Scalar.of(null, new Location(name, 1));
            }
            Node node = document.node();
            if (parser.nextToken() != null) {
                throw new SeedException(
                        name, document.here().line(), "there is more behind the end of the JSON object; remove it");
            }
            return node;
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new SeedException(name, line, "is not JSON: " + broken.getOriginalMessage(), broken);
        } catch (IOException textsAreReadable) {
            throw new IllegalStateException(textsAreReadable);
        }
    }

    private Node node() throws IOException {
        Location location = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(location);
            case START_ARRAY -> array(location);
            case VALUE_STRING -> Scalar.of(parser.getText(), location);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Scalar.of(parser.getNumberValue(), location);
            case VALUE_TRUE -> Scalar.of(true, location);
            case VALUE_FALSE -> Scalar.of(false, location);
            default -> Scalar.of(null, location);
        };
    }

    private Node object(Location location) throws IOException {
        Map<String, Mapping.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Location place = here();
            parser.nextToken();
            Mapping.Member before = members.put(key, new Mapping.Member(place, node()));
            if (before != null) {
                throw Duplicates.refusal(key, before.location(), place);
            }
        }
        return new Mapping(members, location);
    }

    private Node array(Location location) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Listing(items, location);
    }

    private Location here() {
        return new Location(name, parser.currentTokenLocation().getLineNr());
    }
}
