package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.client.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The operations of the API, as the fake's own OpenAPI document lists them. */
public final class ApiOperations {
    private final List<Entry> entries;

    private ApiOperations(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * One operation.
     *
     * @param module the module of the provider's documentation
     */
    record Entry(String name, String module, String method, String path, boolean implemented) {}

    /** Reads them from the text of the document. */
    public static ApiOperations of(String openApi) {
        List<Entry> entries = new ArrayList<>();
        JsonText.of(openApi)
                .object("paths")
                .forEach((path, methods) -> ((Map<?, ?>) methods).forEach((method, value) -> {
                    Map<?, ?> operation = (Map<?, ?>) value;
                    entries.add(new Entry(
                            (String) operation.get("operationId"),
                            (String) ((List<?>) operation.get("tags")).get(0),
                            ((String) method).toUpperCase(Locale.ROOT),
                            path,
                            !Boolean.FALSE.equals(operation.get("x-implemented"))));
                }));
        return new ApiOperations(entries);
    }

    /** The names of those that the fake implements. */
    public Set<String> implemented() {
        return entries.stream().filter(Entry::implemented).map(Entry::name).collect(Collectors.toSet());
    }

    /** All of them by module, both in alphabetical order. */
    Map<String, List<Entry>> byModule() {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::name))
                .collect(Collectors.groupingBy(Entry::module, TreeMap::new, Collectors.toList()));
    }

    Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findAny();
    }

    int count() {
        return entries.size();
    }
}
