package io.github.genauthfake.internal.admin;

import io.github.genauthfake.internal.console.Kinds;
import io.github.genauthfake.internal.console.Operations;
import io.github.genauthfake.internal.console.PoolObjects;
import io.github.genauthfake.internal.pool.Pools;
import java.util.Map;

/** Shows what there may be, and the objects that a pool holds. */
final class ObjectEndpoints {
    private static final int USUAL_LIMIT = 50;

    private final AdminPools pools;
    private final Pools internal;

    ObjectEndpoints(AdminPools pools, Pools internal) {
        this.pools = pools;
        this.internal = internal;
    }

    static AdminAnswer operations(AdminCall call) {
        return AdminAnswer.ok(Map.of("operations", Operations.views()));
    }

    static AdminAnswer kinds(AdminCall call) {
        return AdminAnswer.ok(Map.of("kinds", Kinds.views()));
    }

    AdminAnswer counts(AdminCall call) {
        return AdminAnswer.ok(Map.of("counts", objects(call).counts()));
    }

    AdminAnswer list(AdminCall call) {
        String kind = call.path("kind");
        PoolObjects objects = objects(call);
        return objects.list(
                        kind,
                        call.query("search").orElse(""),
                        call.query("parent"),
                        call.number("offset", 0).orElse(0),
                        call.number("limit", 1).orElse(USUAL_LIMIT))
                .map(AdminAnswer::ok)
                .orElseThrow(() -> unknownKind(kind, objects));
    }

    AdminAnswer get(AdminCall call) {
        String kind = call.path("kind");
        PoolObjects objects = objects(call);
        if (!objects.counts().containsKey(kind)) {
            throw unknownKind(kind, objects);
        }
        return objects.find(kind, call.path("object"))
                .map(AdminAnswer::ok)
                .orElseThrow(() -> AdminError.notFound("The user pool has no " + kind + " " + call.path("object")));
    }

    private static AdminError unknownKind(String kind, PoolObjects objects) {
        return AdminError.notFound("There is no kind of object called " + kind + "; there are "
                + String.join(", ", objects.counts().keySet()));
    }

    private PoolObjects objects(AdminCall call) {
        String id = pools.of(call).id();
        return internal.find(id)
                .map(PoolObjects::of)
                .orElseThrow(() -> AdminError.notFound("There is no user pool " + id));
    }
}
