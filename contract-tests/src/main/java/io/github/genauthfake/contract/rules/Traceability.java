package io.github.genauthfake.contract.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Holds rules and behaviours together: no rule that nothing shows, no behaviour that follows from nothing. */
public final class Traceability {
    private Traceability() {}

    /**
     * What does not fit, in sentences; empty when each rule has behaviours, each name in a rule belongs to a behaviour, and
     * each behaviour belongs to a rule.
     *
     * @param titles the titles of all behaviours
     */
    public static List<String> gaps(List<Rule> rules, Collection<String> titles) {
        List<String> gaps = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.behaviours().isEmpty()) {
                gaps.add("No behaviour shows the rule: " + rule.statement());
            }
            rule.behaviours().stream()
                    .filter(pattern -> titles.stream().noneMatch(title -> Rule.matches(pattern, title)))
                    .forEach(pattern ->
                            gaps.add("The rule \"" + rule.statement() + "\" names no behaviour with: " + pattern));
        }
        titles.stream()
                .filter(title -> rules.stream().noneMatch(rule -> rule.covers(title)))
                .forEach(title -> gaps.add("The behaviour follows from no rule: " + title));
        return gaps;
    }
}
