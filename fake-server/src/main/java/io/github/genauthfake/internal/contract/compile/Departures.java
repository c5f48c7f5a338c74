package io.github.genauthfake.internal.contract.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where our contract departs from the provider's facts: by a keyword in the words, with the reason in x-reason. Null takes
 * a keyword of the facts away; {@code moreValues} adds to an enumeration.
 */
final class Departures {

    private static final String REASON = "x-reason";

    /** Keywords of words that say the same as facts do; all others are words. */
    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "ref",
            "format",
            "enum",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "default",
            "required",
            "items",
            "properties",
            "anyOf");

    /** Values beyond those of the facts' enumeration. */
    private static final String MORE_VALUES = "moreValues";

    private final ContractMistakes mistakes;

    Departures(ContractMistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The facts with the departures over them. */
    ObjectNode apply(JsonNode fact, ObjectNode word) {
        ObjectNode applied = JsonNodeFactory.instance.objectNode();
        if (fact instanceof ObjectNode given) {
            applied.setAll(given);
        }
        if (word.has("anyOf") || word.has("ref") || word.has("type")) {
            applied.remove(List.of("type", "ref", "items", "oneOf"));
        }
        for (Map.Entry<String, JsonNode> entry : word.properties()) {
            if (entry.getValue().isNull()) {
                applied.remove(entry.getKey());
            } else if (KEYWORDS.contains(entry.getKey())) {
                applied.set(entry.getKey(), entry.getValue());
            }
        }
        if (word.has(MORE_VALUES)) {
            ArrayNode values = JsonNodeFactory.instance.arrayNode();
            applied.path("enum").forEach(values::add);
            word.get(MORE_VALUES).forEach(values::add);
            applied.set("enum", values);
        }
        return applied;
    }

    /**
     * Notes departures without a reason, reasons without a departure, and keywords that say what the facts say.
     *
     * @param fact what the provider's document says, or null if it does not have the property
     * @param word all that is said about the property
     * @param own what is said about it at this place only
     */
    void check(String part, String place, JsonNode fact, ObjectNode word, ObjectNode own) {
        boolean departs = false;
        List<String> needless = new ArrayList<>();
        for (String keyword : KEYWORDS) {
            if (word.has(keyword)) {
                boolean differs = !word.get(keyword).equals(said(fact, keyword));
                departs |= differs;
                if (!differs && own.has(keyword)) {
                    needless.add(keyword);
                }
            }
        }
        for (JsonNode value : word.path(MORE_VALUES)) {
            departs = true;
            if (fact != null && contains(fact.path("enum"), value)) {
                needless.add(value.asText());
            }
        }
        if (fact == null && !word.has(REASON)) {
            mistakes.addInside(part, place, "is not in the facts; correct the name, or give it a type and x-reason");
        } else if (departs && !word.has(REASON)) {
            mistakes.addInside(part, place, "departs from the facts without x-reason");
        } else if (!departs && word.has(REASON)) {
            mistakes.addInside(part, place, "has x-reason but does not depart from the facts");
        }
        needless.forEach(keyword -> mistakes.addInside(part, place, keyword + " is what the facts say already"));
    }

    private static boolean contains(JsonNode values, JsonNode sought) {
        for (JsonNode value : values) {
            if (value.equals(sought)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode said(JsonNode fact, String keyword) {
        JsonNode said = fact == null ? null : fact.get(keyword);
        if (said != null) {
            return said;
        }
        return keyword.equals("required") ? BooleanNode.FALSE : NullNode.instance;
    }
}
