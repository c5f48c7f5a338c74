package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.errors.ApiError;
import java.time.DateTimeException;
import java.time.Instant;

/** Moments of requests, which the provider's document has as numbers here and as texts there. */
public final class RequestedMoments {
    /**
     * From here on a number can only be meant as milliseconds: as seconds it would lie after the year 5000. The document
     * says seconds and gives an example in milliseconds, and the Java SDK has no room for milliseconds everywhere.
     */
    private static final double FIRST_MILLISECONDS = 1e11;

    private RequestedMoments() {}

    /** A moment in the seconds or the milliseconds that a request has. */
    public static Instant of(double number) {
        return Instant.ofEpochMilli((long) (Math.abs(number) < FIRST_MILLISECONDS ? number * 1000 : number));
    }

    /**
     * A moment in seconds or milliseconds since 1970, as a number or a text, or a text such as
     * {@code 2024-01-01T00:00:00.000Z}.
     *
     * @return {@code null} for none
     * @throws ApiError 400 for anything else
     */
    public static Instant of(String property, Object said) {
        if (said == null) {
            return null;
        }
        String text = said instanceof Number number ? String.valueOf(number.longValue()) : said.toString();
        try {
            return text.matches("\\d{1,15}") ? of(Double.parseDouble(text)) : Instant.parse(text);
        } catch (DateTimeException notAMoment) {
            throw ApiError.invalidArgument(
                    property + " must be a moment such as 2024-01-01T00:00:00.000Z, or its milliseconds since 1970");
        }
    }

    /** As {@link #of(String, Object)}, for what must lie ahead (inferred). */
    public static Instant future(String property, Object said, Instant now) {
        Instant moment = of(property, said);
        if (moment != null && !moment.isAfter(now)) {
            throw ApiError.invalidArgument(property + " must be in the future");
        }
        return moment;
    }
}
