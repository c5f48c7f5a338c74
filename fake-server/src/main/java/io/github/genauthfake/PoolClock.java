package io.github.genauthfake;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of one user pool, in milliseconds. It follows the system's until a test freezes, sets or advances it. Tokens
 * expire by it and every moment in an answer comes from it.
 *
 * <p>Clients renew tokens by their own clock, not by this one: after advancing it past a token's expiry, a client that
 * still holds the token is refused until it is told to fetch a new one.
 */
public interface PoolClock {
    /** The pool's present. */
    Instant now();

    /** Stops the clock where it is. */
    void freeze();

    /** Stops the clock at {@code moment}, cut to milliseconds. */
    void freezeAt(Instant moment);

    /**
     * Moves the clock by {@code duration}, which may be negative: a frozen one stays frozen, a running one keeps running.
     */
    void advance(Duration duration);

    /** Lets the clock run with the system's again, without any offset. */
    void followSystem();

    /** Whether the clock stands still. */
    boolean isFrozen();
}
