package io.github.genauthfake.contract.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.genauthfake.contract.report.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts verified into the text of a file of evidence in the place of the evidence that is there, line by line. */
final class EvidenceRewriter {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> EVIDENCE = Set.of("verified", "seen", "documented", "inferred");

    /** Aspects that a mark without aspects speaks for. */
    private static final Set<String> COVERED = Set.of("statusCode", "data");

    private EvidenceRewriter() {}

    /**
     * The text with other evidence.
     *
     * @param findings the behaviours that are verified
     * @param witness the day and the host, as evidence names them
     * @param missing is added to for each behaviour that the text does not have
     */
    static String rewrite(String text, List<Finding> findings, String witness, List<String> missing) {
        List<String> lines = text.lines().collect(Collectors.toList());
        for (Finding finding : findings) {
            int line = lines.indexOf(finding.operation() + ":") + 1;
            String start = "  " + finding.behaviour() + ": ";
            while (line > 0 && line < lines.size() && !lines.get(line).startsWith(start)) {
                line = lines.get(line).startsWith("  ") ? line + 1 : lines.size();
            }
            if (line > 0 && line < lines.size()) {
                lines.set(line, start + flow(verified(parse(lines.get(line).substring(start.length())), witness)));
            } else {
                missing.add(finding.operation() + ": " + finding.behaviour());
            }
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static Map<String, Object> parse(String evidence) {
        try {
            return YAML.readValue(evidence, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("This is no evidence: " + evidence, failure);
        }
    }

    private static Map<String, Object> verified(Map<String, Object> evidence, String witness) {
        Map<String, Object> result = new LinkedHashMap<>();
        evidence.forEach((word, value) -> {
            if (EVIDENCE.contains(word) || COVERED.contains(word)) {
                result.put("verified", witness);
            } else if (value instanceof Map<?, ?> aspect) {
                Map<String, Object> its = new LinkedHashMap<>();
                aspect.forEach((inner, text) -> {
                    boolean isEvidence = EVIDENCE.contains(inner);
                    its.put(isEvidence ? "verified" : (String) inner, isEvidence ? witness : text);
                });
                result.put(word, its);
            } else {
                result.put(word, value);
            }
        });
        return result;
    }

    /** A line of evidence as it stands in the files. */
    static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
