package io.github.genauthfake.contract.proposal;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.report.Known;
import io.github.genauthfake.contract.report.Outcome;
import io.github.genauthfake.contract.report.Run;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What follows from a run against the real service. It is a proposal: somebody has to read it and change the sources. */
public final class Proposal {
    private final Run run;
    private final Witness witness;

    /**
     * Looks at a run.
     *
     * @throws NoEvidenceException when it was not made against the real service
     */
    public Proposal(Run run) {
        this.run = run;
        this.witness = Witness.of(run);
    }

    /** Who answered, and when. */
    public Witness witness() {
        return witness;
    }

    /** The behaviours whose marks may become verified: they hold, and nothing about them is claimed to differ. */
    public List<Finding> verified() {
        return run.that(Outcome.HOLDS).stream()
                .filter(finding -> finding.knownDifference() == null)
                .toList();
    }

    /** The behaviours that hold although the fake was thought to differ there; a person has to look at them. */
    public List<Finding> refutedDifferences() {
        return run.that(Outcome.HOLDS).stream()
                .filter(finding -> finding.knownDifference() != null)
                .toList();
    }

    /** The behaviours that the fake must change. */
    public List<Finding> changes() {
        return Stream.concat(run.that(Outcome.DIFFERS).stream(), run.that(Outcome.ACCEPTED).stream())
                .toList();
    }

    /** The known differences that were seen. */
    public List<Finding> confirmedDifferences() {
        return run.that(Outcome.DIFFERS_AS_KNOWN);
    }

    /** The behaviours that nothing was learnt of. */
    public List<Finding> unknown() {
        return run.that(Outcome.UNTRIED);
    }

    /** The run that all this is from. */
    public Run run() {
        return run;
    }

    /** The mark that takes the place of a behaviour's evidence, for exactly what it asserted. */
    public String mark(Finding finding) {
        Collection<String> aspects = finding.evidence().stream()
                .filter(known -> known.kind() != Evidence.Kind.FAKE_ONLY)
                .map(Known::aspect)
                .distinct()
                .sorted()
                .map(aspect -> Aspect.class.getSimpleName() + "." + aspect.name())
                .collect(Collectors.toList());
        return "@Verified(on = \"" + witness.on() + "\", host = \"" + witness.host() + "\", aspect = {"
                + String.join(", ", aspects) + "})";
    }
}
