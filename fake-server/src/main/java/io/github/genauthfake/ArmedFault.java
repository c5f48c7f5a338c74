package io.github.genauthfake;

import java.util.Optional;

/** A fault that is armed, until it has struck as often as it should or is disarmed. */
public interface ArmedFault {
    /** The operation whose calls it strikes; empty when it strikes those of any. */
    Optional<String> operation();

    /** What it does. */
    Fault fault();

    /** How many calls it has struck. */
    int strikes();

    /** Strikes no more, and lets go the calls that it holds. */
    void disarm();
}
