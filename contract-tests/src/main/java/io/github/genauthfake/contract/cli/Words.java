package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.report.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers as people write them. */
final class Words {
    private Words() {}

    /** A number with its noun, in the plural where it has to be. */
    static String count(int number, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? noun : noun + "s");
    }

    /** How many behaviours ended in which way. */
    static String outcomes(Map<Outcome, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> String.format(
                        Locale.ENGLISH,
                        "%,d %s",
                        count.getValue(),
                        count.getKey().titleOf(count.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** A number without decimals where there are none. */
    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
