package io.github.genauthfake.contract.defect;

import io.github.genauthfake.contract.behaviour.shape.Placeholders;
import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.rules.Rule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a server may get wrong.
 *
 * @param kind the way in which it departs from another
 * @param what the defect in words, which are its name as well
 * @param does a mutation and its arguments; empty for a passage of its own
 * @param noticedBy the behaviours that have to notice, as rules name them: operation, colon, sentence, with stars
 * @param except operations that the mutation cannot be applied to
 */
record Defect(String kind, String what, List<Object> does, List<String> noticedBy, List<String> except) {
    private static final String EVERY_OPERATION = "{operation}";

    /**
     * The defect of one server.
     *
     * @param name what it is called
     * @param noticing the behaviours that have to notice
     */
    record Trial(String name, Defect defect, List<Behaviour> noticing) {
        Passage passage() {
            Map<String, String> values = Placeholders.of(noticing.get(0));
            return defect.does.isEmpty()
                    ? SpecialPassages.named(defect.what)
                    : Mutation.passage(defect.does.stream()
                            .map(argument -> values.getOrDefault(String.valueOf(argument), String.valueOf(argument)))
                            .toList());
        }
    }

    /** Whether a server can have it in one operation or another. */
    boolean isOfAnyOperation() {
        return does.contains(EVERY_OPERATION);
    }

    /** All behaviours that have to notice it. */
    List<Behaviour> noticing(Collection<Behaviour> behaviours) {
        return behaviours.stream()
                .filter(behaviour -> !except.contains(behaviour.operation()))
                .filter(behaviour -> noticedBy.stream().anyMatch(name -> Rule.matches(name, behaviour.title())))
                .filter(behaviour -> !isOfAnyOperation()
                        || !kind.equals("wrong wording")
                        || behaviour.marks().evidenceFor(Aspect.WORDING).isPresent())
                .toList();
    }

    /** The servers that have it: one, or one for each operation. */
    List<Trial> trials(Collection<Behaviour> behaviours) {
        Map<String, List<Behaviour>> byName = new LinkedHashMap<>();
        noticing(behaviours)
                .forEach(behaviour -> byName.computeIfAbsent(
                                isOfAnyOperation() ? behaviour.operation() + ": " + what : what,
                                name -> new java.util.ArrayList<>())
                        .add(behaviour));
        return byName.entrySet().stream()
                .map(trial -> new Trial(trial.getKey(), this, trial.getValue()))
                .toList();
    }
}
