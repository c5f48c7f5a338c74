package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first page of the ledger: totals, how to read the marks, the known differences, and a row for each operation. It has
 * at most {@link #LIMIT} bytes: where the known differences do not fit any more, their numbers by module stand for them.
 */
final class FidelityPage {
    /** The largest page, in bytes. */
    static final int LIMIT = 25_000;

    private final LedgerContent content;
    private final MarkdownPage page = new MarkdownPage();

    private FidelityPage(LedgerContent content) {
        this.content = content;
    }

    static String write(LedgerContent content) {
        String whole = new FidelityPage(content).text(true);
        return whole.getBytes(StandardCharsets.UTF_8).length <= LIMIT ? whole : new FidelityPage(content).text(false);
    }

    private String text(boolean allDifferences) {
        page.title("Fidelity")
                .paragraph(
                        "What the fake does, how we know that the real service does the same, and where it does not.")
                .paragraph(
                        "Every behaviour is a test in `contract-tests/src/main/java` that is run against the fake. This page and"
                                + " the pages that it links to are written from their marks and results by `"
                                + Ledger.REGENERATE
                                + "`; the build fails when they are stale.");
        totals();
        legend();
        if (allDifferences) {
            knownDifferences();
        } else {
            knownDifferencesByModule();
        }
        operations();
        operationsNotImplemented();
        return page.text();
    }

    private void totals() {
        long differences = content.rows().stream()
                .filter(row -> row.knownDifference().isPresent())
                .count();
        page.section("Totals")
                .paragraph(
                        "- **" + content.rows().size() + " behaviours** (" + outcomes() + "), " + differences
                                + " with a known difference",
                        "- **" + content.operations().documented().coverage()
                                + " operations** of the provider's document of 2023 implemented",
                        "- **" + content.operations().byName().coverage()
                                + " operations** that the live API of 2026 has beside them; the others are [known by name]("
                                + LiveApiPage.PATH + ")");
        page.table(Stream.concat(
                        Stream.of("Evidence"), Arrays.stream(Aspect.values()).map(Aspect::title))
                .toList());
        for (Evidence.Kind kind : Evidence.Kind.values()) {
            List<String> row = new ArrayList<>(List.of(kind.title()));
            for (Aspect aspect : Aspect.values()) {
                row.add(String.valueOf(content.rows().stream()
                        .map(behaviour -> behaviour.evidence().get(aspect))
                        .filter(evidence -> evidence != null && evidence.kind() == kind)
                        .count()));
            }
            page.row(row);
        }
        page.end();
    }

    private String outcomes() {
        return content.rows().stream()
                .collect(Collectors.groupingBy(LedgerRow::outcome, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private void legend() {
        page.section("How to read the marks")
                .paragraph(
                        "What is known of a behaviour is said for each of its aspects: the **statusCode**, the **apiCode**,"
                                + " the **wording** of the message, and the **data** (with headers and later answers). A wording is"
                                + " asserted only where it was seen or documented.")
                .table("Mark", "Evidence", "Meaning");
        for (Evidence.Kind kind : Evidence.Kind.values()) {
            page.row(EvidenceCount.letter(kind), kind.title(), meaning(kind));
        }
        page.row("–", "", "not asserted")
                .row(
                        ModulePage.FRESH_POOL,
                        "",
                        "behind a behaviour: tried in a fresh pool only, never in one that is in use")
                .end()
                .paragraph(
                        "Where behaviours are counted, each counts once, with the least sure of its marks."
                                + " [The sources](docs/fidelity/sources.md) are listed with the short names that citations begin with.");
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

    private void knownDifferences() {
        page.section("Known differences")
                .paragraph(
                        "Where the fake departs on purpose from the real service, or where two of its sources contradict"
                                + " each other.")
                .table("Difference", "Operations");
        content.knownDifferences()
                .forEach((difference, operations) -> page.row(difference, String.join(", ", operations)));
        page.end();
    }

    private void knownDifferencesByModule() {
        page.section("Known differences")
                .paragraph(
                        "Where the fake departs on purpose from the real service, or where two of its sources contradict"
                                + " each other. The pages name them with the behaviours that have them.")
                .table("Page", "Known differences");
        differencesOf(Operation.EVERY, content.of(Operation.EVERY).stream());
        content.testedByModule()
                .forEach((module, entries) ->
                        differencesOf(module, entries.stream().flatMap(entry -> content.of(entry.name()).stream())));
        page.end();
    }

    private void differencesOf(String name, Stream<LedgerRow> rows) {
        long count = rows.filter(row -> row.knownDifference().isPresent()).count();
        if (count > 0) {
            page.row(name, String.valueOf(count));
        }
    }

    private void operations() {
        page.section("Operations")
                .paragraph(
                        "A line in bold is a page and its sum, and the lines below it are the operations of the module.")
                .table(EvidenceCount.heads("Operation"));
        List<LedgerRow> shared = content.of(Operation.EVERY);
        if (!shared.isEmpty()) {
            page.row(EvidenceCount.row(link(Operation.EVERY), shared.stream()));
        }
        Map<String, List<ApiOperations.Entry>> all = content.operations().byModule();
        content.testedByModule().forEach((module, entries) -> {
            page.row(EvidenceCount.row(
                    link(module) + " " + tested(entries, all.get(module)),
                    entries.stream().flatMap(entry -> content.of(entry.name()).stream())));
            entries.forEach(entry -> page.row(EvidenceCount.row(entry.name(), content.of(entry.name()).stream())));
        });
        page.end();
    }

    private static String tested(List<ApiOperations.Entry> tested, List<ApiOperations.Entry> all) {
        long documented =
                tested.stream().filter(ApiOperations.Entry::documented).count();
        return documented + " of "
                + all.stream().filter(ApiOperations.Entry::documented).count()
                + (documented == tested.size() ? "" : " and " + (tested.size() - documented) + " of 2026");
    }

    private static String link(String name) {
        return "**[" + name + "](" + ModulePage.path(name) + ")**";
    }

    private void operationsNotImplemented() {
        ApiOperations documented = content.operations().documented();
        if (documented.missing() == 0) {
            return;
        }
        page.section("Operations not implemented")
                .paragraph("The fake knows the names of " + documented.missing()
                        + " more operations of the document. It refuses them with statusCode 501, and tells the test.");
        Map<String, List<String>> byReason = new TreeMap<>();
        documented
                .byModule()
                .values()
                .forEach(entries -> entries.stream()
                        .filter(entry -> !entry.implemented())
                        .forEach(entry -> byReason.computeIfAbsent(entry.refusal(), unseen -> new ArrayList<>())
                                .add(entry.name())));
        byReason.forEach((reason, names) ->
                page.paragraph("**" + String.join(", ", names) + "**" + (reason.isEmpty() ? "" : ": " + reason)));
    }
}
