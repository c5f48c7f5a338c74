package io.github.genauthfake.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How moments look in answers and requests: in answers ISO 8601 in UTC with three digits of milliseconds (documented). */
public final class Moments {
    /** Takes half the time of a pattern. */
    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    /** The form of samples in the provider's document: the local time of its servers. */
    private static final DateTimeFormatter LOCAL_TO_THE_PROVIDER =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.ofHours(8));

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,16}");
    private static final long LATEST_EPOCH_MILLISECOND = 8_640_000_000_000_000L;
    private static final Instant LATEST = Instant.ofEpochMilli(LATEST_EPOCH_MILLISECOND);
    private static final Instant EARLIEST = Instant.ofEpochMilli(-LATEST_EPOCH_MILLISECOND);
    private static final int DAY_LENGTH = 10;

    private Moments() {}

    /**
     * The moment that a value of a request means, to the millisecond: a number of milliseconds since 1970, also as a text; or
     * an ISO 8601 text, in UTC unless it says otherwise, also of a day. Empty for anything else.
     */
    public static Optional<Instant> of(Object given) {
        if (given instanceof Number value) {
            double milliseconds = value.doubleValue();
            return Math.abs(milliseconds) <= LATEST_EPOCH_MILLISECOND
                    ? Optional.of(Instant.ofEpochMilli((long) milliseconds))
                    : Optional.empty();
        }
        if (!(given instanceof String text)) {
            return Optional.empty();
        }
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return of(Long.valueOf(text));
        }
        return text.length() == DAY_LENGTH ? day(text) : dateTime(text);
    }

    private static Optional<Instant> dateTime(String text) {
        try {
            TemporalAccessor parsed =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            Instant instant = parsed instanceof OffsetDateTime moment
                    ? moment.toInstant()
                    : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
            return inRange(instant);
        } catch (DateTimeException notADateTime) {
            return day(text);
        }
    }

    private static Optional<Instant> day(String text) {
        try {
            return inRange(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> inRange(Instant instant) {
        return instant.isBefore(EARLIEST) || instant.isAfter(LATEST)
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(instant.toEpochMilli()));
    }

    /** For example {@code 2022-07-03T02:20:30.000Z}. */
    public static String iso(Instant moment) {
        return FORMAT.format(moment);
    }

    /** For example {@code 2022-07-03T10:20:30.000+0800}, as logs have it. */
    public static String localToTheProvider(Instant moment) {
        return LOCAL_TO_THE_PROVIDER.format(moment);
    }
}
