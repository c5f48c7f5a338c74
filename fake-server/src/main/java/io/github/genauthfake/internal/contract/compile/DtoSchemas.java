package io.github.genauthfake.internal.contract.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schemas of the DTOs that implemented operations use.
 *
 * <p>Requests have what the facts say. In answers a value that is not set is null, not left out (seen: lastLogin and
 * lastIp of a new user), so a property that the provider does not require is there and can be null. The words about a
 * DTO name the exceptions: {@code optional} properties are only there when asked for, {@code notNull} ones always have a
 * value, {@code nullable} ones can be null although they are required, or are cleared by null in an update.
 */
final class DtoSchemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Words that are about a property in requests, and have no meaning where an answer has it. */
    private static final List<String> ABOUT_REQUESTS =
            List.of("x-may-be-empty", "x-messages", "x-not-acted-on", "x-tenant-header", "x-without-effect");

    private final Facts facts;
    private final Words words;
    private final Departures departures;
    private final ContractMistakes mistakes;
    private final Set<String> inRequests = new TreeSet<>();
    private final Set<String> inAnswers = new TreeSet<>();

    DtoSchemas(Facts facts, Words words, ContractMistakes mistakes) {
        this.facts = facts;
        this.words = words;
        this.departures = new Departures(mistakes);
        this.mistakes = mistakes;
    }

    /** Notes that requests hold a DTO, and those inside it. */
    void useInRequests(String name) {
        use(name, inRequests);
    }

    /** Notes that answers hold what a fact names. */
    void useInAnswers(JsonNode fact) {
        useAll(fact, inAnswers);
    }

    private void use(String name, Set<String> used) {
        if (facts.dto(name) != null && used.add(name)) {
            properties(name).values().forEach(fact -> useAll(fact, used));
        }
    }

    private void useAll(JsonNode fact, Set<String> used) {
        fact.findValuesAsText("ref").forEach(name -> use(name, used));
    }

    /** The properties of a DTO with the departures applied, those that words add at the end. */
    private Map<String, ObjectNode> properties(String dto) {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        ObjectNode known = facts.dto(dto);
        String module = words.moduleOf(dto);
        known.properties()
                .forEach(entry -> properties.put(
                        entry.getKey(),
                        departures.apply(entry.getValue(), words.property(module, dto, entry.getKey()))));
        words.added(module, dto, properties.keySet())
                .forEach(name -> properties.put(name, departures.apply(null, words.property(module, dto, name))));
        return properties;
    }

    /** Adds the schemas of all DTOs that were noted. */
    void addTo(ObjectNode schemas) {
        Set<String> all = new TreeSet<>(inRequests);
        all.addAll(inAnswers);
        for (String name : all) {
            mistakes.remember("components.schemas." + name, fileOf(words.moduleOf(name)));
            schemas.set(name, schema(name));
        }
    }

    static String fileOf(String module) {
        return module.equals(Facts.SHARED) ? WordsFile.SHARED : module + ".yaml";
    }

    private ObjectNode schema(String name) {
        String part = "components.schemas." + name;
        ObjectNode word = words.dto(name);
        Exceptions exceptions = new Exceptions(word, part);
        boolean answerOnly = !inRequests.contains(name);
        ObjectNode schema = NODES.objectNode().put("type", "object");
        if (word.has("description")) {
            schema.set("description", word.get("description"));
        }
        ArrayNode required = NODES.arrayNode();
        ObjectNode properties = NODES.objectNode();
        properties(name).forEach((property, fact) -> {
            String module = words.moduleOf(name);
            ObjectNode about = words.property(module, name, property);
            String place = name + "." + property;
            departures.check(part, place, facts.dto(name).get(property), about, words.own(module, name, property));
            boolean isRequired = fact.path("required").asBoolean();
            boolean isAssumed = answerOnly && !isRequired && facts.dto(name).has(property) && !about.has("required");
            exceptions.check(property, isAssumed);
            if (exceptions.isThere(property, isRequired, isAssumed)) {
                required.add(property);
            }
            if (answerOnly) {
                about.remove(ABOUT_REQUESTS);
            }
            properties.set(property, property(fact, about, exceptions.canBeNull(property, isAssumed)));
            if (!about.has("description")) {
                mistakes.addInside(part, place, "has no word");
            }
        });
        exceptions.checkNames(properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (properties.isEmpty()) {
            return schema.put("additionalProperties", true);
        }
        if (inAnswers.contains(name)) {
            // Closed, unless its words say that properties are made by users.
            schema.put("additionalProperties", word.path("additionalProperties").asBoolean());
        }
        return schema.set("properties", properties);
    }

    private static ObjectNode property(ObjectNode fact, ObjectNode about, boolean nullable) {
        ObjectNode schema = of(fact);
        ObjectNode words = NODES.objectNode();
        if (nullable) {
            words.put("nullable", true);
        }
        addWords(about, words);
        if (schema.has("$ref") && !words.isEmpty()) {
            schema = NODES.objectNode().set("allOf", NODES.arrayNode().add(schema));
        }
        return schema.setAll(words);
    }

    /** Adds what is no departure: the description, an example, extensions. */
    static void addWords(ObjectNode about, ObjectNode target) {
        about.properties().forEach(entry -> {
            if (Set.of("description", "example").contains(entry.getKey())
                    || entry.getKey().startsWith("x-")) {
                target.set(entry.getKey(), entry.getValue());
            }
        });
    }

    /** The schema of a fact. */
    static ObjectNode of(JsonNode fact) {
        ObjectNode schema = NODES.objectNode();
        fact.properties().forEach(entry -> {
            switch (entry.getKey()) {
                case "ref" -> {} // below
                case "required" -> {
                    // On the object around it, unless this is the object.
                    if (entry.getValue().isArray()) {
                        schema.set("required", entry.getValue());
                    }
                }
                case "items" -> schema.set("items", of(entry.getValue()));
                case "properties" -> {
                    ObjectNode properties = schema.putObject("properties");
                    entry.getValue()
                            .properties()
                            .forEach(property -> properties.set(property.getKey(), of(property.getValue())));
                }
                case "oneOf", "anyOf" -> {
                    ArrayNode alternatives = schema.putArray("anyOf");
                    entry.getValue().forEach(alternative -> alternatives.add(of(alternative)));
                }
                default -> schema.set(entry.getKey(), entry.getValue());
            }
        });
        if (fact.has("ref")) {
            ObjectNode reference = NODES.objectNode()
                    .put("$ref", "#/components/schemas/" + fact.get("ref").asText());
            return schema.isEmpty()
                    ? reference
                    : schema.set("allOf", NODES.arrayNode().add(reference));
        }
        if (schema.path("type").asText().equals("object") && !schema.has("properties")) {
            schema.put("additionalProperties", true);
        }
        return schema;
    }

    /** The properties of a DTO that are an exception to the rules, by the lists in its words. */
    private final class Exceptions {
        private final Map<String, Set<String>> lists = new LinkedHashMap<>();
        private final String part;

        Exceptions(ObjectNode word, String part) {
            this.part = part;
            for (String list : Set.of("optional", "nullable", "notNull")) {
                Set<String> names = new HashSet<>();
                word.path(list).forEach(name -> names.add(name.asText()));
                lists.put(list, names);
            }
        }

        boolean isThere(String property, boolean required, boolean assumed) {
            return required || assumed && !isException("optional", property);
        }

        boolean canBeNull(String property, boolean assumed) {
            return isException("nullable", property) || assumed && !isException("notNull", property);
        }

        private boolean isException(String list, String property) {
            return lists.get(list).contains(property);
        }

        /** Exceptions that are none would hide a mistake in the name of a list. */
        void check(String property, boolean assumed) {
            lists.forEach((list, names) -> {
                if (names.contains(property) && assumed == list.equals("nullable")) {
                    mistakes.addInside(part, part, property + " is no exception, and must not be in " + list);
                }
            });
        }

        void checkNames(ObjectNode properties) {
            lists.forEach((list, names) -> names.forEach(name -> {
                if (!properties.has(name)) {
                    mistakes.addInside(part, part, list + " names " + name + ", which it does not have");
                }
            }));
        }
    }
}
