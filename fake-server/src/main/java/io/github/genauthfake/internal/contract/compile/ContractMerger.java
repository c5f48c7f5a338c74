package io.github.genauthfake.internal.contract.compile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges the files of the contract into one document, in the order of their names. */
final class ContractMerger {

    static final String SHARED = "_shared.yaml";

    private static final List<String> SHARED_PARTS = List.of("openapi", "info", "servers", "tags", "security");
    private static final Set<String> MODULE_PARTS = Set.of("paths", "components");
    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final ContractMistakes mistakes;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    ContractMerger(ContractMistakes mistakes) {
        this.mistakes = mistakes;
    }

    ObjectNode merge(Map<String, String> sources) {
        ObjectNode shared = JsonNodeFactory.instance.objectNode();
        ObjectNode paths = JsonNodeFactory.instance.objectNode();
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        sources.forEach((file, text) -> {
            ObjectNode source = read(file, text);
            source.properties().forEach(part -> {
                boolean isShared = file.equals(SHARED) && SHARED_PARTS.contains(part.getKey());
                if (isShared) {
                    shared.set(part.getKey(), part.getValue());
                } else if (!MODULE_PARTS.contains(part.getKey())) {
                    mistakes.add(file, part.getKey(), "does not belong into this file");
                }
            });
            source.path("paths").properties().forEach(path -> addOperations(file, path, paths));
            source.path("components").properties().forEach(kind -> addComponents(file, kind, components));
        });
        SHARED_PARTS.stream().filter(shared::has).forEach(part -> document.set(part, shared.get(part)));
        document.set("paths", paths);
        document.set("components", components);
        return document;
    }

    private ObjectNode read(String file, String text) {
        try {
            refuseAliases(file, text);
            if (MAPPER.readTree(text) instanceof ObjectNode source) {
                return source;
            }
            mistakes.add(file, "", "the file must hold an object");
        } catch (JsonProcessingException e) {
            mistakes.add(file, "line " + e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            mistakes.add(file, "", String.valueOf(e.getMessage()));
        }
        return JsonNodeFactory.instance.objectNode();
    }

    /** Jackson would take the name of an alias for the value. */
    private void refuseAliases(String file, String text) throws IOException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            while (parser.nextToken() != null) {
                if (((YAMLParser) parser).isCurrentAlias()) {
                    int line = parser.currentTokenLocation().getLineNr();
                    mistakes.add(file, "line " + line, "aliases are not supported");
                }
            }
        }
    }

    private void addOperations(String file, Map.Entry<String, JsonNode> path, ObjectNode paths) {
        for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
            String place = "paths." + path.getKey() + "." + operation.getKey();
            if (isNew(file, place)) {
                paths.withObjectProperty(path.getKey()).set(operation.getKey(), operation.getValue());
            }
        }
    }

    private void addComponents(String file, Map.Entry<String, JsonNode> kind, ObjectNode components) {
        for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
            String place = "components." + kind.getKey() + "." + component.getKey();
            if (isNew(file, place)) {
                components.withObjectProperty(kind.getKey()).set(component.getKey(), component.getValue());
            }
        }
    }

    private boolean isNew(String file, String place) {
        String origin = mistakes.originOf(place);
        if (origin != null) {
            mistakes.add(file, place, "is already in " + origin);
            return false;
        }
        mistakes.remember(place, file);
        return true;
    }
}
