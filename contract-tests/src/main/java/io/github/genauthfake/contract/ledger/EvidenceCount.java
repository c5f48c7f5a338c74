package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many behaviours are known how well. Each counts with the least sure of its marks. */
final class EvidenceCount {
    private EvidenceCount() {}

    /** The letter that stands for a kind of evidence. */
    static String letter(Evidence.Kind kind) {
        return kind.title().substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** The heads of the columns that {@link #row} fills. */
    static List<String> heads(String first) {
        return Stream.concat(
                        Stream.of(first), Arrays.stream(Evidence.Kind.values()).map(EvidenceCount::letter))
                .toList();
    }

    /** A cell with a name and a number for each kind of evidence. */
    static List<String> row(String name, Stream<LedgerRow> rows) {
        Map<Evidence.Kind, Long> counts =
                rows.collect(Collectors.groupingBy(LedgerRow::leastSure, Collectors.counting()));
        List<String> cells = new ArrayList<>(List.of(name));
        for (Evidence.Kind kind : Evidence.Kind.values()) {
            cells.add(String.valueOf(counts.getOrDefault(kind, 0L)));
        }
        return cells;
    }
}
