package io.github.genauthfake.contract.check;

import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.report.Difference;
import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.report.Known;
import io.github.genauthfake.contract.report.Outcome;
import io.github.genauthfake.contract.running.BehaviourListener;
import io.github.genauthfake.contract.running.Exchange;
import io.github.genauthfake.contract.running.Marked;
import io.github.genauthfake.contract.running.Mismatch;
import io.github.genauthfake.contract.running.RunningBehaviour;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Gathers what a run learns, behaviour by behaviour. */
final class Findings implements BehaviourListener {
    private final Map<String, Behaviour> behaviours = new LinkedHashMap<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final boolean differencesAreKnown;
    private final UnaryOperator<Finding> acceptance;
    private Consumer<Finding> progress = finding -> {};
    private int requests;

    Findings(List<Behaviour> behaviours, boolean differencesAreKnown, UnaryOperator<Finding> acceptance) {
        this.acceptance = acceptance;
        behaviours.forEach(behaviour -> this.behaviours.put(behaviour.name(), behaviour));
        this.differencesAreKnown = differencesAreKnown;
    }

    void tell(Consumer<Finding> listener) {
        progress = listener;
    }

    @Override
    public void ended(Marked marked, Optional<RunningBehaviour> running, Optional<Throwable> failure) {
        Behaviour behaviour = behaviours.get(marked.name());
        requests += running.map(ended -> ended.exchanges().size()).orElse(0);
        add(failure.map(cause -> failed(behaviour, running, cause))
                .orElseGet(() -> finding(behaviour, running, Outcome.HOLDS, null, null)));
    }

    @Override
    public void skipped(Marked marked, String reason) {
        Behaviour behaviour = behaviours.get(marked.name());
        boolean isLeftOut =
                behaviour.marks().isFakeOnly() || behaviour.marks().freshPool().isPresent();
        add(finding(behaviour, Optional.empty(), isLeftOut ? Outcome.LEFT_OUT : Outcome.UNTRIED, null, reason));
    }

    private void add(Finding learnt) {
        Finding finding = acceptance.apply(learnt);
        findings.put(finding.name(), finding);
        progress.accept(finding);
    }

    private Finding failed(Behaviour behaviour, Optional<RunningBehaviour> running, Throwable cause) {
        String problem = FailureKind.sentence(cause);
        if (FailureKind.of(cause) == FailureKind.LEFT_OUT) {
            return finding(behaviour, running, Outcome.LEFT_OUT, null, problem);
        }
        if (FailureKind.of(cause) == FailureKind.NOTHING) {
            return finding(behaviour, running, Outcome.UNTRIED, null, problem);
        }
        boolean isKnown =
                differencesAreKnown && behaviour.marks().knownDifference().isPresent();
        return finding(
                behaviour,
                running,
                isKnown ? Outcome.DIFFERS_AS_KNOWN : Outcome.DIFFERS,
                cause instanceof Mismatch mismatch
                        ? new Difference(mismatch.aspect(), mismatch.subject(), mismatch.expected(), mismatch.actual())
                        : null,
                problem);
    }

    private static Finding finding(
            Behaviour behaviour,
            Optional<RunningBehaviour> running,
            Outcome outcome,
            Difference difference,
            String problem) {
        List<Exchange> exchanges = outcome == Outcome.HOLDS
                ? List.of()
                : running.map(RunningBehaviour::exchanges).orElse(List.of());
        return new Finding(
                behaviour.name(),
                behaviour.operation(),
                behaviour.sentence(),
                outcome,
                known(behaviour, running.map(RunningBehaviour::asserted).orElse(Set.of())),
                behaviour.marks().knownDifference().orElse(null),
                difference,
                null,
                problem,
                exchanges);
    }

    /** What was asserted; where nothing was, whatever the marks may speak for. */
    private static List<Known> known(Behaviour behaviour, Set<Aspect> asserted) {
        Set<Aspect> aspects = asserted.isEmpty() ? EnumSet.allOf(Aspect.class) : asserted;
        List<Known> known = new ArrayList<>();
        behaviour
                .marks()
                .evidenceFor(aspects)
                .forEach((aspect, evidence) -> known.add(new Known(aspect, evidence.kind(), evidence.text())));
        return known;
    }

    /** In the order of the selection; {@code whyNot} is said of those that JUnit told nothing of. */
    List<Finding> all(String whyNot) {
        return behaviours.values().stream()
                .map(behaviour -> findings.computeIfAbsent(
                        behaviour.name(), name -> finding(behaviour, Optional.empty(), Outcome.UNTRIED, null, whyNot)))
                .toList();
    }

    int requests() {
        return requests;
    }
}
