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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A pipeline with one pool and no sockets: what a server does with a request, many times a millisecond. */
public final class InProcess {
    public static final int MAXIMUM_BODY_BYTES = 64 * 1024;

    private final Pools pools = new Pools();
    private final Pipeline pipeline =
            new Pipeline(pools, new ServerSettings("127.0.0.1", 0, Language.EN_US, MAXIMUM_BODY_BYTES));
    private final Pool pool;
    private final String token;

    public InProcess(Directory start) {
        pool = pools.open(AccessKey.random(), start);
        token = new AccessTokens(pools).issue(pool);
    }

    public Pool pool() {
        return pool;
    }

    public String token() {
        return token;
    }

    /** Sends a request as it is. */
    public Answer send(RawRequest request) {
        return send(request, request.encodedQuery());
    }

    /** Sends a request whose query was encoded before. */
    Answer send(RawRequest request, String encodedQuery) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.putIfAbsent("authorization", token);
        AtomicReference<Answer> answer = new AtomicReference<>();
        pipeline.handle(
                new Incoming(
                        request.method(),
                        request.path(),
                        () -> headers,
                        headers::get,
                        encodedQuery,
                        request.body().length,
                        new ByteArrayInputStream(request.body()),
                        bytes -> true),
                new Caller() {
                    @Override
                    public void answer(Answer made) {
                        answer.set(made);
                    }

                    @Override
                    public void await(Strike strike, String operation, Runnable then) {
                        strike.whenLetGo(then);
                    }
                });
        return answer.get();
    }

    public JsonNode get(String operation, Map<String, List<String>> query) {
        return Json.tree(send(RawRequest.get("/api/v3/" + operation, query)).body());
    }

    public JsonNode post(String operation, Object body) {
        return Json.tree(
                send(RawRequest.post("/api/v3/" + operation, Json.write(body))).body());
    }
}
