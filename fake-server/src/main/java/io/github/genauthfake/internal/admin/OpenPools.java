package io.github.genauthfake.internal.admin;

import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.UserPool;
import java.util.List;
import java.util.Optional;

/** What admin requests see of a server: the pools that are open, and the requests that belong to none. */
public interface OpenPools {
    UserPool defaultPool();

    /** The oldest first. */
    List<UserPool> pools();

    /** The open pool with this id; empty when there is none. */
    Optional<UserPool> pool(String id);

    /**
     * Opens a pool.
     *
     * @throws SeedException when there is a mistake in the seed
     * @throws IllegalStateException when there are as many pools as there may be, or one with the id that the seed chooses
     */
    UserPool createPool(Seed seed);

    /** The oldest first. */
    List<RecordedRequest> requestsWithoutPool();

    /** @throws IllegalStateException when the server was closed */
    void clearRequestsWithoutPool();
}
