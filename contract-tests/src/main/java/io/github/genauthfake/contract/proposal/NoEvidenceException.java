package io.github.genauthfake.contract.proposal;

/** A run says nothing about the real service. The message says why, in a sentence. */
public final class NoEvidenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, in a sentence. */
    public NoEvidenceException(String sentence) {
        super(sentence);
    }
}
