package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Slot;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What is answered to certain calls instead of what the fake does.
 *
 * @param from the first of these calls to get it, counted from 1
 * @param to the last one
 * @param overrides whether the operation may be one that the fake implements
 * @param json the body, as it was given
 * @param notes how it differs from the contract, at most ten of the differences
 */
public record CannedReply(
        CallSelection calls,
        int from,
        int to,
        boolean overrides,
        String json,
        int statusCode,
        OptionalInt apiCode,
        String message,
        List<String> notes) {
    /** Those that the seed of a pool has. */
    public static final Slot<List<CannedReply>> OF_THE_SEED = new Slot<>(List.of());

    private static final int MOST_NOTES = 10;
    private static final int LOWEST = 100;
    private static final int HIGHEST = 999;

    /**
     * Looks at an answer.
     *
     * @throws IllegalArgumentException when it is no answer, or must not be given to these calls
     */
    public static CannedReply of(CallSelection calls, int from, int to, boolean overrides, String json) {
        Map<String, Object> body = Json.values(json);
        if (!(body.get("statusCode") instanceof Long statusCode) || statusCode < LOWEST || statusCode > HIGHEST) {
            throw new IllegalArgumentException("A canned answer is the whole body, with a statusCode between " + LOWEST
                    + " and " + HIGHEST + ", such as {\"statusCode\":200,\"message\":\"\",\"data\":{}}; not " + json);
        }
        List<Endpoint> operations =
                calls.operations().stream().map(Modules::named).toList();
        if (!overrides && operations.stream().anyMatch(Endpoint::isImplemented)) {
            throw new IllegalArgumentException("The fake implements " + calls.name()
                    + ": to answer it otherwise say override() (\"override\": true in JSON and in seeds)");
        }
        List<String> notes = operations.stream()
                .flatMap(operation -> operation.answerViolations(body).stream())
                .distinct()
                .limit(MOST_NOTES)
                .toList();
        return new CannedReply(
                calls,
                from,
                to,
                overrides,
                json,
                statusCode.intValue(),
                body.get("apiCode") instanceof Long apiCode ? OptionalInt.of(apiCode.intValue()) : OptionalInt.empty(),
                body.get("message") instanceof String message ? message : "",
                notes);
    }
}
