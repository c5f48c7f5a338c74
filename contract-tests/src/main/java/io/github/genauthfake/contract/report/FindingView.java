package io.github.genauthfake.contract.report;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.running.Exchange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One behaviour on the page. */
final class FindingView {
    private final Finding finding;

    FindingView(Finding finding) {
        this.finding = finding;
    }

    String operation() {
        return finding.operation();
    }

    String behaviour() {
        return finding.behaviour();
    }

    String name() {
        return finding.name();
    }

    /** What links on the page lead to. */
    String anchor() {
        return finding.name().replaceAll("[^A-Za-z0-9_]", "-");
    }

    boolean isExplained() {
        return switch (finding.outcome()) {
            case DIFFERS, DIFFERS_AS_KNOWN, ACCEPTED -> true;
            case HOLDS, UNTRIED, LEFT_OUT -> false;
        };
    }

    String outcome() {
        return finding.outcome().title();
    }

    String style() {
        return OperationView.style(finding.outcome());
    }

    /** One for each aspect, in their order. */
    List<Cell> known() {
        return Arrays.stream(Aspect.values())
                .map(aspect -> finding.evidence().stream()
                        .filter(known -> known.aspect() == aspect)
                        .findFirst()
                        .map(known ->
                                new Cell(known.kind().title(), known.kind().hasWitness()))
                        .orElse(new Cell("–", false)))
                .toList();
    }

    /** Sources and reasons; what several aspects share is said once. */
    List<Citation> citations() {
        Map<String, List<String>> aspects = new LinkedHashMap<>();
        finding.evidence()
                .forEach(known -> aspects.computeIfAbsent(
                                known.kind().title() + ": " + known.text(), text -> new ArrayList<>())
                        .add(known.aspect().title()));
        return aspects.entrySet().stream()
                .map(entry -> new Citation(String.join(", ", entry.getValue()), entry.getKey()))
                .toList();
    }

    List<String> accepted() {
        return finding.accepted() == null ? List.of() : List.of(finding.accepted());
    }

    List<String> knownDifference() {
        return finding.knownDifference() == null ? List.of() : List.of(finding.knownDifference());
    }

    List<Difference> difference() {
        return finding.difference() == null ? List.of() : List.of(finding.difference());
    }

    /** The failure in words, where there are no two sides to show. */
    List<String> problem() {
        return finding.problem() == null || finding.difference() != null ? List.of() : List.of(finding.problem());
    }

    boolean hasExchanges() {
        return !finding.exchanges().isEmpty();
    }

    /** The last one is where the behaviour failed. */
    List<ExchangeView> exchanges() {
        List<ExchangeView> views = new ArrayList<>();
        for (Exchange exchange : finding.exchanges()) {
            views.add(new ExchangeView(
                    exchange, views.size() == finding.exchanges().size() - 1));
        }
        return views;
    }

    /** How an aspect is known, and whether somebody outside this project said or showed it. */
    record Cell(String word, boolean isWitnessed) {}

    /** What is cited for which aspects. */
    record Citation(String aspects, String text) {}

    /** A request with its answer. */
    record ExchangeView(Exchange exchange, boolean isLast) {
        String request() {
            StringBuilder text = new StringBuilder(exchange.method() + " " + exchange.path());
            exchange.headers()
                    .forEach((name, value) ->
                            text.append('\n').append(name).append(": ").append(value));
            return exchange.body().isEmpty()
                    ? text.toString()
                    : text.append("\n\n").append(exchange.body()).toString();
        }

        String title() {
            return exchange.method() + " " + exchange.operation();
        }

        int httpStatus() {
            return exchange.httpStatus();
        }

        String answer() {
            return exchange.answer();
        }
    }
}
