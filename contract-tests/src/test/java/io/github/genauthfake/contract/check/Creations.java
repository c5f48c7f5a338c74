package io.github.genauthfake.contract.check;

import io.github.genauthfake.contract.client.JsonText;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.running.Exchange;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what requests that succeeded have created. */
final class Creations {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> fields = new HashSet<>();
    private int changesOfSettings;

    void count(Exchange exchange) {
        String operation = exchange.operation();
        if (operation.equals("set-custom-fields")) {
            // The same operation creates and updates; behaviours never use a key twice.
            JsonText.of(exchange.answer()).objects("data").forEach(field -> fields.add((String) field.get("key")));
            counts.put(TestedKinds.CUSTOM_FIELD.name(), fields.size());
        } else if (operation.equals("set-user-base-fields")) {
            changesOfSettings++;
        } else {
            TestedKinds.createdBy(operation).ifPresent(kind -> {
                Object created = JsonText.of(exchange.answer()).get("data");
                counts.merge(kind.name(), created instanceof List<?> list ? list.size() : 1, Integer::sum);
            });
        }
    }

    Map<String, Integer> byKind() {
        return Collections.unmodifiableMap(counts);
    }

    int changesOfSettings() {
        return changesOfSettings;
    }
}
