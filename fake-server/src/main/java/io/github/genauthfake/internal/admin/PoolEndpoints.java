package io.github.genauthfake.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lists, opens and closes user pools. */
final class PoolEndpoints {
    private final OpenPools server;
    private final AdminPools pools;

    PoolEndpoints(OpenPools server, AdminPools pools) {
        this.server = server;
        this.pools = pools;
    }

    AdminAnswer list(AdminCall call) {
        return AdminAnswer.ok(Map.of(
                "pools", server.pools().stream().map(pool -> view(pool, call)).toList()));
    }

    AdminAnswer create(AdminCall call) {
        Fields fields = call.fields("name", "accessKeyId", "accessKeySecret", "seed");
        Optional<String> name = fields.text("name");
        Optional<String> seed = fields.any("seed").map(PoolEndpoints::seedText);
        return AdminAnswer.json(201, view(pools.open(name, key(fields), seed), call));
    }

    /** What the request chooses of the pool's id and key, as a seed. */
    private static Seed key(Fields fields) {
        Seed.Builder key = Seed.builder().nameForMessages("request");
        fields.text("accessKeyId").ifPresent(key::accessKeyId);
        fields.text("accessKeySecret").ifPresent(key::accessKeySecret);
        try {
            return key.buildLayer();
        } catch (SeedException malformed) {
            throw AdminError.badRequest(malformed.getMessage());
        }
    }

    AdminAnswer get(AdminCall call) {
        return AdminAnswer.ok(view(pools.of(call), call));
    }

    AdminAnswer delete(AdminCall call) {
        UserPool pool = pools.of(call);
        if (pool == server.defaultPool()) {
            throw AdminError.conflict("The default user pool cannot be deleted, only wiped");
        }
        pool.close();
        return AdminAnswer.empty(204);
    }

    private static String seedText(JsonNode value) {
        return value.isTextual() ? value.textValue() : new String(Json.write(value), StandardCharsets.UTF_8);
    }

    private Map<String, Object> view(UserPool pool, AdminCall call) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", pool.id());
        view.put("name", pools.name(pool).orElse(null));
        view.put("baseUrl", call.baseUrl());
        view.put("accessKeyId", pool.accessKeyId());
        view.put("accessKeySecret", pool.accessKeySecret());
        view.put("fieldPrivateKey", pool.fieldPrivateKey());
        return view;
    }
}
