package io.github.genauthfake.contract.client;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of everything that a run creates begin with, so that it can be told from what belongs to others. */
public final class RunPrefix {
    /** What the prefixes of all runs have in common, to search for. */
    public static final String COMMON = "gfc1";

    private static final int NUMBERS = 0x1000000;
    private static final String OF_THIS_RUN = COMMON + String.format("%06x", new Random().nextInt(NUMBERS));
    private static final Pattern OF_ANY_RUN = Pattern.compile(COMMON + "[0-9a-f]{6}(?=_)", Pattern.CASE_INSENSITIVE);

    private RunPrefix() {}

    /** The prefix of the run in this process, such as {@code gfc112ab34}. */
    public static String ofThisRun() {
        return OF_THIS_RUN;
    }

    /** The prefix of a run that made this name; empty for a name of somebody else. */
    public static Optional<String> in(String name) {
        Matcher prefix = OF_ANY_RUN.matcher(name);
        return prefix.find() ? Optional.of(prefix.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
