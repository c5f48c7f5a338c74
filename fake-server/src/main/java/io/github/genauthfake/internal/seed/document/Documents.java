package io.github.genauthfake.internal.seed.document;

import io.github.genauthfake.SeedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Reads seed files. */
public final class Documents {
    private Documents() {}

    /**
     * Reads a file: YAML when its name ends with {@code .yaml} or {@code .yml}, JSON when it ends with {@code .json}.
     *
     * @throws SeedException when it cannot be read or is neither
     */
    public static Mapping read(Path file) {
        String name = file.toString();
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isJson = lower.endsWith(".json");
        if (!isJson && !lower.endsWith(".yaml") && !lower.endsWith(".yml")) {
            throw new SeedException(name, 0, "is no seed file by its name; call it .yaml, .yml or .json instead");
        }
        String text = text(name, bytes(file, name));
        return root(isJson ? JsonDocument.parse(text, name) : YamlDocument.parse(text, name), name);
    }

    /**
     * Reads a text: JSON when it starts with a brace or a bracket, YAML otherwise.
     *
     * @throws SeedException when it is neither
     */
    public static Mapping parse(String text, String name) {
        String start = withoutMark(text).stripLeading();
        boolean isJson = start.startsWith("{") || start.startsWith("[");
        Node node = isJson ? JsonDocument.parse(withoutMark(text), name) : YamlDocument.parse(withoutMark(text), name);
        return root(node, name);
    }

    private static Mapping root(Node node, String name) {
        if (node instanceof Mapping mapping) {
            return mapping;
        }
        if (node instanceof Scalar scalar && scalar.value() == null) {
            return new Mapping(Map.of(), new Location(name, 1));
        }
        throw new SeedException(
                name,
                node.location().line(),
                (node instanceof Listing ? "a list" : "a single value")
                        + " where the sections of a seed are expected; write sections such as \"users:\" instead");
    }

    private static byte[] bytes(Path file, String name) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException | OutOfMemoryError unreadable) {
            String reason = Files.exists(file)
                    ? "cannot be read: " + unreadable.getMessage()
                    : "does not exist; relative paths start at " + Path.of("").toAbsolutePath();
            throw new SeedException(name, 0, reason, unreadable);
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException binary) {
            throw new SeedException(name, 0, "is not a text in UTF-8; save it as UTF-8 instead", binary);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
