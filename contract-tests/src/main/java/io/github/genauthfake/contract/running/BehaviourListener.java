package io.github.genauthfake.contract.running;

import java.lang.reflect.Method;
import java.util.Optional;

/** Is told how behaviours end. See {@link SessionListener}. */
public interface BehaviourListener {
    /** Why no further behaviour shall be tried; empty as long as there is no reason. */
    Optional<String> reasonToStop();

    /**
     * Is told that a behaviour has ended.
     *
     * @param running what it asserted and asked for; empty when it was skipped
     * @param failure why it failed or was broken off; empty when it passed or was skipped
     */
    void ended(Method behaviour, String outcome, Optional<RunningBehaviour> running, Optional<Throwable> failure);
}
