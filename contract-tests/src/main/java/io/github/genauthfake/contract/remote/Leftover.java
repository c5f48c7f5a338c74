package io.github.genauthfake.contract.remote;

/**
 * Something of a run that is still in the user pool.
 *
 * @param kind what it is, in the provider's words, such as {@code namespace} or {@code base field}
 * @param name what it is found by in the console
 * @param reason why it is still there, in a sentence
 */
public record Leftover(String kind, String name, String reason) {
    @Override
    public String toString() {
        return kind + " " + name + ": " + reason;
    }
}
