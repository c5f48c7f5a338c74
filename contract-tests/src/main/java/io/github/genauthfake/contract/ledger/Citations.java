package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.Marks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts sources and reasons into one cell; what several aspects share is said once. */
final class Citations {
    private Citations() {}

    static String of(Map<Aspect, Evidence> evidence, Marks marks) {
        Map<String, List<String>> aspectsByText = new LinkedHashMap<>();
        evidence.forEach((aspect, mark) -> aspectsByText
                .computeIfAbsent(mark.text(), text -> new java.util.ArrayList<>())
                .add(aspect.title()));
        if (aspectsByText.isEmpty()) {
            return marks.evidence().stream().map(Evidence::text).collect(Collectors.joining("; "));
        }
        if (aspectsByText.size() == 1) {
            return aspectsByText.keySet().iterator().next();
        }
        return aspectsByText.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .collect(Collectors.joining("; "));
    }
}
