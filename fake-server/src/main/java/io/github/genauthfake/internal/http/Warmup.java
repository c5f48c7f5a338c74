package io.github.genauthfake.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.pool.AccessKey;
import io.github.genauthfake.internal.pool.AccessTokens;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.internal.pool.Pools;
import io.github.genauthfake.internal.pool.Strike;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Does what clients ask for most, in a pool that no client sees, so that their first calls find it loaded and compiled. */
public final class Warmup {
    private static final int LARGEST_BODY = 10_000;

    private final Pipeline pipeline;
    private final Map<String, String> headers;

    private Warmup() {
        Pools pools = new Pools();
        Pool pool = pools.open(AccessKey.random(), Directory.empty());
        pipeline = new Pipeline(pools, new ServerSettings("127.0.0.1", 0, Language.ZH_CN, LARGEST_BODY));
        headers = Map.of("authorization", new AccessTokens(pools).issue(pool));
    }

    /**
     * Returns the number of calls that succeeded, which are all.
     *
     * @param isWanted asked before each round; the first {@code false} is the end
     */
    public static int run(int rounds, BooleanSupplier isWanted) {
        Warmup warmup = new Warmup();
        int successes = successes(
                warmup.post(
                        "set-custom-fields",
                        "{\"list\":[{\"targetType\":\"USER\",\"key\":\"school\",\"dataType\":\"STRING\",\"label\":\"School\"}]}"));
        for (int round = 0; round < rounds && isWanted.getAsBoolean(); round++) {
            String name = "warmup" + round;
            JsonNode created = warmup.post(
                    "create-user", "{\"username\":\"" + name + "\",\"email\":\"" + name + "@example.com\"}");
            String id = created.path("data").path("userId").textValue();
            successes += successes(
                    created,
                    warmup.post(
                            "set-custom-data",
                            "{\"targetType\":\"USER\",\"targetIdentifier\":\"" + id
                                    + "\",\"list\":[{\"key\":\"school\",\"value\":\"north\"}]}"),
                    warmup.call("GET", "get-user", "userIdType=username&withCustomData=true&userId=" + name, ""),
                    warmup.post("list-users", "{\"options\":{\"pagination\":{\"page\":1,\"limit\":10}}}"));
        }
        return successes;
    }

    private static int successes(JsonNode... answers) {
        return (int) Stream.of(answers)
                .filter(answer -> answer.path("statusCode").intValue() == 200)
                .count();
    }

    private JsonNode post(String operation, String body) {
        return call("POST", operation, null, body);
    }

    private JsonNode call(String method, String operation, String query, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Outcome outcome = new Outcome();
        pipeline.handle(
                new Incoming(
                        method,
                        "/api/v3/" + operation,
                        () -> headers,
                        headers::get,
                        query,
                        bytes.length,
                        new ByteArrayInputStream(bytes),
                        more -> true),
                outcome);
        return outcome.body;
    }

    private static final class Outcome implements Caller {
        private JsonNode body;

        @Override
        public void answer(Answer answer) {
            body = Json.tree(answer.body());
        }

        @Override
        public void await(Strike strike, String operation, Runnable then) {
            throw new IllegalStateException("Nothing strikes here");
        }
    }
}
