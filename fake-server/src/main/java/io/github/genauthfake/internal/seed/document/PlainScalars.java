package io.github.genauthfake.internal.seed.document;

import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.genauthfake.SeedException;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Decides what a value without quotes is in YAML. What JSON writes the same way is what it is there, moments are texts, and
 * what YAML 1.1 or YAML 1.2 takes for something else than a text is marked, because nobody can be sure what was meant.
 */
final class PlainScalars {
    /** As in JSON: to read a number takes time by the square of its length. */
    private static final int LONGEST_NUMBER = StreamReadConstraints.DEFAULT_MAX_NUM_LEN;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern OTHER_NUMBER =
            Pattern.compile("[-+]?([0-9][0-9_]*|[0-9_]*\\.[0-9][0-9_]*|[0-9][0-9_]*\\.[0-9_]*)([eE][-+]?[0-9]+)?"
                    + "|[-+]?0[xX][0-9a-fA-F_]+|[-+]?0[oO][0-7_]+|[-+]?0[bB][01_]+"
                    + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])++(\\.[0-9_]*)?"
                    + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern OTHER_BOOLEAN = Pattern.compile("yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF");
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUTHS = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSEHOODS = Set.of("false", "False", "FALSE");

    private PlainScalars() {}

    static Scalar scalar(ScalarEvent event, Location location) {
        String text = event.getValue();
        if (event.getTag() != null) {
            requireStandard(event.getTag(), "str", location);
        }
        boolean isQuoted = !event.isPlain() || event.getTag() != null;
        return isQuoted ? new Scalar(text, false, text, null, location) : plain(text, location);
    }

    /** Accepts the tag that says what is so anyway, and no other. */
    static void requireStandard(String tag, String kind, Location location) {
        if (!tag.equals(Tag.PREFIX + kind) && !tag.equals("!")) {
            throw new SeedException(
                    location.source(), location.line(), "the tag " + tag + " means nothing here; remove it");
        }
    }

    /** Whether a text without quotes is a text to every reader. */
    static boolean isText(String text) {
        return !looksLikeAnother(text) && !NUMBER.matcher(text).matches() && ambiguity(text) == null;
    }

    private static Scalar plain(String text, Location location) {
        if (NULLS.contains(text)) {
            return new Scalar(null, true, text, null, location);
        }
        if (TRUTHS.contains(text) || FALSEHOODS.contains(text)) {
            return new Scalar(TRUTHS.contains(text), true, text, null, location);
        }
        if (NUMBER.matcher(text).matches()) {
            if (text.length() > LONGEST_NUMBER) {
                throw new SeedException(
                        location.source(),
                        location.line(),
                        "a number has more than " + LONGEST_NUMBER + " digits; write it in quotes if it is a text");
            }
            return new Scalar(number(text), true, text, null, location);
        }
        return new Scalar(text, true, text, ambiguity(text), location);
    }

    private static String ambiguity(String text) {
        if (OTHER_BOOLEAN.matcher(text).matches()) {
            return "a boolean";
        }
        return OTHER_NUMBER.matcher(text).matches() ? "a number" : null;
    }

    /** The number as the JSON parser would have it. */
    private static Number number(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        BigInteger number = new BigInteger(text);
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    private static boolean looksLikeAnother(String text) {
        return NULLS.contains(text)
                || TRUTHS.contains(text)
                || FALSEHOODS.contains(text)
                || WHOLE_NUMBER.matcher(text).matches();
    }
}
