package io.github.genauthfake.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.validation.Schemas;
import java.util.ArrayList;
import java.util.List;

/**
 * What a successful answer has in {@code data}.
 *
 * @param shape what it is
 * @param properties of the object, or of each object in the page or list, in the order of the contract
 */
public record AnswerForm(Shape shape, List<String> properties) {
    /** What {@code data} can be. */
    public enum Shape {
        /** There is none. */
        NOTHING,
        /** {@code {"success": true}}. */
        SUCCESS,
        OBJECT,
        /** {@code totalCount} and {@code list}. */
        PAGE,
        LIST
    }

    static AnswerForm of(JsonNode answer, Schemas schemas) {
        JsonNode data = schemas.effective(answer).path("properties").path("data");
        if (data.isMissingNode()) {
            return new AnswerForm(Shape.NOTHING, List.of());
        }
        ObjectNode schema = schemas.effective(data);
        if (schema.has("items")) {
            return new AnswerForm(Shape.LIST, names(schemas.effective(schema.get("items"))));
        }
        JsonNode properties = schema.path("properties");
        if (properties.has("totalCount") && properties.has("list")) {
            JsonNode items = schemas.effective(properties.get("list")).get("items");
            return new AnswerForm(Shape.PAGE, names(schemas.effective(items)));
        }
        List<String> names = names(schema);
        return names.equals(List.of("success"))
                ? new AnswerForm(Shape.SUCCESS, List.of())
                : new AnswerForm(Shape.OBJECT, names);
    }

    private static List<String> names(ObjectNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }
}
