package io.github.genauthfake.internal.contract.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes the OpenAPI document of facts and words: operations that have words in full, the others as bare entries. */
final class DocumentBuilder {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> HEAD = List.of("openapi", "info", "servers", "tags", "security");
    private static final Set<String> KEYWORDS =
            Set.of("summary", "description", "answers", "security", "data", "x-reason");
    private static final String REASON = "x-reason";

    private final Facts facts;
    private final Words words;
    private final ContractMistakes mistakes;
    private final Departures departures;
    private final DtoSchemas dtos;
    private final Set<String> answers = new TreeSet<>();

    DocumentBuilder(Facts facts, Words words, ContractMistakes mistakes) {
        this.facts = facts;
        this.words = words;
        this.mistakes = mistakes;
        this.departures = new Departures(mistakes);
        this.dtos = new DtoSchemas(facts, words, mistakes);
    }

    /** Builds the document around the shared file's own parts. */
    ObjectNode build(ObjectNode shared) {
        ObjectNode document = NODES.objectNode();
        HEAD.stream().filter(shared::has).forEach(part -> document.set(part, shared.get(part)));
        ObjectNode paths = document.putObject("paths");
        for (Facts.Operation operation : facts.operations()) {
            mistakes.remember(partOf(operation), operation.module() + ".yaml");
            ObjectNode word = words.operation(operation);
            paths.withObjectProperty(operation.path())
                    .set(operation.method(), word == null ? bare(operation) : described(operation, word));
        }
        ObjectNode components = document.putObject("components");
        shared.path("components").properties().forEach(kind -> {
            components.set(kind.getKey(), kind.getValue());
            kind.getValue()
                    .fieldNames()
                    .forEachRemaining(
                            name -> mistakes.remember("components." + kind.getKey() + "." + name, WordsFile.SHARED));
        });
        ObjectNode schemas = components.withObjectProperty("schemas");
        answers.forEach(name -> schemas.set(name, namedAnswer(name)));
        dtos.addTo(schemas);
        words.checkThatAllAreUsed();
        return document;
    }

    private static String partOf(Facts.Operation operation) {
        return "paths." + operation.path() + "." + operation.method();
    }

    private static ObjectNode head(Facts.Operation operation) {
        ObjectNode head = NODES.objectNode().put("operationId", operation.name());
        head.putArray("tags").add(operation.module());
        return operation.source().isEmpty() ? head : head.put("x-source", operation.source());
    }

    private ObjectNode bare(Facts.Operation operation) {
        ObjectNode bare = head(operation).put("x-implemented", false);
        String refusal = words.refusal(operation);
        if (!refusal.isEmpty()) {
            bare.put("x-refused", refusal);
        }
        ArrayNode parameters = NODES.arrayNode();
        operation.facts().path("path").properties().forEach(entry -> {
            ObjectNode parameter = parameters.addObject().put("name", entry.getKey());
            parameter.put("in", "path").put("required", true).set("schema", DtoSchemas.of(entry.getValue()));
        });
        if (!parameters.isEmpty()) {
            bare.set("parameters", parameters);
        }
        bare.putObject("responses").putObject("200").put("$ref", "#/components/responses/NotImplemented");
        return bare;
    }

    private ObjectNode described(Facts.Operation operation, ObjectNode word) {
        ObjectNode described = head(operation);
        word.fieldNames().forEachRemaining(keyword -> {
            if (!KEYWORDS.contains(keyword)) {
                mistakes.addInside(partOf(operation), operation.name(), "unknown keyword " + keyword);
            }
        });
        for (String keyword : List.of("summary", "description", "security")) {
            if (word.has(keyword)) {
                described.set(keyword, word.get(keyword));
            }
        }
        if (operation.facts().path("deprecated").asBoolean()) {
            described.put("deprecated", true);
        }
        ArrayNode parameters = parameters(operation);
        if (!parameters.isEmpty()) {
            described.set("parameters", parameters);
        }
        if (operation.facts().has("body")) {
            String body = operation.facts().get("body").asText();
            dtos.useInRequests(body);
            described
                    .putObject("requestBody")
                    .put("required", true)
                    .set("content", content(DtoSchemas.of(NODES.objectNode().put("ref", body))));
        }
        described
                .putObject("responses")
                .putObject("200")
                .put("description", word.path("answers").asText("The answer."))
                .set("content", content(answer(operation, word)));
        return described;
    }

    private static ObjectNode content(ObjectNode schema) {
        ObjectNode content = NODES.objectNode();
        content.putObject("application/json").set("schema", schema);
        return content;
    }

    private ArrayNode parameters(Facts.Operation operation) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        for (String place : List.of("path", "query")) {
            operation.facts().path(place).properties().forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        }
        Collection<String> added = words.added(operation.module(), operation.name(), known.keySet());
        ArrayNode parameters = NODES.arrayNode();
        known.forEach((name, fact) -> parameters.add(parameter(operation, name, fact)));
        added.forEach(name -> parameters.add(parameter(operation, name, null)));
        return parameters;
    }

    private ObjectNode parameter(Facts.Operation operation, String name, JsonNode fact) {
        ObjectNode about = words.property(operation.module(), operation.name(), name);
        ObjectNode own = words.own(operation.module(), operation.name(), name);
        String place = operation.name() + "." + name;
        departures.check(partOf(operation), place, fact, about, own);
        if (!about.has("description")) {
            mistakes.addInside(partOf(operation), place, "has no word");
        }
        ObjectNode applied = departures.apply(fact, about);
        ObjectNode parameter = NODES.objectNode()
                .put("name", name)
                .put("in", operation.facts().path("path").has(name) ? "path" : "query");
        for (String flag : List.of("required", "deprecated")) {
            if (applied.path(flag).asBoolean()) {
                parameter.put(flag, true);
            }
        }
        applied.remove("deprecated");
        DtoSchemas.addWords(about, parameter);
        return parameter.set("schema", DtoSchemas.of(applied));
    }

    private ObjectNode answer(Facts.Operation operation, ObjectNode word) {
        String name = operation.facts().path("answer").textValue();
        JsonNode known = facts.answer(String.valueOf(name));
        if (!word.has("data")) {
            if (known == null) {
                mistakes.addInside(
                        partOf(operation), operation.name(), "has no answer with an envelope in the facts; say data");
            } else {
                answers.add(name);
            }
            return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
        }
        JsonNode data = word.get("data");
        if (!word.has(REASON)) {
            mistakes.addInside(partOf(operation), operation.name(), "departs from the facts without x-reason");
        } else if (known != null
                && data.equals(departures.apply(known, NODES.objectNode()).without("required"))) {
            mistakes.addInside(partOf(operation), operation.name(), "data is what the facts say already");
        }
        dtos.useInAnswers(data);
        return envelope(DtoSchemas.of(data), true).set(REASON, word.get(REASON));
    }

    private ObjectNode namedAnswer(String name) {
        String part = "components.schemas." + name;
        String module = words.moduleOf(name);
        mistakes.remember(part, DtoSchemas.fileOf(module));
        JsonNode fact = facts.answer(name);
        ObjectNode about = words.property(module, name, "data");
        ObjectNode own = words.own(module, name, "data");
        ObjectNode answer;
        if (fact.isNull()) {
            answer = NODES.objectNode();
            answer.putArray("allOf").addObject().put("$ref", "#/components/schemas/Envelope");
        } else {
            departures.check(part, name + ".data", fact, about, own);
            ObjectNode applied = departures.apply(fact, about);
            dtos.useInAnswers(applied);
            ObjectNode data = DtoSchemas.of(applied);
            if (!data.has("$ref")) {
                DtoSchemas.addWords(about, data);
            }
            answer = envelope(data, applied.path("required").asBoolean());
        }
        ObjectNode word = words.dto(name);
        return word.has("description") ? answer.set("description", word.get("description")) : answer;
    }

    private static ObjectNode envelope(ObjectNode data, boolean required) {
        ObjectNode envelope = NODES.objectNode();
        ArrayNode parts = envelope.putArray("allOf");
        parts.addObject().put("$ref", "#/components/schemas/Envelope");
        ObjectNode own = parts.addObject().put("type", "object");
        if (required) {
            own.putArray("required").add("data");
        }
        own.putObject("properties").set("data", data);
        return envelope;
    }
}
