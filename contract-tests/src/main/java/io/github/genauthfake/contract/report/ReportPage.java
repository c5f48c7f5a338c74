package io.github.genauthfake.contract.report;

import io.github.genauthfake.contract.ledger.NoticedDefect;
import io.github.genauthfake.contract.ledger.NoticedDefects;
import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.Source;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the page shows, in the words and the order that it shows it; the template asks for all of this by name. */
final class ReportPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Run run;

    ReportPage(Run run) {
        this.run = run;
    }

    String verdict() {
        return run.verdict().title();
    }

    String verdictClass() {
        return run.verdict().name().toLowerCase(Locale.ROOT);
    }

    String target() {
        return run.target().kind().title();
    }

    String baseUrl() {
        return run.target().baseUrl();
    }

    List<String> userPool() {
        return optional(run.target().userPoolId());
    }

    List<String> fakeVersion() {
        return optional(run.target().fakeVersion());
    }

    String started() {
        return MOMENT.format(Instant.parse(run.startedAt()));
    }

    String took() {
        return Durations.words(Instant.parse(run.startedAt()), Instant.parse(run.finishedAt()));
    }

    String tool() {
        return run.tool();
    }

    int requests() {
        return run.requests();
    }

    List<String> only() {
        return run.only().isEmpty() ? List.of() : List.of(String.join(", ", run.only()));
    }

    List<String> brokenOff() {
        return optional(run.brokenOff());
    }

    List<String> leftovers() {
        return run.leftovers();
    }

    boolean hasLeftovers() {
        return !run.leftovers().isEmpty();
    }

    List<String> unsearched() {
        return run.unsearched();
    }

    boolean hasUnsearched() {
        return !run.unsearched().isEmpty();
    }

    /** How many behaviours ended in which way; ways in which none did are left out. */
    List<Count> counts() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Count(outcome, run.that(outcome).size()))
                .filter(count -> count.number() > 0)
                .toList();
    }

    List<GroupView> differing() {
        return groups(Outcome.DIFFERS);
    }

    boolean anyDiffering() {
        return !differing().isEmpty();
    }

    List<GroupView> untried() {
        return groups(Outcome.UNTRIED);
    }

    boolean anyUntried() {
        return !untried().isEmpty();
    }

    List<GroupView> differingAsKnown() {
        return groups(Outcome.DIFFERS_AS_KNOWN);
    }

    boolean anyDifferingAsKnown() {
        return !differingAsKnown().isEmpty();
    }

    List<GroupView> accepted() {
        return groups(Outcome.ACCEPTED);
    }

    boolean anyAccepted() {
        return !accepted().isEmpty();
    }

    List<OperationView> operations() {
        Map<String, List<Finding>> byOperation = run.findings().stream()
                .collect(Collectors.groupingBy(Finding::operation, LinkedHashMap::new, Collectors.toList()));
        return byOperation.entrySet().stream()
                .map(entry -> new OperationView(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<String> aspects() {
        return Arrays.stream(Aspect.values()).map(Aspect::title).toList();
    }

    /** What is cited on the page. */
    List<Source> sources() {
        Set<Source> cited = run.findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(known -> known.kind() == Evidence.Kind.SEEN || known.kind() == Evidence.Kind.DOCUMENTED)
                .flatMap(known -> Source.of(known.text()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return List.copyOf(cited);
    }

    /** What the build has tried on the suite. */
    List<NoticedDefect> defects() {
        return NoticedDefects.committed();
    }

    int defectCount() {
        return defects().size();
    }

    private List<GroupView> groups(Outcome outcome) {
        return FindingGroup.of(run.that(outcome)).stream().map(GroupView::new).toList();
    }

    private static List<String> optional(String text) {
        return text == null ? List.of() : List.of(text);
    }

    /** How many behaviours ended like this. */
    record Count(Outcome outcome, int number) {
        String word() {
            return outcome.titleOf(number);
        }

        String style() {
            return OperationView.style(outcome);
        }
    }

    /** Findings of one cause. */
    record GroupView(FindingGroup group) {
        List<FindingView> first() {
            return List.of(new FindingView(group.first()));
        }

        boolean hasOthers() {
            return !group.others().isEmpty();
        }

        int otherCount() {
            return group.others().size();
        }

        List<FindingView> others() {
            return group.others().stream().map(FindingView::new).toList();
        }
    }
}
