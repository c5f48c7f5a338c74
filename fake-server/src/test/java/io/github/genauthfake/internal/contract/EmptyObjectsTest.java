package io.github.genauthfake.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients in Go send every object, empty when nobody filled it. No operation refuses a request for one it need not have. */
class EmptyObjectsTest {

    private static final RequestShapes SHAPES = RequestShapes.ofThisBuild();

    static Stream<OperationContract> operations() {
        return RequestShapes.implemented().stream()
                .filter(operation -> operation.method().equals("POST"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void may_stand_for_optional_ones(OperationContract operation) {
        JsonNode schema = SHAPES.of(operation);
        for (String emptyText : new String[] {null, ""}) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                if (!isRequired(schema, property.getKey())
                        && property.getValue().has("properties")) {
                    body.set(property.getKey(), empty(property.getValue(), emptyText));
                }
            }
            assertThat(operation.validateBody(body).violations())
                    .as("%s", body)
                    .isEqualTo(operation
                            .validateBody(JsonNodeFactory.instance.objectNode())
                            .violations());
        }
    }

    /** An object of the schema with objects inside it, and with empty texts where any text will do. */
    private static ObjectNode empty(JsonNode schema, String emptyText) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (property.getValue().has("properties")) {
                object.set(property.getKey(), empty(property.getValue(), emptyText));
            } else if (property.getValue().path("type").asText().equals("string")
                    && !property.getValue().has("enum")) {
                object.put(property.getKey(), emptyText);
            }
        });
        return object;
    }

    private static boolean isRequired(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
