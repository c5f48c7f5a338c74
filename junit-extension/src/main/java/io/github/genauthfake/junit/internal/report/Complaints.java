package io.github.genauthfake.junit.internal.report;

import io.github.genauthfake.Finding.Kind;
import io.github.genauthfake.RecordedRequest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The findings that nobody has judged yet. */
public final class Complaints {
    private static final int MOST_OF_A_KIND = 10;

    private final Map<Kind, DistinctFindings> byKind = new EnumMap<>(Kind.class);

    public void add(RecordedRequest request) {
        request.findings()
                .forEach(finding -> byKind.computeIfAbsent(finding.kind(), kind -> new DistinctFindings(MOST_OF_A_KIND))
                        .add(request.operation(), finding));
    }

    /**
     * Why a test fails; empty when it need not.
     *
     * @param fails which kinds of findings fail it
     */
    public Optional<String> judgedBy(Predicate<Kind> fails) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        StringBuilder sentences = new StringBuilder();
        byKind.forEach((kind, findings) -> {
            if (fails.test(kind)) {
                kinds.add(kind);
                findings.all().forEach(each -> sentences.append("\n  " + describe(kind, each)));
                sentences.append(findings.isMore() ? "\n  " + kind + " and more" : "");
            }
        });
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("GenAuth Fake fails this test because of requests that it could not serve as the real"
                + " service does, or that are likely mistaken:" + sentences + advice(kinds));
    }

    private static String describe(Kind kind, DistinctFindings.Distinct finding) {
        return kind + " in " + RequestLines.nameOf(finding.operation()) + finding.times(", ") + ": "
                + finding.sentence();
    }

    private static String advice(Set<Kind> kinds) {
        Set<Kind> tolerable = EnumSet.copyOf(kinds);
        tolerable.remove(Kind.INTERNAL_ERROR);
        String bug = kinds.contains(Kind.INTERNAL_ERROR)
                ? "\nAn internal error is a bug of the fake; its stack is in the log of io.github.genauthfake."
                : "";
        String names = tolerable.stream().map(Kind::name).collect(Collectors.joining(", "));
        return tolerable.isEmpty()
                ? bug
                : bug + "\nIf the test means it, say @GenAuthVerdict(tolerates = "
                        + (tolerable.size() == 1 ? names : "{" + names + "}") + ") on it or on its class.";
    }
}
