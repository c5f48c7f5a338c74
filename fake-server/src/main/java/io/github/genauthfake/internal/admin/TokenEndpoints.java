package io.github.genauthfake.internal.admin;

import io.github.genauthfake.UserPool;

/** Puts an end to a pool's tokens, and takes it back. */
final class TokenEndpoints {
    private final AdminPools pools;

    TokenEndpoints(AdminPools pools) {
        this.pools = pools;
    }

    AdminAnswer expire(AdminCall call) {
        UserPool pool = pools.of(call);
        call.fields();
        pool.expireTokens();
        return AdminAnswer.empty(204);
    }

    AdminAnswer restore(AdminCall call) {
        UserPool pool = pools.of(call);
        call.fields();
        pool.restoreTokens();
        return AdminAnswer.empty(204);
    }
}
