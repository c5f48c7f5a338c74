package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One of the types that a property may have, where it may have several.
 *
 * @param itemType what the elements have to be when the type is a list, or null
 */
record Alternative(String type, String itemType) {

    static Alternative of(Schemas schemas, ObjectNode schema) {
        JsonNode items = schema.get("items");
        String itemType =
                items == null ? null : schemas.effective(items).path("type").textValue();
        return new Alternative(schema.path("type").textValue(), itemType);
    }

    boolean accepts(JsonNode value) {
        if (!Values.isOfType(value, type)) {
            return false;
        }
        if (itemType != null) {
            for (JsonNode element : value) {
                if (!Values.isOfType(element, itemType)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The sentence that names all alternatives. It is ours: class-validator has no such check. */
    static String sentence(List<Alternative> alternatives) {
        return alternatives.stream()
                .map(alternative ->
                        ("aio".indexOf(alternative.type().charAt(0)) < 0 ? "a " : "an ") + alternative.type())
                .collect(Collectors.joining(" or ", " must be ", ""));
    }
}
