package io.github.genauthfake.contract.service;

import io.github.genauthfake.UserPool;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
     * Where changes are noted so that they can be taken back; empty for a pool that goes when the behaviour ends, with all
     * that is in it.
     */
    default Optional<UndoLog> undoLog() {
        return Optional.empty();
    }

    /** A token that all behaviours share; empty when each of them fetches its own. */
    default Optional<String> token() {
        return Optional.empty();
    }

    /**
     * Sends a request, as slowly and as patiently as the service wants it.
     *
     * @throws RuntimeException when no answer comes
     */
    HttpResponse<String> send(HttpRequest request);

    /** The fake's own side of the pool, where the service is the fake. */
    Optional<UserPool> fake();

    @Override
    void close();
}
