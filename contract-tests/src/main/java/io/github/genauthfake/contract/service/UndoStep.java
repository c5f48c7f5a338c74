package io.github.genauthfake.contract.service;

import java.util.Map;
import java.util.Objects;

/**
 * A request that takes back what another one does. It is written down before that one is sent, and it does no harm where
 * there is nothing to take back.
 *
 * @param kind what it takes away or puts back, in the provider's words, such as {@code user}
 * @param name what that is called, for a person who has to look for it
 * @param operation the operation of the request; empty while the service has not yet said the id that it needs
 * @param body the body of the request
 */
public record UndoStep(String kind, String name, String operation, Map<String, Object> body) {
    public UndoStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(body, "body");
    }

    /** A step for something that can only be looked for by its name as long as its id is not known. */
    public static UndoStep lookFor(String kind, String name) {
        return new UndoStep(kind, name, "", Map.of());
    }

    /** Whether there is a request that can be sent. */
    public boolean isRequest() {
        return !operation.isEmpty();
    }
}
