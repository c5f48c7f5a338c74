package io.github.genauthfake.internal.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the contract says about a request.
 *
 * <p>A body's value holds the known properties, with explicit nulls kept, so that null and absent can be told apart. A
 * query's value holds the known parameters with their types.
 *
 * @param value the request; meaningful only when there are no violations
 * @param violations the sentences of the answer, in the order in which the real service joins them; empty if valid
 * @param findings what the wire tolerates and the test should know
 */
public record RequestValidation(ObjectNode value, List<String> violations, List<Finding> findings) {

    /** Whether the request conforms. */
    public boolean isValid() {
        return violations.isEmpty();
    }
}
