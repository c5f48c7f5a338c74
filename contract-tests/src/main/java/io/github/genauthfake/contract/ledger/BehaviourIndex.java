package io.github.genauthfake.contract.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.contract.evidence.EvidenceFiles;
import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.Marks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All behaviours as a resource of the packaged check. To find them as JUnit does takes longer than to run those of an
 * operation. Only the jar has the resource, so that it is never older than the classes beside it.
 */
public final class BehaviourIndex {
    /** The resource in this package. */
    static final String RESOURCE = "behaviours.json";

    private static final JsonMapper JSON = new JsonMapper();

    private BehaviourIndex() {}

    /**
     * Writes the index, and the evidence of the behaviours in the form that is read faster. Called by the build.
     *
     * @param directory where to, one path
     */
    public static void main(String... directory) throws IOException {
        Path target = Files.createDirectories(Path.of(directory[0]));
        Files.writeString(target.resolve(RESOURCE), write(BehaviourCatalogue.all()));
        Files.writeString(target.resolve(EvidenceFiles.COMPILED), EvidenceFiles.compile());
    }

    /** The behaviours of this suite, by operation and then by sentence. */
    public static List<Behaviour> all() {
        try (InputStream index = BehaviourIndex.class.getResourceAsStream(RESOURCE)) {
            return index == null ? BehaviourCatalogue.all() : read(index);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the index of the behaviours", failure);
        }
    }

    static String write(List<Behaviour> behaviours) {
        ArrayNode rows = JSON.createArrayNode();
        behaviours.forEach(behaviour -> {
            ObjectNode row = rows.addObject()
                    .put("operation", behaviour.operation())
                    .put("sentence", behaviour.sentence())
                    .put("class", behaviour.className())
                    .put("method", behaviour.methodName())
                    .put("share", behaviour.share());
            ArrayNode evidence = row.putArray("evidence");
            behaviour.marks().evidence().forEach(mark -> {
                ArrayNode aspects = evidence.addObject()
                        .put("kind", mark.kind().name())
                        .put("text", mark.text())
                        .putArray("aspects");
                mark.aspects().stream().sorted().map(Aspect::name).forEach(aspects::add);
            });
            behaviour.marks().knownDifference().ifPresent(why -> row.put("knownDifference", why));
            behaviour.marks().freshPool().ifPresent(why -> row.put("freshPool", why));
        });
        return rows.toString();
    }

    static List<Behaviour> read(InputStream index) throws IOException {
        List<Behaviour> behaviours = new ArrayList<>();
        for (JsonNode row : JSON.readTree(index)) {
            List<Evidence> evidence = new ArrayList<>();
            row.get("evidence").forEach(mark -> evidence.add(evidence(mark)));
            behaviours.add(new Behaviour(
                    row.get("operation").textValue(),
                    row.get("sentence").textValue(),
                    row.get("class").textValue(),
                    row.get("method").textValue(),
                    row.get("share").intValue(),
                    new Marks(evidence, text(row, "knownDifference"), text(row, "freshPool"))));
        }
        return behaviours;
    }

    private static Evidence evidence(JsonNode mark) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        mark.get("aspects").forEach(aspect -> aspects.add(Aspect.valueOf(aspect.textValue())));
        return new Evidence(
                Evidence.Kind.valueOf(mark.get("kind").textValue()),
                mark.get("text").textValue(),
                aspects);
    }

    private static Optional<String> text(JsonNode row, String name) {
        return Optional.ofNullable(row.get(name)).map(JsonNode::textValue);
    }
}
