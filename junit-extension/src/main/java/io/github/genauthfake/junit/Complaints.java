package io.github.genauthfake.junit;

import io.github.genauthfake.Finding;
import io.github.genauthfake.Finding.Kind;
import io.github.genauthfake.RecordedRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The findings that have waited for a verdict since the last one. */
final class Complaints {
    private static final int MOST_OF_A_KIND = 10;
    private static final int MOST_SUBJECTS = 1_000;
    private static final int MOST_ADVICES = 3;

    /** What is kept may yet be tolerated, so that none of another subject is left out because of it. */
    private final Map<Subject, DistinctFindings> bySubject = new LinkedHashMap<>();

    /** The kinds of which there are findings on more subjects than are kept. */
    private final Set<Kind> more = EnumSet.noneOf(Kind.class);

    void add(RecordedRequest request) {
        request.findings().forEach(finding -> add(request.operation(), finding));
    }

    /** @param operation empty for what is about none in particular */
    void add(String operation, Finding finding) {
        on(Subject.of(finding.kind(), operation, finding.parameter()))
                .ifPresent(findings -> findings.add(operation, finding));
    }

    void addAll(Complaints others) {
        others.bySubject.forEach((subject, findings) -> on(subject).ifPresent(known -> known.addAll(findings)));
        more.addAll(others.more);
    }

    private Optional<DistinctFindings> on(Subject subject) {
        if (!bySubject.containsKey(subject) && bySubject.size() >= MOST_SUBJECTS) {
            more.add(subject.kind());
            return Optional.empty();
        }
        return Optional.of(bySubject.computeIfAbsent(subject, each -> new DistinctFindings(MOST_OF_A_KIND)));
    }

    /** Why a test fails; empty when it need not. */
    Optional<String> judgedBy(Verdict verdict) {
        List<Subject> failing = bySubject.keySet().stream()
                .filter(verdict::failsOn)
                .sorted(Comparator.comparing(Subject::kind))
                .toList();
        Set<Kind> unlisted = more.stream()
                .filter(kind -> verdict.failsOn(Subject.of(kind, "", "")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        if (failing.isEmpty() && unlisted.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add(headline(failing));
        lines.add("GenAuth Fake fails this test because of what it could not serve as the real service does, or"
                + " what is likely mistaken:");
        for (Kind kind : Kind.values()) {
            addFindings(lines, kind, failing, unlisted.contains(kind));
        }
        addAdvice(lines, failing, verdict);
        return Optional.of(String.join("\n", lines));
    }

    /** What most reporters show in a list of failures. */
    private String headline(List<Subject> failing) {
        List<DistinctFindings.Distinct> all = failing.stream()
                .flatMap(subject -> bySubject.get(subject).all().stream())
                .toList();
        if (all.isEmpty()) {
            return "Very many requests were not served as the real service does";
        }
        String operation = all.get(0).operation();
        return (operation.isEmpty() ? "" : RequestLines.nameOf(operation) + ": ")
                + all.get(0).sentence()
                + (all.size() == 1 ? "" : " (and " + (all.size() - 1) + " more)");
    }

    private void addFindings(List<String> lines, Kind kind, List<Subject> failing, boolean isMore) {
        List<DistinctFindings> ofKind = failing.stream()
                .filter(subject -> subject.kind() == kind)
                .map(bySubject::get)
                .toList();
        List<DistinctFindings.Distinct> all =
                ofKind.stream().flatMap(findings -> findings.all().stream()).toList();
        all.stream().limit(MOST_OF_A_KIND).forEach(each -> lines.add("  " + describe(kind, each)));
        if (isMore || all.size() > MOST_OF_A_KIND || ofKind.stream().anyMatch(DistinctFindings::isMore)) {
            lines.add("  " + kind + " and more");
        }
    }

    private static String describe(Kind kind, DistinctFindings.Distinct finding) {
        String place = finding.operation().isEmpty() ? "" : " in " + RequestLines.nameOf(finding.operation());
        return kind + place + finding.times(", ") + ": " + finding.sentence();
    }

    private static void addAdvice(List<String> lines, List<Subject> failing, Verdict verdict) {
        if (failing.stream().anyMatch(subject -> subject.kind() == Kind.INTERNAL_ERROR)) {
            lines.add("An internal error is a bug of the fake; its stack is in the log of io.github.genauthfake.");
        }
        Set<Kind> askedFor = EnumSet.noneOf(Kind.class);
        Set<Subject> tolerable = new LinkedHashSet<>();
        for (Subject subject : failing) {
            if (subject.kind() == Kind.INTERNAL_ERROR) {
                continue;
            }
            if (verdict.asksFor(subject)) {
                askedFor.add(subject.kind());
            } else {
                tolerable.add(subject);
            }
        }
        if (!askedFor.isEmpty()) {
            lines.add("This test is to fail on "
                    + askedFor.stream().map(Kind::name).collect(Collectors.joining(", "))
                    + ", as @GenAuthVerdict(failsOn = "
                    + valueOf(askedFor) + ") or failsOn of a GenAuthExtension says.");
        }
        if (!tolerable.isEmpty()) {
            lines.add("If the test means it, say so on it or on its class:");
            lines.add("  import io.github.genauthfake.Finding;");
            lines.add("  import io.github.genauthfake.junit.GenAuthVerdict;");
            annotations(tolerable).forEach(annotation -> lines.add("  " + annotation));
        }
    }

    private static List<String> annotations(Set<Subject> tolerable) {
        if (tolerable.size() <= MOST_ADVICES) {
            return tolerable.stream().map(Complaints::annotation).toList();
        }
        Set<Kind> kinds = tolerable.stream()
                .map(Subject::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        return List.of("@GenAuthVerdict(tolerates = " + valueOf(kinds) + ")");
    }

    private static String annotation(Subject subject) {
        return "@GenAuthVerdict(tolerates = " + valueOf(EnumSet.of(subject.kind()))
                + attribute("on", subject.operation())
                + attribute("parameter", subject.parameter()) + ")";
    }

    /** A name that a client made up may hold anything. */
    private static String attribute(String name, String value) {
        return value.isEmpty() || !value.matches("[\\w./\\[\\]{} -]+") ? "" : ", " + name + " = \"" + value + "\"";
    }

    private static String valueOf(Set<Kind> kinds) {
        String names = kinds.stream().map(kind -> "Finding.Kind." + kind).collect(Collectors.joining(", "));
        return kinds.size() == 1 ? names : "{" + names + "}";
    }
}
