package io.github.genauthfake.junit;

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
final class Complaints {
    private static final int MOST_OF_A_KIND = 10;

    private final Map<Kind, DistinctFindings> byKind = new EnumMap<>(Kind.class);

    void add(RecordedRequest request) {
        request.findings().forEach(finding -> ofKind(finding.kind()).add(request.operation(), finding));
    }

    void addAll(Complaints others) {
        others.byKind.forEach((kind, findings) -> ofKind(kind).addAll(findings));
    }

    private DistinctFindings ofKind(Kind kind) {
        return byKind.computeIfAbsent(kind, each -> new DistinctFindings(MOST_OF_A_KIND));
    }

    /**
     * Why a test fails; empty when it need not.
     *
     * @param fails which kinds of findings fail it
     * @param isAskedFor which of them do so because somebody says it
     */
    Optional<String> judgedBy(Predicate<Kind> fails, Predicate<Kind> isAskedFor) {
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
                + " service does, or that are likely mistaken:" + sentences + advice(kinds, isAskedFor));
    }

    private static String describe(Kind kind, DistinctFindings.Distinct finding) {
        return kind + " in " + RequestLines.nameOf(finding.operation()) + finding.times(", ") + ": "
                + finding.sentence();
    }

    private static String advice(Set<Kind> kinds, Predicate<Kind> isAskedFor) {
        Set<Kind> askedFor = EnumSet.noneOf(Kind.class);
        Set<Kind> tolerable = EnumSet.noneOf(Kind.class);
        kinds.stream()
                .filter(kind -> kind != Kind.INTERNAL_ERROR)
                .forEach(kind -> (isAskedFor.test(kind) ? askedFor : tolerable).add(kind));
        StringBuilder advice = new StringBuilder();
        if (kinds.contains(Kind.INTERNAL_ERROR)) {
            advice.append(
                    "\nAn internal error is a bug of the fake; its stack is in the log of io.github.genauthfake.");
        }
        if (!askedFor.isEmpty()) {
            advice.append("\nThis test is to fail on " + namesOf(askedFor) + ", as @GenAuthVerdict(failsOn = "
                    + valueOf(askedFor) + ") or failsOn of a GenAuthExtension says.");
        }
        if (!tolerable.isEmpty()) {
            advice.append("\nIf the test means it, say @GenAuthVerdict(tolerates = " + valueOf(tolerable)
                    + ") on it or on its class.");
        }
        return advice.toString();
    }

    private static String valueOf(Set<Kind> kinds) {
        return kinds.size() == 1 ? namesOf(kinds) : "{" + namesOf(kinds) + "}";
    }

    private static String namesOf(Set<Kind> kinds) {
        return kinds.stream().map(Kind::name).collect(Collectors.joining(", "));
    }
}
