package io.github.genauthfake.contract.running;

/** The service refused what a behaviour needs and is not about, so that nothing is learnt of the behaviour itself. */
public final class CannotBeginException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** What was refused, and how. */
    public CannotBeginException(String message) {
        super(message);
    }
}
