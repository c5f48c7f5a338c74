package io.github.genauthfake.contract.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One operation on the page. */
final class OperationView {
    private final String name;
    private final List<Finding> findings;

    OperationView(String name, List<Finding> findings) {
        this.name = name;
        this.findings = findings;
    }

    String operation() {
        return name;
    }

    /** What links on the page lead to. */
    String anchor() {
        return "operation-" + name.replace(' ', '-');
    }

    List<ReportPage.Count> sums() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new ReportPage.Count(outcome, (int) findings.stream()
                        .filter(finding -> finding.outcome() == outcome)
                        .count()))
                .toList();
    }

    /** Those sums that are not zero. */
    List<ReportPage.Count> sumsThatCount() {
        return sums().stream().filter(sum -> sum.number() > 0).toList();
    }

    List<FindingView> behaviours() {
        return findings.stream().map(FindingView::new).toList();
    }

    static String style(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
