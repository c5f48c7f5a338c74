package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.Marks;
import io.github.genauthfake.contract.running.Result;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One behaviour as a row of the ledger.
 *
 * @param operation the operation it belongs to, or {@link io.github.genauthfake.contract.mark.Operation#EVERY}
 * @param sentence what it says
 * @param outcome how it ended when it was run last: an outcome of {@link Result}, or {@link #NOT_RUN}
 * @param marks all of its evidence
 * @param evidence how each aspect that it asserted is known
 * @param knownDifference what the fake does otherwise on purpose
 * @param freshPool whether it is skipped in a pool that is in use
 */
public record LedgerRow(
        String operation,
        String sentence,
        String outcome,
        List<Evidence> marks,
        Map<Aspect, Evidence> evidence,
        Optional<String> knownDifference,
        boolean freshPool) {
    /** The outcome of a behaviour without a result. */
    static final String NOT_RUN = "not run";

    public LedgerRow {
        marks = List.copyOf(marks);
        evidence = Map.copyOf(evidence);
    }

    /** The rows of some behaviours, with their results by {@link Behaviour#name()}. */
    public static List<LedgerRow> of(List<Behaviour> behaviours, Map<String, Result> results) {
        Result none = new Result(NOT_RUN, Set.of());
        return behaviours.stream()
                .map(behaviour -> of(behaviour, results.getOrDefault(behaviour.name(), none)))
                .toList();
    }

    private static LedgerRow of(Behaviour behaviour, Result result) {
        Marks marks = behaviour.marks();
        return new LedgerRow(
                behaviour.operation(),
                behaviour.sentence(),
                result.outcome(),
                marks.evidence(),
                marks.evidenceFor(result.asserted()),
                marks.knownDifference(),
                marks.freshPool().isPresent());
    }

    /** What it is called where operations are mixed: operation, colon, sentence. */
    String title() {
        return operation + ": " + sentence;
    }

    /** The least sure of its marks; behaviours are counted by it. */
    Evidence.Kind leastSure() {
        return marks.stream().map(Evidence::kind).max(Comparator.naturalOrder()).orElseThrow();
    }
}
