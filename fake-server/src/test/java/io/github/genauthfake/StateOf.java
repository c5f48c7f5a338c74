package io.github.genauthfake;

import io.github.genauthfake.internal.kind.Directory;

/** Lets tests in other packages look into the state of a pool. */
public final class StateOf {
    private StateOf() {}

    public static Directory pool(UserPool pool) {
        return pool.snapshot().directory();
    }
}
