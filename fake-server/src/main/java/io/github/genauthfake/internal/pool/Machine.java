package io.github.genauthfake.internal.pool;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** The one place where the machine's time and chance come in; everything else is handed what it needs. */
public final class Machine {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Machine() {}

    /** The system's time in milliseconds. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A clock to measure with, in nanoseconds from nowhere in particular. */
    public static long nanoTime() {
        return System.nanoTime();
    }

    /** Random hexadecimal digits, two for each byte. */
    static String randomHex(int bytes) {
        byte[] chance = new byte[bytes];
        RANDOM.nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }
}
