package io.github.genauthfake.contract.evidence;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.Marks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the evidence that operations bring for the behaviours of their shapes. */
public final class EvidenceFiles {
    /** The files in the resources of this package, one for each module of the API. */
    public static final List<String> NAMES = List.of(
            "data-permissions",
            "identity-sources",
            "users",
            "organizations",
            "groups",
            "roles",
            "tenants",
            "fields",
            "public-accounts",
            "webhooks",
            "whitelist",
            "resources",
            "permission-namespaces",
            "applications");

    /** All files as one of JSON, which takes a tenth of the time to read. Only the packaged check has it. */
    public static final String COMPILED = "evidence.json";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Map<String, Map<String, Object>>>> LINES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, Map<String, Map<String, Object>>>>> LINES_BY_FILE =
            new TypeReference<>() {};
    private static final Map<String, Aspect> ASPECTS = Map.of(
            "statusCode", Aspect.STATUS_CODE,
            "apiCode", Aspect.API_CODE,
            "wording", Aspect.WORDING,
            "data", Aspect.DATA);
    private static final Map<String, Evidence.Kind> KINDS = Map.of(
            "verified", Evidence.Kind.VERIFIED,
            "seen", Evidence.Kind.SEEN,
            "documented", Evidence.Kind.DOCUMENTED,
            "inferred", Evidence.Kind.INFERRED,
            "fakeOnly", Evidence.Kind.FAKE_ONLY);

    private static final Map<String, String> FILES = new LinkedHashMap<>();
    private static final Map<String, Map<String, SharedEvidence>> ALL = readAll();

    private EvidenceFiles() {}

    /** All evidence, by operation and by the sentence of the behaviour. */
    public static Map<String, Map<String, SharedEvidence>> all() {
        return ALL;
    }

    /** An operation's evidence for a behaviour; empty when it brings none. */
    public static Optional<SharedEvidence> of(String operation, String sentence) {
        return Optional.ofNullable(ALL.getOrDefault(operation, Map.of()).get(sentence));
    }

    /** Where the evidence of an operation is, below the directory of the resources. */
    public static String pathOf(String operation) {
        return EvidenceFiles.class.getPackageName().replace('.', '/') + "/" + FILES.get(operation) + ".yaml";
    }

    /** The text of {@link #COMPILED}. */
    public static String compile() throws IOException {
        return JSON.writeValueAsString(written());
    }

    private static Map<String, Map<String, SharedEvidence>> readAll() {
        Map<String, Map<String, SharedEvidence>> all = new LinkedHashMap<>();
        lines().forEach((name, operations) -> evidence(operations).forEach((operation, lines) -> {
            FILES.put(operation, name);
            if (all.put(operation, lines) != null) {
                throw new IllegalArgumentException(name + ".yaml repeats the operation " + operation);
            }
        }));
        return all;
    }

    private static Map<String, Map<String, Map<String, Map<String, Object>>>> lines() {
        try (InputStream compiled = EvidenceFiles.class.getResourceAsStream(COMPILED)) {
            return compiled == null ? written() : JSON.readValue(compiled, LINES_BY_FILE);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the evidence", failure);
        }
    }

    /** What the files say, by their names. */
    static Map<String, Map<String, Map<String, Map<String, Object>>>> written() throws IOException {
        Map<String, Map<String, Map<String, Map<String, Object>>>> files = new LinkedHashMap<>();
        for (String name : NAMES) {
            try (InputStream text = EvidenceFiles.class.getResourceAsStream(name + ".yaml")) {
                files.put(name, Yaml.MAPPER.readValue(text, LINES));
            }
        }
        return files;
    }

    /**
     * Reads one file.
     *
     * @throws IllegalArgumentException when a line holds a word that is none of evidence; with its operation and behaviour
     */
    static Map<String, Map<String, SharedEvidence>> read(InputStream text) throws IOException {
        return evidence(Yaml.MAPPER.readValue(text, LINES));
    }

    private static Map<String, Map<String, SharedEvidence>> evidence(
            Map<String, Map<String, Map<String, Object>>> operations) {
        Map<String, Map<String, SharedEvidence>> all = new LinkedHashMap<>();
        operations.forEach((operation, lines) -> {
            Map<String, SharedEvidence> its = new LinkedHashMap<>();
            lines.forEach((sentence, line) -> its.put(sentence, evidence(operation + ": " + sentence, line)));
            all.put(operation, its);
        });
        return all;
    }

    /** A class of its own, so that the packaged check does without the parser. */
    private static final class Yaml {
        static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build());
    }

    private static SharedEvidence evidence(String title, Map<String, Object> line) {
        List<Evidence> marks = new ArrayList<>();
        Map<String, Object> expected = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        line.forEach((word, value) -> {
            if (ASPECTS.containsKey(word) && value instanceof Map<?, ?> aspect) {
                aspect.forEach((inner, text) -> {
                    if (KINDS.containsKey(inner)) {
                        marks.add(new Evidence(KINDS.get(inner), String.valueOf(text), Set.of(ASPECTS.get(word))));
                    } else if (Set.of("says", "saysSomethingWith", "is").contains(inner)) {
                        expected.put(String.valueOf(inner), text);
                    } else {
                        throw unknown(title, inner);
                    }
                });
            } else if (KINDS.containsKey(word)) {
                marks.add(new Evidence(KINDS.get(word), String.valueOf(value), Set.of()));
            } else if (Set.of("difference", "freshPool", "omitted").contains(word)) {
                others.put(word, String.valueOf(value));
            } else {
                throw unknown(title, word);
            }
        });
        return new SharedEvidence(
                new Marks(
                        marks,
                        Optional.ofNullable(others.get("difference")),
                        Optional.ofNullable(others.get("freshPool"))),
                expected,
                Optional.ofNullable(others.get("omitted")));
    }

    private static IllegalArgumentException unknown(String title, Object word) {
        return new IllegalArgumentException("The evidence for \"" + title + "\" has an unknown word: " + word);
    }
}
