package io.github.genauthfake.contract.remote;

import java.util.function.Consumer;

/** Undoes what earlier runs left in a user pool because nothing could stop them from ending early, {@code kill -9} for example. */
public final class Cleanup {
    private Cleanup() {}

    /**
     * Undoes what the records of earlier runs hold, then looks for objects with the prefix of a run that no record knows.
     * Runs that are still under way on this machine are left alone. Can be repeated: what is done is not done again.
     *
     * @param progress is told in sentences what happens
     * @throws TargetException when the target cannot be reached or is another pool than the one that was named
     */
    public static CleanupReport run(RemoteTarget target, Consumer<String> progress) {
        throw new UnsupportedOperationException("follows");
    }
}
