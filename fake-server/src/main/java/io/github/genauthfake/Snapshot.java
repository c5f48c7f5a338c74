package io.github.genauthfake;

import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.state.StateView;

/**
 * The state of a user pool at one moment. Taking and restoring one takes constant time, independent of the size of the pool.
 * It holds objects and the counter that ids come from; not the clock and not the journal.
 */
public final class Snapshot {
    private final Directory directory;

    Snapshot(Directory directory) {
        this.directory = directory;
    }

    Directory directory() {
        return directory;
    }

    /** Whether the two hold the same state. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot snapshot && directory.equals(snapshot.directory);
    }

    @Override
    public int hashCode() {
        return directory.hashCode();
    }

    /** How much there is of what. */
    @Override
    public String toString() {
        return StateView.summary("Snapshot", directory);
    }
}
