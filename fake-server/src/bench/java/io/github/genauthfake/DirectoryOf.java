package io.github.genauthfake;

import io.github.genauthfake.internal.kind.Directory;

/** Lets benchmarks below the public API begin with a seed. */
public final class DirectoryOf {
    private DirectoryOf() {}

    public static Directory seed(Seed seed) {
        return seed.directory();
    }
}
