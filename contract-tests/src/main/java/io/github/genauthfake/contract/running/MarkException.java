package io.github.genauthfake.contract.running;

/** A behaviour and its marks do not agree. It is a mistake in the suite, not in the service. */
public final class MarkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What does not agree. */
    public MarkException(String message) {
        super(message);
    }
}
