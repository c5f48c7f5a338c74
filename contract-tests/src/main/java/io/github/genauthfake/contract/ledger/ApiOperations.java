package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.client.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
     * @param refusal why the fake does not implement it; empty for those that it has, and for some of 2026
     * @param source where an operation of the live API of 2026 is known from; empty for those of the document of 2023
     */
    record Entry(
            String name,
            String module,
            String method,
            String path,
            boolean implemented,
            String refusal,
            String source) {
        boolean documented() {
            return source.isEmpty();
        }
    }

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
                            !Boolean.FALSE.equals(operation.get("x-implemented")),
                            Objects.requireNonNullElse((String) operation.get("x-refused"), ""),
                            Objects.requireNonNullElse((String) operation.get("x-source"), "")));
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

    /** Those of the provider's document of 2023. */
    ApiOperations documented() {
        return new ApiOperations(entries.stream().filter(Entry::documented).toList());
    }

    /** Those of the live API of 2026 that the document lacks, which the fake knows by name. */
    ApiOperations byName() {
        return new ApiOperations(
                entries.stream().filter(entry -> !entry.documented()).toList());
    }

    /** How many of all are implemented, such as {@code 1 of 3}. */
    String coverage() {
        return implemented().size() + " of " + entries.size();
    }

    int missing() {
        return entries.size() - implemented().size();
    }
}
