package io.github.genauthfake.contract.remote;

/**
 * The target could not be checked: it is not named as it should be, it refuses the access key, it is another user pool than
 * the one that was named, it does not answer, or it throttles for too long. This says nothing about what the target does
 * right or wrong. The message is a sentence for the person who started the run and holds no secrets.
 */
public final class TargetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, in a sentence. */
    public TargetException(String sentence) {
        super(sentence);
    }

    /** Why, in a sentence, and what was the cause. */
    public TargetException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
