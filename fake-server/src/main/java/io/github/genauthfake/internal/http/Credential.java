package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.pool.Pool;
import java.util.Optional;

/** What a request shows to be let in. */
interface Credential {
    /** The pool that it speaks of, as far as can be told without proof. */
    Optional<Pool> claimedPool();

    /** Why it speaks of no pool of this server, in a sentence; where it does speak of one, why that may be wrong. */
    String doubt(Incoming request);

    /**
     * The pool that it opens.
     *
     * @throws ApiError when it opens none
     */
    Pool prove(Exchange exchange);
}
