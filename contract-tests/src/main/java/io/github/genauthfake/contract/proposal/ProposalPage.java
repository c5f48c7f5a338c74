package io.github.genauthfake.contract.proposal;

import com.samskivert.mustache.Mustache;
import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.rules.Rules;
import io.github.genauthfake.contract.running.Exchange;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A proposal as Markdown, for an issue or a mail. The template asks for the methods by name. */
public final class ProposalPage {
    private final Proposal proposal;

    private ProposalPage(Proposal proposal) {
        this.proposal = proposal;
    }

    /** The text of the page. */
    public static String write(Proposal proposal) {
        return Mustache.compiler()
                .escapeHTML(false)
                .strictSections(true)
                .compile(new InputStreamReader(
                        ProposalPage.class.getResourceAsStream("proposal.mustache"), StandardCharsets.UTF_8))
                .execute(new ProposalPage(proposal));
    }

    String host() {
        return proposal.witness().host();
    }

    String on() {
        return proposal.witness().on().toString();
    }

    String tool() {
        return proposal.run().tool();
    }

    int verifiedCount() {
        return proposal.verified().size();
    }

    int changeCount() {
        return proposal.changes().size();
    }

    List<String> brokenOff() {
        return proposal.run().brokenOff() == null
                ? List.of()
                : List.of(proposal.run().brokenOff());
    }

    List<Item> changes() {
        return items(proposal.changes());
    }

    List<Item> refuted() {
        return items(proposal.refutedDifferences());
    }

    List<Item> confirmed() {
        return items(proposal.confirmedDifferences());
    }

    List<Item> unknown() {
        return items(proposal.unknown());
    }

    List<Group> verified() {
        Map<String, List<Item>> groups = items(proposal.verified()).stream()
                .collect(Collectors.groupingBy(Item::operation, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private List<Item> items(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Item(finding, proposal.mark(finding)))
                .toList();
    }

    /** The behaviours of one operation. */
    record Group(String operation, List<Item> items) {}

    /** One behaviour. */
    record Item(Finding finding, String mark) {
        String operation() {
            return finding.operation();
        }

        String behaviour() {
            return finding.behaviour();
        }

        String name() {
            return finding.name();
        }

        String knownDifference() {
            return finding.knownDifference();
        }

        /** The rules that the behaviour shows. */
        List<String> rules() {
            String title = finding.operation() + ": " + finding.behaviour();
            return Rules.all().stream()
                    .filter(rule -> rule.covers(title))
                    .map(rule -> rule.section() + ": " + rule.statement())
                    .toList();
        }

        String known() {
            return finding.evidence().stream()
                    .map(known -> known.aspect().title() + " " + known.kind().title() + " (" + known.text() + ")")
                    .collect(Collectors.joining("; "));
        }

        /** Both sides in a line, or the failure in a line where there are no two sides. */
        String problem() {
            return finding.difference() == null
                    ? finding.problem().lines().findFirst().orElse("")
                    : finding.difference().subject() + ": expected "
                            + finding.difference().expected() + ", actual "
                            + finding.difference().actual();
        }

        /** The request that was answered otherwise; the last one before the behaviour failed. */
        List<Exchange> request() {
            List<Exchange> exchanges = finding.exchanges();
            return exchanges.isEmpty() ? List.of() : List.of(exchanges.get(exchanges.size() - 1));
        }
    }
}
