package io.github.genauthfake.contract.running;

import java.util.Optional;

/** Is told how behaviours end. See {@link SessionListener}. */
public interface BehaviourListener {
    /**
     * Is told that a behaviour has ended.
     *
     * @param running what it asserted and asked for; empty when it did not come so far
     * @param failure why it failed or was broken off; empty when it passed
     */
    void ended(Marked behaviour, Optional<RunningBehaviour> running, Optional<Throwable> failure);

    /** Is told that a behaviour was not run, and why, in a sentence. */
    void skipped(Marked behaviour, String reason);
}
