package io.github.genauthfake.contract.running;

import io.github.genauthfake.contract.mark.Aspect;

/** An answer that is not as a behaviour says, with the two sides apart so that a report can show them. */
public final class Mismatch extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final Aspect aspect;
    private final String subject;
    private final String expected;
    private final String actual;

    /**
     * Secrets have to be masked before.
     *
     * @param subject what differs, such as "the statusCode"
     * @param answer the answer as it came
     */
    public Mismatch(Aspect aspect, String subject, String answer, String expected, String actual) {
        super(subject + " of " + answer + "\nExpected: " + expected + "\n     but: " + actual);
        this.aspect = aspect;
        this.subject = subject;
        this.expected = expected;
        this.actual = actual;
    }

    /** The side of the answer that differs. */
    public Aspect aspect() {
        return aspect;
    }

    /** What differs, in words. */
    public String subject() {
        return subject;
    }

    /** What the behaviour says. */
    public String expected() {
        return expected;
    }

    /** What the service answered. */
    public String actual() {
        return actual;
    }
}
