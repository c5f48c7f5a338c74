package io.github.genauthfake.internal.kind;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of the provider's form, 24 hexadecimal digits, made from the state's counter. */
public final class ObjectIds {
    /** Makes ids look like the provider's, whose first eight digits are a moment. */
    private static final String PREFIX = "6a0000000000";

    /** Below the largest number by far, so that a counter that starts there does not reach the end of the digits. */
    private static final Pattern MADE_HERE = Pattern.compile(PREFIX + "([0-3][0-9a-f]{11})");

    private ObjectIds() {}

    /** The id of the object with this number: the same in every run, and greater than every earlier one. */
    public static String of(long sequence) {
        String digits = Long.toHexString(sequence);
        return PREFIX + "0".repeat(12 - digits.length()) + digits;
    }

    /**
     * An id, or a secret, that is the same in every run and unlike those of other sources.
     *
     * @param source what it is made of
     * @param length of the text, at most 64 hexadecimal digits
     */
    public static String of(String source, int length) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, length);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The id of something that every pool has: 0, 1, …; in no pool's way. */
    static String builtIn(int number) {
        return number == 0 ? of(0) : PREFIX + "f" + of(number).substring(PREFIX.length() + 1);
    }

    /** The number that an id was made from; empty for an id of another form. */
    public static OptionalLong numberOf(String id) {
        Matcher matcher = MADE_HERE.matcher(id);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1), 16)) : OptionalLong.empty();
    }
}
