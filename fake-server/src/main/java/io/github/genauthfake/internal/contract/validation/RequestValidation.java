package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the contract says about a request.
 *
 * <p>A body's value is the body with explicit nulls kept, so that null and absent can be told apart, and without the names
 * that the API does not know. A query's value holds the known parameters with their types.
 *
 * @param value the request; meaningful only when there are no violations
 * @param violations the sentences of the answer, in the order in which the real service joins them; empty if valid
 * @param findings what the wire tolerates and the test should know
 */
public record RequestValidation(ObjectNode value, List<String> violations, List<ParameterFinding> findings) {

    /** Whether the request conforms. */
    public boolean isValid() {
        return violations.isEmpty();
    }
}
