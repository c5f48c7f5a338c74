package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the ledger is made of.
 *
 * @param rows the behaviours, by operation
 * @param operations what the API has
 */
public record LedgerContent(List<LedgerRow> rows, ApiOperations operations) {
    /**
     * Takes them in.
     *
     * @throws IllegalArgumentException when a behaviour belongs to no operation of the API
     */
    public LedgerContent {
        rows = List.copyOf(rows);
        for (LedgerRow row : rows) {
            if (!row.operation().equals(Operation.EVERY)
                    && operations.find(row.operation()).isEmpty()) {
                throw new IllegalArgumentException("The API has no operation \"" + row.operation() + "\"");
            }
        }
    }

    /** The rows of an operation. */
    List<LedgerRow> of(String operation) {
        return rows.stream().filter(row -> row.operation().equals(operation)).toList();
    }

    /** The operations of the modules that have behaviours, by the modules' names. */
    Map<String, List<ApiOperations.Entry>> testedByModule() {
        Map<String, List<ApiOperations.Entry>> tested = new LinkedHashMap<>();
        operations.byModule().forEach((module, entries) -> {
            List<ApiOperations.Entry> withRows = entries.stream()
                    .filter(entry -> !of(entry.name()).isEmpty())
                    .toList();
            if (!withRows.isEmpty()) {
                tested.put(module, withRows);
            }
        });
        return tested;
    }

    /** The known differences, each once, with the operations that have it in the order of the rows. */
    Map<String, List<String>> knownDifferences() {
        Map<String, List<String>> operationsByDifference = new LinkedHashMap<>();
        for (LedgerRow row : rows) {
            row.knownDifference()
                    .ifPresent(text -> operationsByDifference
                            .computeIfAbsent(text, none -> new ArrayList<>())
                            .add(row.operation()));
        }
        operationsByDifference.replaceAll(
                (text, names) -> names.stream().distinct().toList());
        return operationsByDifference;
    }
}
