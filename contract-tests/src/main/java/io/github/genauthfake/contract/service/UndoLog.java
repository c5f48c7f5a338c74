package io.github.genauthfake.contract.service;

import java.util.OptionalInt;
import java.util.function.Supplier;

/** What a pool that stays knows of a behaviour's changes: how each of them is taken back, from before it is made. */
public interface UndoLog {
    /**
     * Makes a change and the notes about it as one: a run that is told to end in between ends before or after it.
     *
     * @throws RuntimeException when the run is ending already and nothing may be changed any more
     */
    <T> T during(Supplier<T> change);

    /**
     * Notes how to take back what is about to be done. It is kept safe from the end of this process before this returns.
     *
     * @return the number of the step; empty when the same step is noted already
     */
    OptionalInt add(UndoStep step);

    /** Notes a better way, once the service has said more. */
    void replace(int number, UndoStep step);

    /** Forgets a step, since the service has refused the change. */
    void withdraw(int number);

    /** Takes back everything, the latest first. What cannot be taken back is tried again at the end of the run. */
    void undo();
}
