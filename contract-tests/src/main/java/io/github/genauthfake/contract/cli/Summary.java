package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.report.FindingGroup;
import io.github.genauthfake.contract.report.Known;
import io.github.genauthfake.contract.report.Outcome;
import io.github.genauthfake.contract.report.Run;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints what a run has found: only what is not as it should be, and the sums. */
final class Summary {
    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    /**
     * Prints it.
     *
     * @param outdated the lines of the baseline that accept nothing any more
     * @param directory where the reports are
     */
    void print(Run run, List<String> outdated, Path directory) {
        groups(run.that(Outcome.DIFFERS_AS_KNOWN));
        groups(run.that(Outcome.ACCEPTED));
        groups(run.that(Outcome.UNTRIED).stream()
                .filter(finding -> !finding.problem().equals(run.brokenOff()))
                .toList());
        groups(run.that(Outcome.DIFFERS));
        out.println();
        if (run.brokenOff() != null) {
            out.println("The run was broken off: " + run.brokenOff());
        }
        outdated.forEach(line -> out.println("accepted by the baseline, and not there any more: " + line));
        run.leftovers().forEach(leftover -> out.println("left behind: " + leftover));
        run.unsearched().forEach(reason -> out.println("not known: " + reason));
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        run.findings().forEach(finding -> counts.merge(finding.outcome(), 1, Integer::sum));
        out.println(run.verdict().title() + ": " + Words.count(run.findings().size(), "behaviour") + ", "
                + Words.outcomes(counts) + "; " + Words.count(run.requests(), "request") + ".");
        out.println("Report: " + directory.resolve("report.html"));
    }

    /** One finding of each cause in full, and the names of the others. */
    private void groups(List<Finding> findings) {
        for (FindingGroup group : FindingGroup.of(findings)) {
            finding(group.first());
            if (!group.others().isEmpty()) {
                out.println("  the same cause, " + Words.count(group.others().size(), "more behaviour") + ":");
                group.others().forEach(other -> out.println("    " + other.operation() + ": " + other.behaviour()));
            }
        }
    }

    private void finding(Finding finding) {
        out.println();
        out.println(finding.outcome().title() + ": " + finding.operation() + ": " + finding.behaviour());
        if (finding.difference() != null) {
            out.println("  what      " + finding.difference().subject());
            out.println("  expected  " + finding.difference().expected());
            out.println("  actual    " + finding.difference().actual());
        } else {
            finding.problem().lines().forEach(line -> out.println("  " + line));
        }
        if (finding.accepted() != null) {
            out.println("  accepted  " + finding.accepted());
        }
        Set<String> sources = new LinkedHashSet<>();
        for (Known known : finding.evidence()) {
            sources.add(known.kind().title() + ": " + known.text());
        }
        sources.forEach(source -> out.println("  known as  " + source));
    }
}
