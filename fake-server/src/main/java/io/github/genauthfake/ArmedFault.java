package io.github.genauthfake;

import java.time.Duration;
import java.util.Optional;

/** A fault that is armed, until it has struck as often as it should or is disarmed. */
public interface ArmedFault {
    /** The operation whose calls it strikes, as it was named; empty when it strikes those of any. */
    Optional<String> operation();

    /** What the parameters of those calls must contain, as it was given; empty when any will do. */
    Optional<String> condition();

    /** What it does. */
    Fault fault();

    /** How many calls it has struck. */
    int strikes();

    /**
     * Waits until it has struck {@code count} calls since it was armed, for example until the call that it holds has arrived.
     *
     * @throws IllegalArgumentException when it is armed for fewer calls
     * @throws IllegalStateException when it has struck fewer after {@code longest} of the machine's time
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    void awaitStrikes(int count, Duration longest) throws InterruptedException;

    /** Strikes no more calls, and releases those that it holds. */
    void disarm();
}
