package io.github.genauthfake.internal.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the Management API accepts and answers, as data: every operation of the real API, those of the fake in full. They are the
 * operations of the provider's document of 2023, and those of the live API of 2026 that the document lacks.
 * Safe for use by many threads.
 */
public final class Contract {

    static final String DOCUMENT = "openapi.json";
    public static final String INDEX = "openapi.index";

    private final ContractDocument document;
    private final List<OperationContract> operations = new ArrayList<>();
    private final Map<String, List<OperationContract>> byPath = new HashMap<>();
    private final PathTemplates<OperationContract> templates = new PathTemplates<>();

    Contract(byte[] index, Supplier<byte[]> document) {
        ContractIndex contents = ContractIndex.parse(index);
        this.document = new ContractDocument(document, contents.components());
        for (ContractIndex.Operation entry : contents.operations()) {
            addRoute(new OperationContract(entry, this.document));
        }
    }

    /** The contract of this build, loaded on first use. */
    public static Contract get() {
        return Holder.CONTRACT;
    }

    /**
     * The operation of a request.
     *
     * @param method in upper case
     * @param path decoded, without query
     */
    public Optional<OperationContract> find(String method, String path) {
        for (OperationContract operation : byPath.getOrDefault(path, List.of())) {
            if (operation.method().equals(method)) {
                return Optional.of(operation);
            }
        }
        return templates.find(path, operation -> operation.method().equals(method));
    }

    /**
     * The operation with a name, such as {@code set-custom-fields}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public OperationContract named(String name) {
        for (OperationContract operation : operations) {
            if (operation.name().equals(name)) {
                return operation;
            }
        }
        throw new IllegalArgumentException("the contract has no operation " + name);
    }

    /** Whether the API has the path, with whatever method. */
    public boolean knowsPath(String path) {
        return byPath.containsKey(path)
                || templates.find(path, operation -> true).isPresent();
    }

    /** All operations, those that the fake does not implement included, in the order of the document. */
    public Collection<OperationContract> operations() {
        return Collections.unmodifiableCollection(operations);
    }

    /**
     * The OpenAPI 3.0.3 document as JSON in UTF-8. No copy, since it is large and a server gives it to whoever asks: it must
     * not be changed.
     */
    public byte[] openApiJson() {
        return document.bytes();
    }

    // Plain loops and lists: the first lambda and the first concatenation of a JVM cost more than all of this.
    private void addRoute(OperationContract operation) {
        operations.add(operation);
        if (operation.path().indexOf('{') >= 0) {
            templates.add(operation.path(), operation);
            return;
        }
        List<OperationContract> others = byPath.get(operation.path());
        if (others == null) {
            byPath.put(operation.path(), List.of(operation));
        } else {
            List<OperationContract> all = new ArrayList<>(others);
            all.add(operation);
            byPath.put(operation.path(), all);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream stream = Contract.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        name + " is missing: the contract compiler has to run in phase process-classes");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static final class Holder {
        static final Contract CONTRACT = new Contract(resource(INDEX), () -> resource(DOCUMENT));
    }
}
