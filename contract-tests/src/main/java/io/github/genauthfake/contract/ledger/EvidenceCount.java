package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How many behaviours are known how well. Each counts with the least sure of its marks. */
final class EvidenceCount {
    private final Map<Evidence.Kind, Integer> counts = new EnumMap<>(Evidence.Kind.class);

    private EvidenceCount() {}

    static EvidenceCount of(Stream<Behaviour> behaviours) {
        EvidenceCount count = new EvidenceCount();
        behaviours.forEach(behaviour -> count.counts.merge(leastSure(behaviour), 1, Integer::sum));
        return count;
    }

    /** The letter that stands for a kind of evidence. */
    static String letter(Evidence.Kind kind) {
        return kind.title().substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** The heads of the columns that {@link #cells} fills, and one more. */
    static String[] heads(String last) {
        return Stream.concat(Arrays.stream(Evidence.Kind.values()).map(kind -> letter(kind) + " "), Stream.of(last))
                .toArray(String[]::new);
    }

    /** The numbers by kind of evidence, and one cell more; no number stands for zero. */
    List<String> cells(String last) {
        List<String> cells = new ArrayList<>();
        for (Evidence.Kind kind : Evidence.Kind.values()) {
            cells.add(counts.containsKey(kind) ? String.valueOf(counts.get(kind)) : "");
        }
        cells.add(last);
        return cells;
    }

    private static Evidence.Kind leastSure(Behaviour behaviour) {
        return behaviour.marks().evidence().stream()
                .map(Evidence::kind)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
