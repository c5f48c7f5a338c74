package io.github.genauthfake.contract.report;

import java.util.List;

/**
 * One run of the check, whole: what the reports are written from, and what a proposal is made of later.
 *
 * @param format {@value #FORMAT}
 * @param tool the version of this tool
 * @param startedAt the moment in UTC, as ISO 8601 has it
 * @param finishedAt the moment in UTC, as ISO 8601 has it
 * @param only the operations that the run was limited to; empty for all
 * @param requests how many requests the behaviours made, without those that tidied up behind them
 * @param findings what was learnt, by operation
 * @param brokenOff why the run ended before all behaviours were tried; {@code null} when it did not
 * @param leftovers what the run made and could not delete, in words
 * @param unsearched why it is not known whether more is left, in words; empty when everything could be looked for
 */
public record Run(
        String format,
        String tool,
        Target target,
        String startedAt,
        String finishedAt,
        List<String> only,
        int requests,
        List<Finding> findings,
        String brokenOff,
        List<String> leftovers,
        List<String> unsearched) {
    /** The form that this version writes and reads. */
    public static final String FORMAT = "genauth-contract-run/2";

    public Run {
        only = List.copyOf(only);
        findings = List.copyOf(findings);
        leftovers = List.copyOf(leftovers);
        unsearched = List.copyOf(unsearched);
    }

    /** The findings that ended like this. */
    public List<Finding> that(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
    }

    /** How the run ended as a whole. */
    public Verdict verdict() {
        if (!that(Outcome.DIFFERS).isEmpty()) {
            return Verdict.DRIFT;
        }
        boolean isWhole = brokenOff == null && that(Outcome.UNTRIED).isEmpty();
        if (!isWhole) {
            return Verdict.INCOMPLETE;
        }
        return leftovers.isEmpty() && unsearched.isEmpty() ? Verdict.HOLDS : Verdict.UNTIDY;
    }

    /** The sum of a run. */
    public enum Verdict {
        HOLDS("Everything that was tried holds"),
        DRIFT("The service differs from what the fake does"),
        INCOMPLETE("Not everything could be tried"),
        UNTIDY("Everything that was tried holds, but the pool may not be as it was");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        /** The words that readers see. */
        public String title() {
            return title;
        }
    }
}
