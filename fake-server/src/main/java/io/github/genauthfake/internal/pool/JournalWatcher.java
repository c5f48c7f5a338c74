package io.github.genauthfake.internal.pool;

import io.github.genauthfake.RecordedRequest;

/** Is told of the requests of all pools of a server, and of those without a pool. */
@FunctionalInterface
public interface JournalWatcher {
    /**
     * A request was recorded: when it began to wait, and when it was answered. Called by the thread of the request: must not
     * take long.
     *
     * @param poolId {@code null} for a request that belongs to no pool
     */
    void recorded(String poolId, RecordedRequest request);
}
