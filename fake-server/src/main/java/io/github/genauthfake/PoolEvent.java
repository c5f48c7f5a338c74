package io.github.genauthfake;

import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.json.ParameterComparison;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that a write did to a user pool, as webhooks are called for it, see {@link UserPool#events()}.
 *
 * @param name as webhooks listen to it, such as {@code user:created}
 * @param at the moment of the write, by the pool's clock
 * @param operation the operation that fired it, such as {@code create-users-batch}
 * @param data what a webhook is told: values of JSON
 */
public record PoolEvent(String name, Instant at, String operation, Map<String, Object> data) {
    /**
     * What {@link #data} lacks of {@code part}, one sentence each; empty when it contains it. Compared as by {@link RecordedRequest#missing}.
     *
     * @param part a JSON object
     * @throws IllegalArgumentException when {@code part} is not a JSON object
     */
    public List<String> missing(String part) {
        return ParameterComparison.missing(Json.values(part), data);
    }
}
