package io.github.genauthfake.internal.logging;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps to one line what others have written: it may say what it likes, but not look like something of ours. */
public final class LogLine {
    /** Controls of ASCII and Latin-1, marks that turn the direction of the text, and separators of lines and paragraphs. */
    private static final Pattern DECEPTIVE = Pattern.compile("[\\p{IsCc}\\p{IsCf}\\p{IsZl}\\p{IsZp}]");

    private LogLine() {}

    /** The text with {@code \}{@code u} and four hexadecimal digits for each character that is not just shown. */
    public static String of(String text) {
        return escape(text, DECEPTIVE);
    }

    /** The text with the same escapes for whatever {@code hidden} finds. */
    public static String escape(String text, Pattern hidden) {
        Matcher found = hidden.matcher(text);
        return found.find() ? found.replaceAll(LogLine::escaped) : text;
    }

    private static String escaped(MatchResult character) {
        StringBuilder escaped = new StringBuilder();
        character.group().chars().forEach(unit -> escaped.append(String.format("\\\\u%04x", unit)));
        return escaped.toString();
    }
}
