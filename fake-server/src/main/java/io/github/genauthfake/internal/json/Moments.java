package io.github.genauthfake.internal.json;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** How moments look in answers: ISO-8601 in UTC with milliseconds, always three digits of them (documented). */
public final class Moments {
    /** Takes half the time of a pattern. */
    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Moments() {}

    /** For example {@code 2022-07-03T02:20:30.000Z}. */
    public static String iso(Instant moment) {
        return FORMAT.format(moment);
    }
}
