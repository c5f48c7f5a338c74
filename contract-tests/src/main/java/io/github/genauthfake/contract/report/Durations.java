package io.github.genauthfake.contract.report;

import java.time.Duration;
import java.time.Instant;

/** Says how long something takes. */
public final class Durations {
    private Durations() {}

    static String words(Instant from, Instant to) {
        return words(Duration.between(from, to));
    }

    /** Seconds up to two minutes, minutes beyond, rounded up so that nobody waits longer than was said. */
    public static String words(Duration duration) {
        long seconds = Math.max(1, (duration.toMillis() + 999) / 1000);
        if (seconds == 1) {
            return "1 second";
        }
        return seconds <= 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
