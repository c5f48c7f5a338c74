package io.github.genauthfake;

import java.util.List;
import java.util.Optional;

/** A canned answer that is armed, until it was given as often as it should be or is disarmed. */
public interface CannedAnswer {
    /** The operation whose calls get it, as it was named. */
    String operation();

    /** What the parameters of those calls must contain, as it was given; empty when any will do. */
    Optional<String> condition();

    /** The body of the answer, as it was given. */
    String json();

    /** How it differs from what the contract says of the operation's answers, at most ten of the differences. */
    List<String> notes();

    /** How many calls have got it. */
    int uses();

    /** Is given to no more calls. */
    void disarm();
}
