package io.github.genauthfake.internal.seed.document;

/**
 * A single value.
 *
 * @param value a String, Number or Boolean, or {@code null}
 * @param plain whether it stands in YAML without quotes, so that quotes would make it a text
 * @param text the value as it is written
 * @param ambiguity what YAML 1.1 or 1.2 reads the plain text {@code value} as, where the two disagree or a reader would
 *     not expect it, for example {@code the boolean false} for {@code no}; {@code null} otherwise
 */
public record Scalar(Object value, boolean plain, String text, String ambiguity, Location location) implements Node {
    /** A value that means what it looks like. */
    public static Scalar of(Object value, Location location) {
        return new Scalar(value, false, String.valueOf(value), null, location);
    }
}
