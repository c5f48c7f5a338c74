package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.errors.ApiError;
import java.util.List;

/** Values of which the contract has a list, for what does not come as a request that is held to it. */
public final class Choices {
    private Choices() {}

    /** @throws ApiError 400 for a value that the contract does not list for a property of an operation; {@code null} is none */
    public static void require(String operation, String property, String value) {
        List<String> choices = Contract.get().named(operation).choices(property);
        if (value != null && !choices.contains(value)) {
            throw ApiError.invalidArgument(
                    property + " must be one of the following values: " + String.join(", ", choices));
        }
    }
}
