package io.github.genauthfake.internal.contract;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.validation.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The OpenAPI document, of which only the parts in use are ever parsed. Safe for use by many threads. */
final class ContractDocument {

    private final Supplier<byte[]> source;
    private final Map<String, ContractIndex.Slice> components;
    private final Map<String, ObjectNode> parsedComponents = new ConcurrentHashMap<>();
    private final Schemas schemas = new Schemas(this::component);
    private volatile byte[] bytes;

    ContractDocument(Supplier<byte[]> source, Map<String, ContractIndex.Slice> components) {
        this.source = source;
        this.components = components;
    }

    /** The whole document. Not a copy. */
    byte[] bytes() {
        if (bytes == null) {
            // Two threads may both read it; the results are the same.
            bytes = source.get();
        }
        return bytes;
    }

    Schemas schemas() {
        return schemas;
    }

    ObjectNode parse(ContractIndex.Slice slice) {
        try {
            return (ObjectNode) Mapper.JSON.readTree(bytes(), slice.offset(), slice.length());
        } catch (IOException e) {
            throw new UncheckedIOException("the contract inside the jar is damaged", e);
        }
    }

    private ObjectNode component(String name) {
        ObjectNode parsed = parsedComponents.get(name);
        if (parsed == null) {
            parsed = parse(components.get(name));
            parsedComponents.put(name, parsed);
        }
        return parsed;
    }

    /** Apart, since a mapper costs many times what the rest of the loading costs, and routing needs none. */
    private static final class Mapper {
        static final JsonMapper JSON = new JsonMapper();
    }
}
