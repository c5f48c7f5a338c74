package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.report.Known;
import io.github.genauthfake.contract.report.Outcome;
import io.github.genauthfake.contract.report.Run;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Prints what a run has found: only what is not as it should be, and the sums. */
final class Summary {
    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    void print(Run run, Path directory) {
        run.that(Outcome.DIFFERS_AS_KNOWN).forEach(this::finding);
        run.that(Outcome.UNTRIED).stream()
                .filter(finding -> !finding.problem().equals(run.brokenOff()))
                .forEach(this::finding);
        run.that(Outcome.DIFFERS).forEach(this::finding);
        out.println();
        if (run.brokenOff() != null) {
            out.println("The run was broken off: " + run.brokenOff());
        }
        run.leftovers().forEach(leftover -> out.println("left behind: " + leftover));
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        run.findings().forEach(finding -> counts.merge(finding.outcome(), 1, Integer::sum));
        out.println(run.verdict().title() + ": " + Words.count(run.findings().size(), "behaviour") + ", "
                + Words.outcomes(counts) + "; " + Words.count(run.requests(), "request") + ".");
        out.println("Report: " + directory.resolve("report.html"));
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
        Set<String> sources = new LinkedHashSet<>();
        for (Known known : finding.evidence()) {
            sources.add(known.kind().title() + ": " + known.text());
        }
        sources.forEach(source -> out.println("  known as  " + source));
    }
}
