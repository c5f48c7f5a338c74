package io.github.genauthfake.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a JSON object property by property; what has the wrong type is refused with 400 and its name. */
final class Fields {
    private final ObjectNode object;
    private final String place;

    private Fields(ObjectNode object, String place) {
        this.object = object;
        this.place = place;
    }

    /**
     * @param place what stands before the properties' names in messages
     * @param names the properties that it may have
     */
    static Fields of(ObjectNode object, String place, String... names) {
        Set<String> given = new HashSet<>();
        object.fieldNames().forEachRemaining(given::add);
        AdminCall.refuseOthers("property " + place, given, List.of(names));
        return new Fields(object, place);
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** The property as it is. */
    Optional<JsonNode> any(String name) {
        return has(name) ? Optional.of(object.get(name)) : Optional.empty();
    }

    Optional<String> text(String name) {
        return any(name).map(value -> {
            if (!value.isTextual()) {
                throw wrong(name, "must be a text");
            }
            return value.textValue();
        });
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    OptionalInt integer(String name, int lowest, int highest) {
        Optional<JsonNode> value = any(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        JsonNode number = value.get();
        if (!number.isIntegralNumber()
                || !number.canConvertToInt()
                || number.intValue() < lowest
                || number.intValue() > highest) {
            throw wrong(name, "must be a whole number between " + lowest + " and " + highest);
        }
        return OptionalInt.of(number.intValue());
    }

    int requiredInteger(String name, int lowest, int highest) {
        return integer(name, lowest, highest).orElseThrow(() -> missing(name));
    }

    boolean isTrue(String name) {
        Optional<JsonNode> value = any(name);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw wrong(name, "must be true or false");
        }
        return value.map(JsonNode::booleanValue).orElse(false);
    }

    /** An object whose properties are read by the caller. */
    Optional<ObjectNode> object(String name) {
        return any(name).map(value -> {
            if (value instanceof ObjectNode inner) {
                return inner;
            }
            throw wrong(name, "must be an object");
        });
    }

    ObjectNode requiredObject(String name) {
        return object(name).orElseThrow(() -> missing(name));
    }

    private AdminError missing(String name) {
        return wrong(name, object.has(name) ? "must not be null here" : "is missing");
    }

    private AdminError wrong(String name, String why) {
        return AdminError.badRequest("The property " + place + name + " " + why);
    }
}
