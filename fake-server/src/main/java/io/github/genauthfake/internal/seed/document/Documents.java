package io.github.genauthfake.internal.seed.document;

import io.github.genauthfake.SeedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        refuseOtherNames(name);
        return read(bytes(file, name), name);
    }

    /**
     * The text of a file that is no seed but is read like one: UTF-8, with or without a byte order mark.
     *
     * @throws SeedException when it cannot be read
     */
    public static String text(Path file) {
        return text(file.toString(), bytes(file, file.toString()));
    }

    /**
     * Any YAML, as long as it is one document; without content it is a scalar without value.
     *
     * @throws SeedException when it is not YAML
     */
    public static Node yaml(String text, String name) {
        return YamlDocument.parse(text, name);
    }

    /**
     * Reads a file from the classpath: beside a class, or else from the root.
     *
     * @throws SeedException when it is not there or is neither
     */
    public static Mapping read(Class<?> besides, String name) {
        refuseOtherNames(name);
        String fromRoot = name.startsWith("/") ? name : "/" + name;
        String inPackage = "/" + besides.getPackageName().replace('.', '/') + fromRoot;
        String beside = name.startsWith("/") || besides.getPackageName().isEmpty() ? fromRoot : inPackage;
        for (String path : List.of(beside, fromRoot)) {
            try {
                byte[] content = ClasspathFiles.read(besides, path);
                if (content != null) {
                    return read(content, path.substring(1));
                }
            } catch (IOException unreadable) {
                throw new SeedException(path.substring(1), 0, "cannot be read: " + unreadable.getMessage(), unreadable);
            }
        }
        String other = ClasspathFiles.withOtherEnding(besides, List.of(beside, fromRoot));
        if (other != null) {
            throw new SeedException(
                    name, 0, "is not on the classpath, but " + other.substring(1) + " is. Did you mean that?");
        }
        throw new SeedException(
                name,
                0,
                beside.equals(fromRoot)
                        ? "is not on the classpath as " + fromRoot.substring(1)
                                + "; put it there, below src/test/resources for example"
                        : "is not on the classpath, neither as " + beside.substring(1) + " nor as "
                                + fromRoot.substring(1)
                                + "; put it into one of these places, below src/test/resources for example");
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

    /** Whether a file has the name of a seed file. */
    public static boolean isSeed(String name) {
        return isJson(name) || isYaml(name);
    }

    public static boolean isYaml(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".yaml")
                || name.toLowerCase(Locale.ROOT).endsWith(".yml");
    }

    public static boolean isJson(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static void refuseOtherNames(String name) {
        if (!isSeed(name)) {
            throw new SeedException(name, 0, "is no seed file by its name; call it .yaml, .yml or .json instead");
        }
    }

    private static Mapping read(byte[] bytes, String name) {
        String text = text(name, bytes);
        return root(isJson(name) ? JsonDocument.parse(text, name) : YamlDocument.parse(text, name), name);
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
