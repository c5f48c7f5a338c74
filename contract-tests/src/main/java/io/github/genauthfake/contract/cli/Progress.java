package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.report.Target;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Prints a line for every behaviour that has ended, so that a long run can be watched. */
final class Progress implements Consumer<Finding> {
    private final PrintWriter out;
    private final int all;
    private int done;

    Progress(PrintWriter out, int all) {
        this.out = out;
        this.all = all;
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
        String width = "%" + String.valueOf(all).length() + "d";
        out.printf(
                "[" + width + "/%d] %s: %s: %s%n",
                ++done,
                all,
                finding.operation(),
                finding.behaviour(),
                finding.outcome().title());
    }
}
