package io.github.genauthfake.junit;

import io.github.genauthfake.Finding;
import io.github.genauthfake.Finding.Kind;
import io.github.genauthfake.RecordedRequest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The findings that nobody has judged yet: of each kind the first ones that say different things. */
final class Complaints {
    private static final int MOST_OF_A_KIND = 10;
    private static final int LONGEST_SENTENCE = 400;

    private final Map<Kind, Map<Complaint, Integer>> byKind = new EnumMap<>(Kind.class);

    private record Complaint(String operation, String message) {}

    void add(RecordedRequest request) {
        for (Finding finding : request.findings()) {
            Map<Complaint, Integer> ofKind = byKind.computeIfAbsent(finding.kind(), kind -> new LinkedHashMap<>());
            Complaint complaint = new Complaint(request.operation(), finding.message());
            if (ofKind.containsKey(complaint) || ofKind.size() <= MOST_OF_A_KIND) {
                ofKind.merge(complaint, 1, Integer::sum);
            }
        }
    }

    /** Why a test fails; empty when it need not. */
    Optional<String> judgedBy(Verdict verdict) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        StringBuilder sentences = new StringBuilder();
        byKind.forEach((kind, ofKind) -> {
            if (verdict.failsOn(kind)) {
                kinds.add(kind);
                describe(kind, ofKind, sentences);
            }
        });
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("GenAuth Fake fails this test because of requests that it could not serve as the real"
                + " service does, or that are likely mistaken:" + sentences + advice(kinds));
    }

    private static void describe(Kind kind, Map<Complaint, Integer> ofKind, StringBuilder sentences) {
        int shown = 0;
        for (Map.Entry<Complaint, Integer> entry : ofKind.entrySet()) {
            if (++shown > MOST_OF_A_KIND) {
                sentences.append("\n  ").append(kind).append(" and more");
                return;
            }
            Complaint complaint = entry.getKey();
            sentences
                    .append("\n  ")
                    .append(kind)
                    .append(" in ")
                    .append(RequestLines.cut(complaint.operation(), LONGEST_SENTENCE))
                    .append(entry.getValue() == 1 ? "" : ", " + entry.getValue() + " times")
                    .append(": ")
                    .append(RequestLines.cut(complaint.message(), LONGEST_SENTENCE));
        }
    }

    private static String advice(Set<Kind> kinds) {
        Set<Kind> tolerable = EnumSet.copyOf(kinds);
        tolerable.remove(Kind.INTERNAL_ERROR);
        String bug = kinds.contains(Kind.INTERNAL_ERROR)
                ? "\nAn internal error is a bug of the fake; its stack is in the log of io.github.genauthfake."
                : "";
        return tolerable.isEmpty()
                ? bug
                : bug + "\nIf the test means it, say @GenAuthVerdict(tolerates = "
                        + (tolerable.size() == 1 ? Verdict.namesOf(tolerable) : "{" + Verdict.namesOf(tolerable) + "}")
                        + ") on it or on its class.";
    }
}
