package io.github.genauthfake.internal.operations.call;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How moments look in answers: ISO-8601 in UTC with milliseconds, always three digits of them (documented). */
public final class Moments {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Moments() {}

    /** For example {@code 2022-07-03T02:20:30.000Z}. */
    public static String iso(Instant moment) {
        return FORMAT.format(moment);
    }
}
