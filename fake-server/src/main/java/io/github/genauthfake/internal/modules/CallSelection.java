package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.contract.OperationsByName;
import io.github.genauthfake.internal.json.Json;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which calls something is armed for.
 *
 * @param name the name of the operation as it was given; {@code null} for any
 * @param operations those that it names
 * @param condition the JSON object that the parameters must contain, as it was given; {@code null} for any parameters
 * @param part the same, read
 */
public record CallSelection(String name, Set<String> operations, String condition, Map<String, Object> part) {
    /** @throws IllegalArgumentException when the API has no such operation */
    public static CallSelection of(String name) {
        Set<String> operations = OperationsByName.find(Objects.requireNonNull(name, "operation"));
        return new CallSelection(name, operations, null, Map.of());
    }

    public static CallSelection ofAnyOperation() {
        return new CallSelection(null, Set.of(), null, Map.of());
    }

    /** @throws IllegalArgumentException when it is not a JSON object */
    public CallSelection with(String parameters) {
        Objects.requireNonNull(parameters, "parameters");
        if (condition != null) {
            throw new IllegalStateException("There is a condition already: say all of it in one JSON object");
        }
        return new CallSelection(name, operations, parameters, Json.values(parameters));
    }

    /** @throws IllegalArgumentException when it is none of the numbers by which calls are counted */
    public static int positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("Calls are counted from 1, not " + number);
        }
        return number;
    }

    /** Whether it depends on the parameters that this call is one of these. */
    public boolean asksForParameters(String operation, boolean mustBeNamed) {
        return condition != null && isFor(operation, mustBeNamed);
    }

    /** @param mustBeNamed whether the operation must be named, rather than be any */
    public boolean concerns(String operation, boolean mustBeNamed, Supplier<Asked> asked) {
        return isFor(operation, mustBeNamed)
                && (condition == null || asked.get().contains(part));
    }

    private boolean isFor(String operation, boolean mustBeNamed) {
        return name == null ? !mustBeNamed : operations.contains(operation);
    }

    /** For messages, in one line. */
    @Override
    public String toString() {
        return (name == null ? "any operation" : name)
                + (condition == null ? "" : " with " + condition.strip().replaceAll("\\s*\\R\\s*", " "));
    }
}
