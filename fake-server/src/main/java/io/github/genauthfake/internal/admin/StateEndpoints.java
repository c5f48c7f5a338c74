package io.github.genauthfake.internal.admin;

import io.github.genauthfake.UserPool;

/** Fills and empties a pool, and writes down what it holds. */
final class StateEndpoints {
    private final AdminPools pools;

    StateEndpoints(AdminPools pools) {
        this.pools = pools;
    }

    AdminAnswer seed(AdminCall call) {
        AdminPools.seed(pools.of(call), call.text());
        return AdminAnswer.empty(204);
    }

    AdminAnswer reset(AdminCall call) {
        UserPool pool = pools.of(call);
        call.fields();
        pool.reset();
        return AdminAnswer.empty(204);
    }

    AdminAnswer wipe(AdminCall call) {
        UserPool pool = pools.of(call);
        call.fields();
        pool.wipe();
        return AdminAnswer.empty(204);
    }

    AdminAnswer export(AdminCall call) {
        return AdminAnswer.text("application/yaml;charset=utf-8", pools.of(call).export());
    }
}
