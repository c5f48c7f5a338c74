package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.rules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report of the build about the suite itself: the rules with what shows them, and the defects that it notices. */
public final class SuiteReport {
    private SuiteReport() {}

    /** The text of the report. */
    public static String write(List<LedgerRow> rows, List<Rule> rules, List<NoticedDefect> defects) {
        MarkdownPage page = new MarkdownPage()
                .title("The suite")
                .paragraph(rules.size() + " rules, " + defects.size() + " deliberate defects noticed.");
        Map<String, List<Rule>> bySection =
                rules.stream().collect(Collectors.groupingBy(Rule::section, LinkedHashMap::new, Collectors.toList()));
        bySection.forEach((section, ofSection) -> {
            page.section(section).table(EvidenceCount.heads("Rule"));
            ofSection.forEach(rule -> page.row(
                    EvidenceCount.row(rule.statement(), rows.stream().filter(row -> rule.covers(row.title())))));
            page.end();
        });
        page.section("Defects that the suite notices").table("Kind", "What the server does wrong", "Noticed by");
        defects.forEach(defect -> page.row(defect.kind(), defect.defect(), String.join("; ", defect.noticedBy())));
        return page.text();
    }
}
