package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts sources and reasons into one cell; what several aspects share is said once. */
final class Citations {
    private Citations() {}

    static String of(LedgerRow row) {
        Map<String, List<String>> aspectsByText = new LinkedHashMap<>();
        for (Aspect aspect : Aspect.values()) {
            if (row.evidence().containsKey(aspect)) {
                aspectsByText
                        .computeIfAbsent(row.evidence().get(aspect).text(), text -> new ArrayList<>())
                        .add(aspect.title());
            }
        }
        if (aspectsByText.isEmpty()) {
            return row.marks().stream().map(Evidence::text).collect(Collectors.joining("; "));
        }
        if (aspectsByText.size() == 1) {
            return aspectsByText.keySet().iterator().next();
        }
        return aspectsByText.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .collect(Collectors.joining("; "));
    }
}
