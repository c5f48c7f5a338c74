package io.github.genauthfake.internal.contract.compile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.ContractIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the document as compact JSON, and notes in the index where its parts stand. */
final class ContractWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator generator;
    private final List<String> index = new ArrayList<>();

    private ContractWriter() throws IOException {
        generator = MAPPER.createGenerator(bytes);
    }

    static ContractCompiler.Compiled write(ObjectNode document) {
        try {
            ContractWriter writer = new ContractWriter();
            writer.writeDocument(document);
            return new ContractCompiler.Compiled(
                    writer.bytes.toByteArray(), String.join("\n", writer.index).getBytes(StandardCharsets.UTF_8), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeDocument(ObjectNode document) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<String, JsonNode> part : document.properties()) {
            switch (part.getKey()) {
                case "paths" -> writePaths(part.getValue());
                case "components" -> writeComponents(part.getValue());
                default -> generator.writePOJOField(part.getKey(), part.getValue());
            }
        }
        generator.writeEndObject();
        generator.flush();
    }

    private void writePaths(JsonNode paths) throws IOException {
        generator.writeObjectFieldStart("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            generator.writeObjectFieldStart(path.getKey());
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                JsonNode operation = entry.getValue();
                ContractIndex.Slice slice = writeSlice(entry.getKey(), operation);
                index.add(ContractIndex.line(new ContractIndex.Operation(
                        operation.path("operationId").asText(),
                        entry.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        operation.path("tags").path(0).asText(),
                        operation.path("x-implemented").asBoolean(true),
                        !operation.has("x-source"),
                        slice)));
            }
            generator.writeEndObject();
        }
        generator.writeEndObject();
    }

    private void writeComponents(JsonNode components) throws IOException {
        generator.writeObjectFieldStart("components");
        for (Map.Entry<String, JsonNode> kind : components.properties()) {
            generator.writeObjectFieldStart(kind.getKey());
            for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
                ContractIndex.Slice slice = writeSlice(component.getKey(), component.getValue());
                index.add(ContractIndex.line(kind.getKey() + "/" + component.getKey(), slice));
            }
            generator.writeEndObject();
        }
        generator.writeEndObject();
    }

    private ContractIndex.Slice writeSlice(String name, JsonNode value) throws IOException {
        generator.writeFieldName(name);
        generator.flush();
        int start = bytes.size() + 1; // after the colon, which is written together with the value
        generator.writeTree(value);
        generator.flush();
        return new ContractIndex.Slice(start, bytes.size() - start);
    }
}
