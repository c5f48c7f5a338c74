package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/**
 * A condition that a schema puts on a value, before it is known under which name the value comes.
 *
 * @param keyword by which {@code x-messages} can give the sentence a literal form
 * @param sentence the default sentence without the name
 */
record ValueCondition(String keyword, String sentence, Predicate<JsonNode> holds) {

    /** The condition on every element of a list; a value that is no list is judged itself, as class-validator does. */
    ValueCondition onEach() {
        return new ValueCondition("items", sentence, value -> value.isArray() ? holdsForAll(value) : holds.test(value));
    }

    private boolean holdsForAll(JsonNode elements) {
        for (JsonNode element : elements) {
            if (!holds.test(element)) {
                return false;
            }
        }
        return true;
    }

    /** The constraint on the property of that name, with the sentence that the contract or class-validator gives it. */
    Constraint on(String name, JsonNode messages) {
        JsonNode literal = messages.get(keyword);
        if (literal != null) {
            return new Constraint(literal.textValue(), holds);
        }
        String subject = keyword.equals("items") ? "each value in " + name : name;
        return new Constraint(subject + sentence, holds);
    }
}
