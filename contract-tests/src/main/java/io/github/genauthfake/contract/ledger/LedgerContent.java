package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.rules.Rule;
import io.github.genauthfake.contract.running.Result;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the ledger is made of.
 *
 * @param behaviours what there is to know, by operation
 * @param results how the behaviours ended when they were run last, by their names
 * @param operations what the API has
 * @param rules what the behaviours show together
 * @param defects what the behaviours notice
 */
public record LedgerContent(
        List<Behaviour> behaviours,
        Map<String, Result> results,
        ApiOperations operations,
        List<Rule> rules,
        List<NoticedDefect> defects) {
    private static final Result NOT_RUN = new Result("not run", Set.of());

    public LedgerContent {
        behaviours = List.copyOf(behaviours);
        results = Map.copyOf(results);
        rules = List.copyOf(rules);
        defects = List.copyOf(defects);
    }

    /** How a behaviour ended. */
    Result result(Behaviour behaviour) {
        return results.getOrDefault(behaviour.name(), NOT_RUN);
    }

    /** How each aspect is known that a behaviour asserted. */
    Map<Aspect, Evidence> evidence(Behaviour behaviour) {
        return behaviour.marks().evidenceFor(result(behaviour).asserted());
    }
}
