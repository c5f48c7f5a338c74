package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.running.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The behaviours by operation: an index, and a table for each operation. */
final class BehaviourTables {
    /** Stands behind behaviours that can be looked at in a fresh pool only. */
    static final String FRESH_POOL = "°";

    private final LedgerContent content;
    private final MarkdownPage page;

    BehaviourTables(LedgerContent content, MarkdownPage page) {
        this.content = content;
        this.page = page;
    }

    void writeIndex() {
        page.section("Operations").table(EvidenceCount.heads("Operation"));
        byOperation()
                .forEach((operation, behaviours) -> page.row(EvidenceCount.of(behaviours.stream())
                        .cells("[" + operation + "](#" + operation.replace(' ', '-') + ")")));
        page.end();
    }

    void writeTables() {
        page.section("Behaviours");
        byOperation().forEach((operation, behaviours) -> {
            page.subsection(operation);
            content.operations()
                    .find(operation)
                    .ifPresent(entry -> page.paragraph("`" + entry.method() + " " + entry.path() + "`"));
            page.table(Stream.concat(
                            Arrays.stream(Aspect.values()).map(Aspect::title), Stream.of("Behaviour", "How we know"))
                    .toArray(String[]::new));
            behaviours.forEach(this::row);
            page.end();
        });
    }

    /** What all operations share comes first. */
    private Map<String, List<Behaviour>> byOperation() {
        Map<String, List<Behaviour>> grouped = new LinkedHashMap<>();
        grouped.put(Operation.EVERY, new ArrayList<>());
        content.behaviours()
                .forEach(behaviour -> grouped.computeIfAbsent(behaviour.operation(), name -> new ArrayList<>())
                        .add(behaviour));
        grouped.values().removeIf(List::isEmpty);
        return grouped;
    }

    private void row(Behaviour behaviour) {
        Map<Aspect, Evidence> evidence = content.evidence(behaviour);
        String outcome = content.result(behaviour).outcome();
        List<String> row = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            row.add(
                    evidence.containsKey(aspect)
                            ? EvidenceCount.letter(evidence.get(aspect).kind())
                            : "–");
        }
        row.add((outcome.equals(Result.PASSED) ? "" : "**" + outcome + ":** ")
                + behaviour.sentence()
                + behaviour.marks().freshPool().map(why -> " " + FRESH_POOL).orElse(""));
        row.add(Citations.of(evidence, behaviour.marks()));
        page.row(row);
    }
}
