package io.github.genauthfake;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of one user pool, in milliseconds. It follows the system's until a test freezes, sets or advances it. Every moment
 * in an answer comes from it, the beginning and end that a token says it has included.
 *
 * <p>Whether a token is in force does not depend on it: clients renew tokens by their own clock, so that one which holds a
 * token stays connected whatever becomes of this one. {@link UserPool#expireTokens()} puts an end to tokens.
 *
 * <p>To change the clock of a pool that was closed throws an {@link IllegalStateException}.
 */
public interface PoolClock {
    /** The pool's present. */
    Instant now();

    /** Stops the clock where it is. */
    void freeze();

    /**
     * Stops the clock at {@code moment}, cut to milliseconds.
     *
     * @throws IllegalArgumentException when it is not in the years 0000 to 9999
     */
    void freezeAt(Instant moment);

    /**
     * Moves the clock by {@code duration}, which may be negative: a frozen one stays frozen, a running one keeps running.
     *
     * @throws IllegalArgumentException when it would not stay in the years 0000 to 9999
     */
    void advance(Duration duration);

    /** Lets the clock run with the system's again, without any offset. */
    void followSystem();

    /** Whether the clock stands still. */
    boolean isFrozen();
}
