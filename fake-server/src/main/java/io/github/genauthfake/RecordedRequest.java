package io.github.genauthfake;

import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.json.ParameterComparison;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A request as the journal records it.
 *
 * @param at when it was answered, by the pool's clock; by the system's for a request that belongs to no pool
 * @param requestId the id in the answer's {@code x-request-id} header
 * @param operation the operation's name, for example {@code set-custom-data}; the path where the API has no such operation
 * @param method the HTTP method
 * @param path the path without the query
 * @param parameters the body or the query as JSON text, secrets and passwords masked as {@code ***}; at most
 *     {@value #LONGEST_PARAMETERS} characters, else cut, with {@value #CUT} at the end; empty when they could not be read
 * @param statusCode the business status code of the answer; 0 where a fault broke the connection before anything was
 *     applied, or the client disconnected while a fault held its request
 * @param apiCode the API code of the answer, if it had one
 * @param message the message of the answer; empty on success
 * @param findings what a test should know of it
 */
public record RecordedRequest(
        Instant at,
        String requestId,
        String operation,
        String method,
        String path,
        String parameters,
        int statusCode,
        OptionalInt apiCode,
        String message,
        List<Finding> findings) {

    /** How many characters of the parameters the journal keeps. */
    public static final int LONGEST_PARAMETERS = 65_536;

    /** What parameters and messages that the journal has cut end with. */
    public static final String CUT = "...";

    public RecordedRequest {
        findings = List.copyOf(findings);
    }

    /** Whether the answer was a success, also one that a fault has kept from its caller. */
    public boolean succeeded() {
        return statusCode == 200;
    }

    /**
     * The parameters as maps, lists, texts, truth values, {@code null} and numbers ({@code Long}, {@code BigInteger} or
     * {@code BigDecimal}). Empty when they could not be read.
     *
     * @throws IllegalStateException when the journal has cut them
     */
    public Map<String, Object> parameterValues() {
        if (parameters.endsWith(CUT)) {
            throw new IllegalStateException("The journal keeps the first " + LONGEST_PARAMETERS
                    + " characters of a request's parameters, and this " + operation
                    + " has more: what is in it cannot be told");
        }
        return parameters.isEmpty() ? Map.of() : Json.values(parameters);
    }

    /**
     * What the parameters lack of {@code part}, one sentence each; empty when they contain all of it. Objects may
     * have more properties than the part says; lists must have equally many elements, in any order.
     *
     * @param part a JSON object, for example {@code {"userId": "alice"}}
     * @throws IllegalArgumentException when {@code part} is not a JSON object
     * @throws IllegalStateException when the journal has cut the parameters
     */
    public List<String> missing(String part) {
        return ParameterComparison.missing(Json.values(part), parameterValues());
    }

    /**
     * How the parameters differ from {@code whole}, one sentence each; empty when they are the same. Objects must have the same
     * properties, in any order, and lists the same elements, in the same order.
     *
     * @param whole a JSON object
     * @throws IllegalArgumentException when {@code whole} is not a JSON object
     * @throws IllegalStateException when the journal has cut the parameters
     */
    public List<String> differences(String whole) {
        return ParameterComparison.differences(Json.values(whole), parameterValues());
    }
}
