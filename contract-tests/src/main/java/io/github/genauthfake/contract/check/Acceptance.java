package io.github.genauthfake.contract.check;

import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.report.Known;
import io.github.genauthfake.contract.report.Outcome;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * Decides which differences are accepted: those of a baseline, and those of what is known less surely than somebody asks for.
 *
 * @param baseline differences that are accepted one by one
 * @param failOn the least sure evidence whose differences count; {@code null} when all do
 */
public record Acceptance(Baseline baseline, Evidence.Kind failOn) implements UnaryOperator<Finding> {
    @Override
    public Finding apply(Finding finding) {
        if (finding.outcome() != Outcome.DIFFERS) {
            return finding;
        }
        if (baseline.accepts(finding)) {
            return finding.accepted("It is in the baseline.");
        }
        Evidence.Kind evidence = evidence(finding);
        if (failOn != null && evidence.compareTo(failOn) > 0) {
            return finding.accepted(
                    "It is " + evidence.title() + ", and only what is " + failOn.title() + " or surer has to hold.");
        }
        return finding;
    }

    /** How the aspect that differs is known; where that is not told, the surest of all. */
    private static Evidence.Kind evidence(Finding finding) {
        return finding.evidence().stream()
                .filter(known -> finding.difference() != null
                        && known.aspect() == finding.difference().aspect())
                .map(Known::kind)
                .findFirst()
                .orElseGet(() -> finding.evidence().stream()
                        .map(Known::kind)
                        .min(Comparator.naturalOrder())
                        .orElse(Evidence.Kind.VERIFIED));
    }
}
