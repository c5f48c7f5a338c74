package io.github.genauthfake.internal.contract.validation;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** What counts as a time: in requests ISO 8601, a date alone included; in answers the one form that the API uses. */
final class DateTimeSyntax {

    private static final String ANSWER_FORM = "0000-00-00T00:00:00.000Z";

    private static final DateTimeFormatter REQUEST_FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter();

    private DateTimeSyntax() {}

    /**
     * Whether a request may hold the text as a time: {@code 2022-06-03}, with or without a time of day and an offset.
     */
    static boolean accepts(String text) {
        if (text.length() < 10 || text.length() > 40 || text.charAt(4) != '-') {
            return false;
        }
        try {
            REQUEST_FORM.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether the text has the form of the API's own times, such as {@code 2022-07-03T02:20:30.000Z}. */
    static boolean isAnswerForm(String text) {
        if (text.length() != ANSWER_FORM.length()) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            char actual = text.charAt(index);
            char expected = ANSWER_FORM.charAt(index);
            if (expected == '0' ? actual < '0' || actual > '9' : actual != expected) {
                return false;
            }
        }
        return true;
    }
}
