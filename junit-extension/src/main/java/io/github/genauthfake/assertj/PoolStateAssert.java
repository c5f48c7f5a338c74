package io.github.genauthfake.assertj;

import io.github.genauthfake.state.PoolState;

/** Assertions on what a pool held at one moment. */
public class PoolStateAssert extends AbstractPoolAssert<PoolStateAssert, PoolState> {
    /** Asserts on a state. */
    public PoolStateAssert(PoolState actual) {
        super(actual, PoolStateAssert.class);
    }

    @Override
    PoolState state() {
        return actual;
    }
}
