package io.github.genauthfake;

/** A fault that is armed, until it has struck as often as it should or is disarmed. */
public interface ArmedFault {
    /** How many calls it has struck. */
    int strikes();

    /** Strikes no more, and lets go the calls that it holds. */
    void disarm();
}
