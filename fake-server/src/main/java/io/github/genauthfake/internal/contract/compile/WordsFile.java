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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one YAML file of words. It is named after its module; what follows the first dot tells several files apart. */
final class WordsFile {

    static final String SHARED = "_shared.yaml";

    private static final Set<String> MODULE_PARTS = Set.of("owns", "like", "operations", "refused", "words");
    private static final Set<String> SHARED_PARTS =
            Set.of("openapi", "info", "servers", "tags", "security", "components", "words");
    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final String name;
    private final ObjectNode content;

    private WordsFile(String name, ObjectNode content) {
        this.name = name;
        this.content = content;
    }

    static WordsFile read(String name, String text, ContractMistakes mistakes) {
        ObjectNode content = content(name, text, mistakes);
        Set<String> parts = name.equals(SHARED) ? SHARED_PARTS : MODULE_PARTS;
        content.fieldNames().forEachRemaining(part -> {
            if (!parts.contains(part)) {
                mistakes.add(name, part, "does not belong in this file");
            }
        });
        return new WordsFile(name, content);
    }

    String name() {
        return name;
    }

    String module() {
        return name.equals(SHARED) ? Facts.SHARED : name.substring(0, name.indexOf('.'));
    }

    ObjectNode content() {
        return content;
    }

    /** The DTOs of several modules whose words are in this file. */
    List<String> owned() {
        List<String> owned = new ArrayList<>();
        content.path("owns").forEach(dto -> owned.add(dto.asText()));
        return owned;
    }

    /** The module whose words hold for what this one has no word for; empty if there is none. */
    String like() {
        return content.path("like").asText();
    }

    /** The implemented operations by their names. */
    Set<Map.Entry<String, JsonNode>> operations() {
        return content.path("operations").properties();
    }

    /** Why the fake does not implement operations, by their names. */
    Set<Map.Entry<String, JsonNode>> refused() {
        return content.path("refused").properties();
    }

    /** Words by what they are about: a property, a DTO, or a property of one DTO or operation. */
    Set<Map.Entry<String, JsonNode>> words() {
        return content.path("words").properties();
    }

    private static ObjectNode content(String file, String text, ContractMistakes mistakes) {
        try {
            refuseAliases(file, text, mistakes);
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
    private static void refuseAliases(String file, String text, ContractMistakes mistakes) throws IOException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            while (parser.nextToken() != null) {
                if (((YAMLParser) parser).isCurrentAlias()) {
                    int line = parser.currentTokenLocation().getLineNr();
                    mistakes.add(file, "line " + line, "aliases are not supported");
                }
            }
        }
    }
}
