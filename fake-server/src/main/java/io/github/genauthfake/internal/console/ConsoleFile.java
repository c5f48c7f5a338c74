package io.github.genauthfake.internal.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file of the page, from the jar.
 *
 * @param entityTag tells two versions of the file apart, in quotes as in HTTP
 */
public record ConsoleFile(String contentType, byte[] content, String entityTag) {
    /** The page itself. */
    public static final String PAGE = "index.html";

    /** All there are: nothing else can be asked for, whatever a path looks like. */
    static final List<String> NAMES = List.of(
            PAGE,
            "actions.js",
            "api.js",
            "app.js",
            "armed.js",
            "base.css",
            "changes.js",
            "console.css",
            "departments.js",
            "forms.js",
            "htm.js",
            "icon.svg",
            "operations.js",
            "preact.js",
            "preact-hooks.js",
            "requests.js",
            "schema.js",
            "snippets.js",
            "start.js",
            "state.js",
            "stream.js",
            "ui.js");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");
    private static final int TAG_LENGTH = 16;
    private static final Map<String, ConsoleFile> READ = new ConcurrentHashMap<>();

    /** The file with a name; empty when there is none. */
    public static Optional<ConsoleFile> find(String name) {
        return NAMES.contains(name) ? Optional.of(READ.computeIfAbsent(name, ConsoleFile::read)) : Optional.empty();
    }

    private static ConsoleFile read(String name) {
        try (InputStream stream = ConsoleFile.class.getResourceAsStream(name)) {
            byte[] content = stream.readAllBytes();
            return new ConsoleFile(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), content, tag(content));
        } catch (IOException damaged) {
            throw new UncheckedIOException("the file " + name + " inside the jar is damaged", damaged);
        }
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(hash).substring(0, TAG_LENGTH) + '"';
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
