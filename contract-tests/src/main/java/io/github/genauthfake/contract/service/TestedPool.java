package io.github.genauthfake.contract.service;

import io.github.genauthfake.UserPool;
import java.net.URI;
import java.util.Optional;

/** The user pool that one behaviour is run in. */
public interface TestedPool extends AutoCloseable {
    /** Where the API is, without a final slash. */
    URI baseUrl();

    String accessKeyId();

    String accessKeySecret();

    /** The id of the pool that the token belongs to. */
    String userPoolId();

    /**
     * Whether the pool goes when the behaviour ends, with all that is in it. In any other pool what a behaviour made is
     * deleted and what it changed is put back.
     */
    boolean isDisposable();

    /** The fake's own side of the pool, where the service is the fake. */
    Optional<UserPool> fake();

    @Override
    void close();
}
