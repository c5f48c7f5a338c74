package io.github.genauthfake;

import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.json.ParameterComparison;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that a write did to a user pool, as webhooks are called for it, see {@link UserPool#events()}. Implemented by the
 * fake; later versions may have further methods.
 */
public interface PoolEvent {
    /** As webhooks listen to it, such as {@code user:created}. */
    String name();

    /** The moment of the write, by the pool's clock. */
    Instant at();

    /** The operation that fired it, such as {@code create-users-batch}. */
    String operation();

    /** What a webhook is told: values of JSON. */
    Map<String, Object> data();

    /**
     * What {@link #data} lacks of {@code part}, one sentence each; empty when it contains it. Compared as by
     * {@link RecordedRequest#missing}.
     *
     * @param part a JSON object
     * @throws IllegalArgumentException when {@code part} is not a JSON object
     */
    default List<String> missing(String part) {
        return ParameterComparison.missing(Json.values(part), data());
    }
}
