package io.github.genauthfake.internal.admin;

import io.github.genauthfake.UserPool;
import java.util.Map;

/** Saves and restores a pool's state under names. */
final class SnapshotEndpoints {
    /** They share what they have in common, so this is a limit for mistakes rather than for the memory. */
    private static final int MAXIMUM = 100;

    private final AdminPools pools;

    SnapshotEndpoints(AdminPools pools) {
        this.pools = pools;
    }

    AdminAnswer list(AdminCall call) {
        return AdminAnswer.ok(Map.of("snapshots", pools.snapshots(pools.of(call))));
    }

    AdminAnswer take(AdminCall call) {
        UserPool pool = pools.of(call);
        call.fields();
        boolean isNew = pools.keep(pool, AdminPools.checkedName(call.path("snapshot")), MAXIMUM);
        return AdminAnswer.empty(isNew ? 201 : 204);
    }

    AdminAnswer delete(AdminCall call) {
        if (!pools.forget(pools.of(call), call.path("snapshot"))) {
            throw AdminError.notFound("The user pool has no snapshot " + call.path("snapshot"));
        }
        return AdminAnswer.empty(204);
    }

    AdminAnswer restore(AdminCall call) {
        UserPool pool = pools.of(call);
        call.fields();
        pool.restore(pools.requireSnapshot(pool, call.path("snapshot")));
        return AdminAnswer.empty(204);
    }
}
