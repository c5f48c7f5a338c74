package io.github.genauthfake.internal.contract.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.validation.Schemas;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Looks for mistakes in the document: references, extensions, schemas. */
final class ContractLint {

    private static final Set<String> EXTENSIONS = Set.of(
            "x-implemented",
            "x-not-acted-on",
            "x-without-effect",
            "x-may-be-empty",
            "x-messages",
            "x-reason",
            "x-refused",
            "x-source",
            "x-tenant-header");

    /** Below them stand names and values of the API, which may begin with anything. */
    private static final Set<String> NOT_OURS = Set.of("example", "examples", "default", "enum", "securitySchemes");

    private final ObjectNode document;
    private final ContractMistakes mistakes;
    private final Set<String> used = new HashSet<>();
    private final SchemaLint schemaLint;

    ContractLint(ObjectNode document, ContractMistakes mistakes) {
        this.document = document;
        this.mistakes = mistakes;
        this.schemaLint = new SchemaLint(document, mistakes);
    }

    void check() {
        checkOperations();
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .properties()
                        .forEach(component ->
                                walk(partOf(kind.getKey(), component.getKey()), component.getValue(), kind.getKey())));
        checkThatComponentsAreUsed();
        schemaLint.checkCycles();
    }

    private void checkOperations() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String part = "paths." + path.getKey() + "." + operation.getKey();
                    walk(part, operation.getValue(), "operation");
                }));
    }

    /** Checks extensions and references everywhere, and hands schemas on. The walk is as deep as the sources. */
    private void walk(String part, JsonNode node, String kind) {
        walk(part, part, node, kind.equals("securitySchemes"));
        schemaLint.check(part, node, kind);
    }

    private void walk(String part, String place, JsonNode node, boolean namesOnly) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey();
            if (!namesOnly && name.startsWith("x-") && !EXTENSIONS.contains(name)) {
                mistakes.addInside(part, place, "unknown extension " + name);
            }
            if (!namesOnly && name.equals("$ref")) {
                checkReference(part, place, field.getValue().asText());
            }
            boolean foreign = NOT_OURS.contains(name) && !namesOnly || name.equals("security");
            if (!foreign) {
                walk(part, place + "." + name, field.getValue(), name.equals("properties") && !namesOnly);
            }
        }
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                walk(part, place + "[" + index + "]", node.get(index), false);
            }
        }
    }

    private void checkReference(String part, String place, String reference) {
        String name = Schemas.componentName(reference);
        if (document.path("components").at("/" + name).isMissingNode()) {
            mistakes.addInside(part, place, "dangling reference " + reference);
        }
        used.add(name);
    }

    private void checkThatComponentsAreUsed() {
        for (String kind : Set.of("schemas", "parameters", "responses")) {
            document.path("components").path(kind).fieldNames().forEachRemaining(name -> {
                if (!used.contains(kind + "/" + name)) {
                    mistakes.addInside(partOf(kind, name), partOf(kind, name), "is not used");
                }
            });
        }
    }

    private static String partOf(String kind, String name) {
        return "components." + kind + "." + name;
    }
}
