package io.github.genauthfake.internal.contract.compile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The provider's facts about all operations and DTOs, as facts.py distils them from its OpenAPI document: names, types,
 * required, enumerations, sizes, defaults. Properties keep the order of the document, in which violations are answered.
 * Operations that the document lacks follow those of the document; each says its source.
 */
final class Facts {

    /** The module of DTOs that several modules use. */
    static final String SHARED = "shared";

    /**
     * One operation.
     *
     * @param method in lower case
     * @param facts its parameters, body and answer
     */
    record Operation(String name, String method, String path, String module, JsonNode facts) {
        /** Where an operation that the document lacks is known from; empty for those of the document. */
        String source() {
            return facts.path("source").asText();
        }

        private String key() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, ObjectNode> dtos = new HashMap<>();
    private final Map<String, JsonNode> answers = new HashMap<>();
    private final Map<String, String> modules = new HashMap<>();
    private final Map<String, Integer> methodsOfPaths = new HashMap<>();

    private Facts() {}

    /** @throws ContractException when the text is not JSON */
    static Facts parse(String json) {
        Facts facts = new Facts();
        facts.addAll("facts.json", json);
        return facts;
    }

    /**
     * Adds the operations of a later API, in the form of facts. The names of those that are known stay as they are, also where
     * a path gets a second method.
     *
     * @throws ContractException when the text is not JSON, when an operation is known already, or when one has no source
     */
    Facts withLater(String file, String json) {
        int known = operations.size();
        addAll(file, json);
        Set<String> taken = new HashSet<>();
        operations.subList(0, known).forEach(operation -> {
            taken.add(operation.name());
            taken.add(operation.key());
        });
        for (Operation operation : operations.subList(known, operations.size())) {
            String place = file + ": " + operation.key() + ": ";
            if (!taken.add(operation.key())) {
                throw new ContractException(place + "the document has it already");
            }
            if (!taken.add(operation.name())) {
                throw new ContractException(place + "there is an operation " + operation.name() + " already");
            }
            if (operation.source().isEmpty()) {
                throw new ContractException(place + "has no source");
            }
        }
        return this;
    }

    private void addAll(String file, String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            tree.forEach(module -> module.path("operations")
                    .fieldNames()
                    .forEachRemaining(key -> methodsOfPaths.merge(key.split(" ")[1], 1, Integer::sum)));
            tree.properties().forEach(module -> add(module.getKey(), module.getValue()));
        } catch (JsonProcessingException notJson) {
            throw new ContractException(file + ": " + notJson.getMessage());
        }
    }

    private void add(String module, JsonNode part) {
        part.path("operations").properties().forEach(entry -> {
            String[] key = entry.getKey().split(" ");
            String name = OperationNames.nameOf(key[0], key[1], methodsOfPaths.get(key[1]) > 1);
            operations.add(new Operation(name, key[0].toLowerCase(Locale.ROOT), key[1], module, entry.getValue()));
        });
        part.path("dtos").properties().forEach(entry -> {
            dtos.put(entry.getKey(), (ObjectNode) entry.getValue());
            modules.put(entry.getKey(), module);
        });
        part.path("answers").properties().forEach(entry -> {
            answers.put(entry.getKey(), entry.getValue());
            modules.put(entry.getKey(), module);
        });
    }

    /** All operations, module by module. */
    List<Operation> operations() {
        return operations;
    }

    /** The properties of a DTO by their names, or null if there is no such DTO. */
    ObjectNode dto(String name) {
        return dtos.get(name);
    }

    /** What an answer of this name wraps in its envelope: a null node if nothing, null if there is no such answer. */
    JsonNode answer(String name) {
        return answers.get(name);
    }

    /** The module of a DTO or an answer, or null if there is none of that name. */
    String module(String name) {
        return modules.get(name);
    }
}
