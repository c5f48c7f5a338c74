package io.github.genauthfake.internal.directory;

/** Ids of the provider's form, 24 hexadecimal digits, made from the state's counter. */
final class ObjectIds {
    /** Makes ids look like the provider's, whose first eight digits are a moment. */
    private static final String PREFIX = "6a0000000000";

    private ObjectIds() {}

    /** The id of the object with this number: the same in every run, and greater than every earlier one. */
    static String of(long sequence) {
        String digits = Long.toHexString(sequence);
        return PREFIX + "0".repeat(12 - digits.length()) + digits;
    }
}
