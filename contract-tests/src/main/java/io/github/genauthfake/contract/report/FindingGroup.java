package io.github.genauthfake.contract.report;

import io.github.genauthfake.contract.running.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Findings of one cause: the same operation gave the same answer, but for what is made up anew for each request.
 *
 * @param first the finding that is shown whole
 * @param others those that add nothing to it but their names
 */
public record FindingGroup(Finding first, List<Finding> others) {
    /** Names of this run, ids, and numbers that count. */
    private static final Pattern MADE_UP =
            Pattern.compile("gfc1\\w+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b[0-9a-f]{24}\\b|\\d{4,}");

    public FindingGroup {
        others = List.copyOf(others);
    }

    /** Puts findings together by their causes, in the order of the first ones. */
    public static List<FindingGroup> of(List<Finding> findings) {
        Map<String, List<Finding>> byCause = new LinkedHashMap<>();
        findings.forEach(finding -> byCause.computeIfAbsent(cause(finding), cause -> new ArrayList<>())
                .add(finding));
        return byCause.values().stream()
                .map(group -> new FindingGroup(group.get(0), group.subList(1, group.size())))
                .toList();
    }

    private static String cause(Finding finding) {
        String what = finding.difference() == null
                ? String.valueOf(finding.problem())
                : finding.difference().subject() + "\n" + finding.difference().actual();
        String answer = "";
        if (!finding.exchanges().isEmpty()) {
            Exchange last = finding.exchanges().get(finding.exchanges().size() - 1);
            answer = last.operation() + "\n" + last.httpStatus() + "\n" + last.answer();
        }
        return MADE_UP.matcher(what + "\n" + answer).replaceAll("…");
    }
}
