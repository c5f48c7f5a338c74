package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/**
 * One condition on a property and the sentence that tells of its violation. As in class-validator each condition judges
 * the value on its own, so that one wrong value can violate several.
 *
 * @param condition holds for values that conform; it is given a missing node for an absent value
 */
record Constraint(String sentence, Predicate<JsonNode> condition) {

    boolean isViolatedBy(JsonNode value) {
        return !condition.test(value);
    }
}
