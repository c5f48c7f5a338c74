package io.github.genauthfake.internal.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of contents of the contract: which operations there are, and where in the document each operation and
 * component stands. It spares a starting server the parsing of the whole document. Text, one line each, fields
 * separated by tabs.
 */
public record ContractIndex(List<Operation> operations, Map<String, Slice> components) {

    private static final String OPERATION = "operation";
    private static final String COMPONENT = "component";

    /** A range of bytes of the document that is a JSON object by itself. */
    public record Slice(int offset, int length) {}

    /**
     * An operation as the routing needs it.
     *
     * @param documented whether the provider's document of 2023 has it
     */
    public record Operation(
            String name,
            String method,
            String path,
            String module,
            boolean implemented,
            boolean documented,
            Slice slice) {}

    public static String line(Operation operation) {
        return String.join(
                "\t",
                OPERATION,
                operation.name(),
                operation.method(),
                operation.path(),
                operation.module(),
                String.valueOf(operation.implemented()),
                String.valueOf(operation.documented()),
                String.valueOf(operation.slice().offset()),
                String.valueOf(operation.slice().length()));
    }

    public static String line(String component, Slice slice) {
        return String.join("\t", COMPONENT, component, String.valueOf(slice.offset()), String.valueOf(slice.length()));
    }

    public static ContractIndex parse(byte[] text) {
        List<Operation> operations = new ArrayList<>();
        Map<String, Slice> components = new HashMap<>();
        for (String line : new String(text, StandardCharsets.UTF_8).split("\n")) {
            String[] fields = line.split("\t");
            if (fields[0].equals(OPERATION)) {
                operations.add(new Operation(
                        fields[1],
                        fields[2],
                        fields[3],
                        fields[4],
                        Boolean.parseBoolean(fields[5]),
                        Boolean.parseBoolean(fields[6]),
                        slice(fields[7], fields[8])));
            } else if (fields[0].equals(COMPONENT)) {
                components.put(fields[1], slice(fields[2], fields[3]));
            }
        }
        return new ContractIndex(operations, components);
    }

    private static Slice slice(String offset, String length) {
        return new Slice(Integer.parseInt(offset), Integer.parseInt(length));
    }
}
