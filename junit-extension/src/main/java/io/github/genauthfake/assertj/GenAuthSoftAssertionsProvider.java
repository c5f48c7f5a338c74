package io.github.genauthfake.assertj;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.state.PoolState;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Lets soft assertions of the user's own include those on pools: implement it beside AssertJ's
 * {@code StandardSoftAssertionsProvider}, as {@link GenAuthSoftAssertions} does.
 */
public interface GenAuthSoftAssertionsProvider extends SoftAssertionsProvider {
    /** As {@link GenAuthAssertions#assertThat(UserPool)}; failures are collected, also those of what it leads to. */
    default UserPoolAssert assertThat(UserPool pool) {
        return proxy(UserPoolAssert.class, UserPool.class, pool).softly(this);
    }

    /** As {@link GenAuthAssertions#assertThat(PoolState)}; failures are collected, also those of what it leads to. */
    default PoolStateAssert assertThat(PoolState state) {
        return proxy(PoolStateAssert.class, PoolState.class, state).softly(this);
    }
}
