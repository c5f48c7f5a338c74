package io.github.genauthfake.junit;

import io.github.genauthfake.UserPool;

/** The pool of all Spring tests. Lives as long as Spring's cache of applications, which is a static field as well. */
final class SpringPool {
    private static final GenAuthExtension EXTENSION =
            GenAuthExtension.builder().sharedPool().build();

    /** What {@link GenAuthSpringTest} says. */
    static final Sharing SHARING = new Sharing(null, EXTENSION);

    private SpringPool() {}

    static UserPool pool() {
        EXTENSION.register();
        return EXTENSION.pool();
    }
}
