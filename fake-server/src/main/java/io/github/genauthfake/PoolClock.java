package io.github.genauthfake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock of one user pool, in milliseconds. It follows the system's until a test freezes, sets or advances it. All times
 * in answers come from it, including the start and end of validity in a token.
 *
 * <p>It does not expire tokens: clients renew tokens by their own clock, so a client that has a token stays connected
 * when this clock changes. {@link UserPool#expireTokens()} expires tokens.
 *
 * <p>Changing the clock of a closed pool throws an {@link IllegalStateException}.
 */
public interface PoolClock {
    /** The current time of the pool. */
    Instant now();

    /** The clock as one of the JDK, in UTC, for code that takes one: it follows this clock, whatever is done to it later. */
    Clock asClock();

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

    /** Whether the clock is frozen. */
    boolean isFrozen();
}
