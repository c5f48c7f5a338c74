package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.check.Selection;
import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.report.Outcome;
import io.github.genauthfake.contract.report.Target;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Prints a line for every operation that is through, so that a long run can be watched. */
final class Progress implements Consumer<Finding> {
    private final PrintWriter out;
    private final Selection selection;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private String operation;
    private int done;

    Progress(PrintWriter out, Selection selection) {
        this.out = out;
        this.selection = selection;
    }

    void begin(Target target) {
        String where = target.kind() == Target.Kind.FAKE_IN_PROCESS
                ? target.kind().title()
                : target.baseUrl() + ", " + target.kind().title() + ", user pool " + target.userPoolId();
        out.println("GenAuth contract check " + ToolVersion.text() + " on " + where);
        out.println();
    }

    @Override
    public void accept(Finding finding) {
        if (!finding.operation().equals(operation)) {
            end();
            operation = finding.operation();
        }
        done++;
        counts.merge(finding.outcome(), 1, Integer::sum);
    }

    /** Prints the line of the last operation. */
    void end() {
        if (operation == null) {
            return;
        }
        int all = selection.behaviours().size();
        String width = "%" + String.valueOf(all).length() + "d";
        out.printf("[" + width + "/%d] %s: %s%n", done, all, operation, Words.outcomes(counts));
        counts.clear();
        operation = null;
    }
}
