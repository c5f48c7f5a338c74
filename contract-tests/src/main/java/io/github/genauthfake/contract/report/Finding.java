package io.github.genauthfake.contract.report;

import io.github.genauthfake.contract.running.Exchange;
import java.util.List;

/**
 * What a run learnt of one behaviour.
 *
 * @param name the class and method of the behaviour, as {@code class#method}
 * @param operation the operation it belongs to
 * @param behaviour what it says, in words
 * @param evidence how each aspect that it asserted is known
 * @param knownDifference what the fake does otherwise on purpose; {@code null} when nothing
 * @param difference expected and actual; {@code null} unless an assertion failed
 * @param accepted why a difference is accepted; {@code null} unless it is
 * @param problem why it failed, could not be tried or was left out; {@code null} when it holds
 * @param exchanges what was asked and answered; empty when it holds
 */
public record Finding(
        String name,
        String operation,
        String behaviour,
        Outcome outcome,
        List<Known> evidence,
        String knownDifference,
        Difference difference,
        String accepted,
        String problem,
        List<Exchange> exchanges) {
    public Finding {
        evidence = List.copyOf(evidence);
        exchanges = List.copyOf(exchanges);
    }

    /** The same difference, accepted for a reason. */
    public Finding accepted(String reason) {
        return new Finding(
                name,
                operation,
                behaviour,
                Outcome.ACCEPTED,
                evidence,
                knownDifference,
                difference,
                reason,
                problem,
                exchanges);
    }
}
