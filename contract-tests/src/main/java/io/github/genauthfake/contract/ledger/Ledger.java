package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Source;
import io.github.genauthfake.contract.running.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the ledger. The same behaviours, results and operations give the same text: it holds no dates and no durations.
 */
public final class Ledger {
    /** The command that writes the ledger anew. */
    public static final String REGENERATE = "./mvnw verify -Dfidelity.update";

    private static final Result NOT_RUN = new Result("not run", Set.of());

    private final List<Behaviour> behaviours;
    private final Map<String, Result> results;
    private final ApiOperations operations;
    private final MarkdownPage page = new MarkdownPage();

    private Ledger(List<Behaviour> behaviours, Map<String, Result> results, ApiOperations operations) {
        this.behaviours = behaviours;
        this.results = results;
        this.operations = operations;
    }

    /**
     * The text of the ledger.
     *
     * @param behaviours what there is to know, by operation
     * @param results how the behaviours ended when they were run last, by their names
     * @param operations what the API has
     */
    public static String write(List<Behaviour> behaviours, Map<String, Result> results, ApiOperations operations) {
        Ledger ledger = new Ledger(behaviours, results, operations);
        ledger.introduction();
        ledger.totals();
        ledger.knownDifferences();
        ledger.behavioursByOperation();
        ledger.operationsNotImplemented();
        ledger.sources();
        return ledger.page.text();
    }

    private void introduction() {
        page.title("Fidelity")
                .paragraph(
                        "What the fake does, how we know that the real service does the same, and where it does not. "
                                + "Every line is a behaviour in `contract-tests/src/main/java`, a test that passes against the "
                                + "fake; this page is written from their marks and results by `" + REGENERATE
                                + "`, and the "
                                + "build fails when it is stale.")
                .paragraph("What is known of a behaviour is said for each of its aspects: the **statusCode**, the "
                        + "**apiCode**, the **wording** of the message, and the **data** (with headers and later "
                        + "answers). A wording is asserted only where it was seen or documented.")
                .row("Word", "Meaning")
                .rule()
                .row("verified", "passed against the real service on the day and the host that are named")
                .row("seen", "in a real answer, or in the provider's own integration tests, for this very operation")
                .row("documented", "in the provider's documentation, OpenAPI document or list of error codes")
                .row("inferred", "our choice: consistent with what is known, not observed")
                .row("fake only", "without meaning on the real service")
                .row("–", "not asserted")
                .end();
    }

    private void totals() {
        page.section("Totals");
        List<String> head = new ArrayList<>(List.of("Evidence"));
        Arrays.stream(Aspect.values()).map(Aspect::title).forEach(head::add);
        page.row(head).rule();
        for (Evidence.Kind kind : Evidence.Kind.values()) {
            List<String> row = new ArrayList<>(List.of(kind.title()));
            for (Aspect aspect : Aspect.values()) {
                row.add(String.valueOf(behaviours.stream()
                        .map(behaviour -> evidence(behaviour).get(aspect))
                        .filter(evidence -> evidence != null && evidence.kind() == kind)
                        .count()));
            }
            page.row(row);
        }
        page.end();
        Map<String, Long> outcomes = behaviours.stream()
                .collect(Collectors.groupingBy(
                        behaviour -> result(behaviour).outcome(), TreeMap::new, Collectors.counting()));
        long differences = behaviours.stream()
                .filter(behaviour -> behaviour.marks().knownDifference().isPresent())
                .count();
        page.paragraph(behaviours.size() + " behaviours ("
                + outcomes.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "))
                + "), " + differences + " of them with a known difference; "
                + operations.implemented().size() + " of " + operations.count() + " operations implemented.");
    }

    private void knownDifferences() {
        page.section("Known differences")
                .paragraph("Where the fake departs on purpose from the real service, or where two of its sources "
                        + "contradict each other.")
                .row("Operation", "Behaviour", "Difference")
                .rule();
        behaviours.forEach(behaviour -> behaviour
                .marks()
                .knownDifference()
                .ifPresent(difference -> page.row(code(behaviour.operation()), behaviour.sentence(), difference)));
        page.end();
    }

    private void behavioursByOperation() {
        page.section("Behaviours");
        byOperation().forEach((operation, ofOperation) -> {
            page.subsection(operation);
            List<String> head = new ArrayList<>(List.of("Behaviour"));
            Arrays.stream(Aspect.values()).map(Aspect::title).forEach(head::add);
            head.addAll(List.of("How we know", "Last result"));
            page.row(head).rule();
            ofOperation.forEach(this::behaviour);
            page.end();
        });
    }

    /** What all operations share comes first. */
    private Map<String, List<Behaviour>> byOperation() {
        Map<String, List<Behaviour>> grouped = new LinkedHashMap<>();
        grouped.put(Operation.EVERY, new ArrayList<>());
        behaviours.forEach(behaviour -> grouped.computeIfAbsent(behaviour.operation(), name -> new ArrayList<>())
                .add(behaviour));
        grouped.values().removeIf(List::isEmpty);
        return grouped;
    }

    private void behaviour(Behaviour behaviour) {
        Map<Aspect, Evidence> evidence = evidence(behaviour);
        List<String> row = new ArrayList<>(List.of(behaviour.sentence()));
        for (Aspect aspect : Aspect.values()) {
            row.add(evidence.containsKey(aspect) ? evidence.get(aspect).kind().title() : "–");
        }
        row.add(Citations.of(evidence, behaviour.marks()));
        row.add(result(behaviour).outcome());
        page.row(row);
    }

    private void operationsNotImplemented() {
        page.section("Operations not implemented")
                .paragraph("The fake knows their names and refuses them with statusCode 501.")
                .row("Module", "Implemented", "Not implemented")
                .rule();
        operations.byModule().forEach((module, entries) -> {
            long implemented =
                    entries.stream().filter(ApiOperations.Entry::implemented).count();
            page.row(module, String.valueOf(implemented), String.valueOf(entries.size() - implemented));
        });
        int implemented = operations.implemented().size();
        page.row("**all**", "**" + implemented + "**", "**" + (operations.count() - implemented) + "**")
                .end();
    }

    private void sources() {
        page.section("Sources").row("Short name", "What it is").rule();
        Set<Source> cited = behaviours.stream()
                .flatMap(behaviour -> behaviour.marks().evidence().stream())
                .filter(mark -> mark.kind() == Evidence.Kind.SEEN || mark.kind() == Evidence.Kind.DOCUMENTED)
                .map(mark -> Source.of(mark.text()).orElseThrow())
                .collect(Collectors.toSet());
        Arrays.stream(Source.values())
                .filter(cited::contains)
                .forEach(source -> page.row(source.shortName(), source.description()));
        page.end();
    }

    private Map<Aspect, Evidence> evidence(Behaviour behaviour) {
        return behaviour.marks().evidenceFor(result(behaviour).asserted());
    }

    private Result result(Behaviour behaviour) {
        return results.getOrDefault(behaviour.name(), NOT_RUN);
    }

    private static String code(String operation) {
        return operation.equals(Operation.EVERY) ? operation : "`" + operation + "`";
    }
}
