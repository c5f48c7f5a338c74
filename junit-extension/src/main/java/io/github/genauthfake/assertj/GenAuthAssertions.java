package io.github.genauthfake.assertj;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.state.PoolState;
import org.assertj.core.api.InstanceOfAssertFactory;

/**
 * Where assertions on user pools begin:
 *
 * <pre>{@code
 * import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
 *
 * assertThat(pool).user("alice").hasCustomData("school", "pku").isIn("acme/Engineering");
 * assertThat(pool).received("set-user-departments").times(1).withBody("{\"userId\": \"alice\"}");
 * }</pre>
 *
 * <p>The import stands well beside that of AssertJ's own {@code Assertions.assertThat}.
 */
public final class GenAuthAssertions {
    /** Goes on to a pool from other assertions of AssertJ: {@code assertThat(thing).asInstanceOf(USER_POOL)}. */
    public static final InstanceOfAssertFactory<UserPool, UserPoolAssert> USER_POOL =
            new InstanceOfAssertFactory<>(UserPool.class, GenAuthAssertions::assertThat);

    /** Goes on to a state from other assertions of AssertJ: {@code assertThat(thing).asInstanceOf(POOL_STATE)}. */
    public static final InstanceOfAssertFactory<PoolState, PoolStateAssert> POOL_STATE =
            new InstanceOfAssertFactory<>(PoolState.class, GenAuthAssertions::assertThat);

    private GenAuthAssertions() {}

    /** Asserts on what a pool holds and on the requests it received. */
    public static UserPoolAssert assertThat(UserPool pool) {
        return new UserPoolAssert(pool);
    }

    /** Asserts on what a pool held at one moment. */
    public static PoolStateAssert assertThat(PoolState state) {
        return new PoolStateAssert(state);
    }
}
