package io.github.genauthfake.internal.contract.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** What the facts say of the answers of operations without words, which the document leaves out. */
final class BareAnswers {
    private final Facts facts;
    private final ObjectNode dtos = JsonNodeFactory.instance.objectNode();

    private BareAnswers(Facts facts) {
        this.facts = facts;
    }

    /** @param document tells which operations it has in full */
    static byte[] write(Facts facts, ObjectNode document) {
        BareAnswers bare = new BareAnswers(facts);
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        ObjectNode operations = whole.putObject("operations");
        for (Facts.Operation operation : facts.operations()) {
            JsonNode entry = document.path("paths").path(operation.path()).path(operation.method());
            JsonNode data = facts.answer(operation.facts().path("answer").asText(""));
            if (!entry.path("x-implemented").asBoolean(true) && data != null) {
                operations.set(operation.name(), data);
                bare.collect(data);
            }
        }
        return whole.set("dtos", bare.dtos).toString().getBytes(StandardCharsets.UTF_8);
    }

    private void collect(JsonNode fact) {
        for (String name : fact.findValuesAsText("ref")) {
            if (!dtos.has(name) && facts.dto(name) != null) {
                dtos.set(name, facts.dto(name));
                collect(facts.dto(name));
            }
        }
    }
}
