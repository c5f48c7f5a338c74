package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first screen of the ledger: what it is, its totals, and what its letters mean. */
final class Overview {
    private final LedgerContent content;
    private final MarkdownPage page;

    Overview(LedgerContent content, MarkdownPage page) {
        this.content = content;
        this.page = page;
    }

    void write() {
        page.title("Fidelity")
                .paragraph(
                        "What the fake does, how we know that the real service does the same, and where it does not.",
                        "Every behaviour is a test in `contract-tests/src/main/java` that is run against the fake. This page is",
                        "written from their marks and results by `" + Ledger.REGENERATE
                                + "`; the build fails when it is stale.");
        totals();
        legend();
    }

    private void totals() {
        long differences = content.behaviours().stream()
                .filter(behaviour -> behaviour.marks().knownDifference().isPresent())
                .count();
        page.section("Totals")
                .paragraph(
                        "- **" + content.behaviours().size() + " behaviours** (" + outcomes() + ") of "
                                + content.rules().size() + " rules, " + differences + " with a known difference",
                        "- **" + content.operations().implemented().size() + " of "
                                + content.operations().count() + " operations** implemented",
                        "- **" + content.defects().size() + " deliberate defects** noticed");
        page.table(Stream.concat(
                        Stream.of("Evidence  "), Arrays.stream(Aspect.values()).map(Aspect::title))
                .toArray(String[]::new));
        for (Evidence.Kind kind : Evidence.Kind.values()) {
            List<String> row = new ArrayList<>(List.of(kind.title()));
            for (Aspect aspect : Aspect.values()) {
                row.add(String.valueOf(content.behaviours().stream()
                        .map(behaviour -> content.evidence(behaviour).get(aspect))
                        .filter(evidence -> evidence != null && evidence.kind() == kind)
                        .count()));
            }
            page.row(row);
        }
        page.end();
    }

    private String outcomes() {
        return content.behaviours().stream()
                .collect(Collectors.groupingBy(
                        behaviour -> content.result(behaviour).outcome(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private void legend() {
        page.section("How to read this page")
                .paragraph(
                        "What is known of a behaviour is said for each of its aspects: the **statusCode**, the **apiCode**, the",
                        "**wording** of the message, and the **data** (with headers and later answers). A wording is asserted only",
                        "where it was seen or documented.")
                .table("Letter", "Evidence  ", "Meaning");
        for (Evidence.Kind kind : Evidence.Kind.values()) {
            page.row(EvidenceCount.letter(kind), kind.title(), meaning(kind));
        }
        page.row("–", "", "not asserted")
                .row(
                        BehaviourTables.FRESH_POOL,
                        "",
                        "behind a behaviour: looked at in a fresh pool only, never in one that is in use")
                .end()
                .paragraph(
                        "Where behaviours are counted, each counts once, with the least sure of its marks. The sources that",
                        "marks name are [listed at the end](#sources).");
    }

    private static String meaning(Evidence.Kind kind) {
        return switch (kind) {
            case VERIFIED -> "passed against the real service on the day and the host that are named";
            case SEEN -> "in a real answer, or in the provider's own integration tests, for this very operation";
            case DOCUMENTED -> "in the provider's documentation, OpenAPI document or list of error codes";
            case INFERRED -> "our choice: consistent with what is known, not observed";
            case FAKE_ONLY -> "without meaning on the real service";
        };
    }
}
