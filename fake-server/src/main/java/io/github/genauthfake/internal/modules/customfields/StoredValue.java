package io.github.genauthfake.internal.modules.customfields;

/**
 * A value of a custom field.
 *
 * @param plain the value itself: a {@link String}, {@link Double}, {@link Boolean} or {@link java.time.Instant}
 * @param nonce where the field was encrypted when the value was set, the number that its cipher text is made with;
 *     {@link #PLAIN} for a value that is answered as it is
 */
public record StoredValue(Object plain, long nonce) {
    /** The nonce of a value that is not encrypted. */
    public static final long PLAIN = 0;

    private static final double LONGEST_WITHOUT_EXPONENT = 1e15;

    public boolean isEncrypted() {
        return nonce != PLAIN;
    }

    /** The value itself, a number without a fraction as a {@link Long}, as the provider's JavaScript writes it. */
    public Object shown() {
        return plain instanceof Double number
                        && number == Math.rint(number)
                        && Math.abs(number) < LONGEST_WITHOUT_EXPONENT
                ? (Object) number.longValue()
                : plain;
    }
}
