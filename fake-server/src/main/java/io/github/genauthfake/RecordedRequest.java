package io.github.genauthfake;

import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.json.ParameterComparison;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A request as the journal records it. Implemented by the fake; later versions may have further methods.
 */
public interface RecordedRequest {
    /** How many characters of the parameters the journal keeps. */
    int LONGEST_PARAMETERS = 65_536;

    /** How many characters of the answer the journal keeps. */
    int LONGEST_ANSWER = 16_384;

    /** What parameters, answers and messages that the journal has cut end with. */
    String CUT = "...";

    /**
     * When it was answered, or when it arrived where {@link #isUnderWay()}, by the pool's clock; by the system's for a request
     * that belongs to no pool.
     */
    Instant at();

    /** The id in the answer's {@code x-request-id} header. */
    String requestId();

    /** The operation's name, for example {@code set-custom-data}; the path where the API has no such operation. */
    String operation();

    /** The HTTP method. */
    String method();

    /** The path without the query. */
    String path();

    /**
     * The headers that decide for whom and in which language the request is answered, as far as it has them: those for the user
     * pool, the tenant, the application and the language ({@code x-authing-tenant-id} or {@code x-genauth-tenant-id} and so on).
     * By their names in lower case, long values cut.
     */
    Map<String, String> headers();

    /**
     * The body or the query as JSON text, secrets and passwords masked as {@code ***}; at most {@value #LONGEST_PARAMETERS}
     * characters, else cut, with {@value #CUT} at the end; empty when they could not be read.
     */
    String parameters();

    /** Whether it still waits for its answer, because a fault holds or delays it. */
    boolean isUnderWay();

    /**
     * The business status code of the answer; 0 as long as {@link #isUnderWay()}, and where a fault broke the connection before
     * anything was applied, or the client disconnected while a fault held its request.
     */
    int statusCode();

    /** The API code of the answer, if it had one. */
    OptionalInt apiCode();

    /** The message of the answer; empty on success. */
    String message();

    /**
     * The body of the answer as JSON text, secrets and values of encrypted fields masked as {@code ***}; also one that a fault has
     * kept from its caller. At most {@value #LONGEST_ANSWER} characters, else cut, with {@value #CUT} at the end; empty where there
     * was none.
     */
    String answer();

    /** How long the fake took for it, by the machine's clock; so far where {@link #isUnderWay()}. */
    Duration duration();

    /** What a test should know of it. */
    List<Finding> findings();

    /** Whether the answer was a success, also one that a fault has kept from its caller. */
    default boolean succeeded() {
        return statusCode() == 200;
    }

    /**
     * The parameters as maps, lists, texts, truth values, {@code null} and numbers ({@code Long}, {@code BigInteger} or
     * {@code BigDecimal}). Empty when they could not be read.
     *
     * @throws IllegalStateException when the journal has cut them
     */
    default Map<String, Object> parameterValues() {
        if (parameters().endsWith(CUT)) {
            throw new IllegalStateException("The journal keeps the first " + LONGEST_PARAMETERS
                    + " characters of a request's parameters, and this " + operation()
                    + " has more: what is in it cannot be told");
        }
        return parameters().isEmpty() ? Map.of() : Json.values(parameters());
    }

    /**
     * What the parameters lack of {@code part}, one sentence each; empty when they contain all of it. Objects may
     * have more properties than the part says; lists must have equally many elements, in any order.
     *
     * @param part a JSON object, for example {@code {"userId": "alice"}}
     * @throws IllegalArgumentException when {@code part} is not a JSON object
     * @throws IllegalStateException when the journal has cut the parameters
     */
    default List<String> missing(String part) {
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
    default List<String> differences(String whole) {
        return ParameterComparison.differences(Json.values(whole), parameterValues());
    }
}
