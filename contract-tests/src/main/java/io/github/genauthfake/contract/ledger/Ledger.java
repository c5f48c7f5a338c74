package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Source;
import io.github.genauthfake.contract.rules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the ledger. The same content gives the same text: it holds no dates and no durations. */
public final class Ledger {
    /** The command that writes the ledger anew. */
    public static final String REGENERATE = "./mvnw verify -Dfidelity.update";

    private final LedgerContent content;
    private final MarkdownPage page = new MarkdownPage();

    private Ledger(LedgerContent content) {
        this.content = content;
    }

    /** The text of the ledger. */
    public static String write(LedgerContent content) {
        Ledger ledger = new Ledger(content);
        BehaviourTables behaviours = new BehaviourTables(content, ledger.page);
        new Overview(content, ledger.page).write();
        ledger.knownDifferences();
        behaviours.writeIndex();
        ledger.operationsNotImplemented();
        ledger.rules();
        ledger.defects();
        behaviours.writeTables();
        ledger.sources();
        return ledger.page.text();
    }

    private void knownDifferences() {
        page.section("Known differences")
                .paragraph(
                        "Where the fake departs on purpose from the real service, or where two of its sources contradict",
                        "each other.")
                .table("Operation               ", "Difference", "Behaviour");
        content.behaviours()
                .forEach(behaviour -> behaviour
                        .marks()
                        .knownDifference()
                        .ifPresent(
                                difference -> page.row(code(behaviour.operation()), difference, behaviour.sentence())));
        page.end();
    }

    private void operationsNotImplemented() {
        int missing = content.operations().count()
                - content.operations().implemented().size();
        page.section("Operations not implemented")
                .paragraph(
                        "The fake knows the names of " + missing
                                + " more operations. It refuses them with statusCode 501, and tells",
                        "the test.")
                .paragraph("<details><summary>Their names, by module</summary>");
        content.operations().byModule().forEach((module, entries) -> {
            List<String> names = entries.stream()
                    .filter(entry -> !entry.implemented())
                    .map(entry -> code(entry.name()))
                    .sorted()
                    .toList();
            if (!names.isEmpty()) {
                page.paragraph("**" + module + "**, " + names.size() + " of " + entries.size() + ": "
                        + String.join(", ", names));
            }
        });
        page.paragraph("</details>");
    }

    private void rules() {
        page.section("Rules")
                .paragraph(
                        "What the behaviours show, in other words: each rule has behaviours and each behaviour follows from a rule,",
                        "or the build fails. The behaviours of a rule stand in `contract-tests/src/main/resources`, in `rules`.");
        Map<String, List<Rule>> bySection = new LinkedHashMap<>();
        content.rules()
                .forEach(rule -> bySection
                        .computeIfAbsent(rule.section(), section -> new ArrayList<>())
                        .add(rule));
        bySection.forEach((section, rules) -> {
            page.table(EvidenceCount.heads(section));
            rules.forEach(rule -> page.row(
                    EvidenceCount.of(content.behaviours().stream().filter(behaviour -> rule.covers(behaviour.title())))
                            .cells(rule.statement())));
            page.end();
        });
    }

    private void defects() {
        page.section("Defects that the suite notices")
                .paragraph(
                        "A suite is worth what it notices. The build puts each of these defects between the suite and the fake, and",
                        "the behaviours that are named fail; without a defect, they all pass in the same place.")
                .table("Kind                ", "What the server does wrong", "Noticed by");
        content.defects()
                .forEach(defect -> page.row(defect.kind(), defect.defect(), String.join("; ", defect.noticedBy())));
        page.end();
    }

    private void sources() {
        page.section("Sources").table("Short name    ", "What it is");
        Set<Source> cited = content.behaviours().stream()
                .flatMap(behaviour -> behaviour.marks().evidence().stream())
                .filter(mark -> mark.kind() == Evidence.Kind.SEEN || mark.kind() == Evidence.Kind.DOCUMENTED)
                .map(mark -> Source.of(mark.text()).orElseThrow())
                .collect(Collectors.toSet());
        Arrays.stream(Source.values())
                .filter(cited::contains)
                .forEach(source -> page.row(source.shortName(), source.description()));
        page.end();
    }

    private static String code(String operation) {
        return operation.equals(Operation.EVERY) ? operation : "`" + operation + "`";
    }
}
