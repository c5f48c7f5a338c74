package io.github.genauthfake.internal.kind;

import java.util.Locale;
import java.util.function.Predicate;

/** How searches by keywords match: part of a text, whatever the case (inferred). */
public final class Keywords {
    private Keywords() {}

    /** Whether a text holds another one, whatever the case. */
    public static Predicate<String> part(String wanted) {
        String lowerCase = wanted.toLowerCase(Locale.ROOT);
        return text -> text.toLowerCase(Locale.ROOT).contains(lowerCase);
    }

    /** Whether one of the texts holds the keywords; {@code null} or empty keywords match everything. */
    public static boolean match(String keywords, String... texts) {
        if (keywords == null || keywords.isEmpty()) {
            return true;
        }
        String wanted = keywords.toLowerCase(Locale.ROOT);
        for (String text : texts) {
            if (text != null && text.toLowerCase(Locale.ROOT).contains(wanted)) {
                return true;
            }
        }
        return false;
    }
}
