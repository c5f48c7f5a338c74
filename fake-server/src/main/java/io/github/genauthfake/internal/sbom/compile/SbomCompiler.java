package io.github.genauthfake.internal.sbom.compile;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes down which libraries are in the jar, as CycloneDX 1.6 in JSON. The project's own plugin for Maven does not run offline.
 * Serial number and time are optional, and omitted: equal builds make equal files. Scripts of others say in their first line which
 * library they are.
 */
public final class SbomCompiler {
    private static final int SCRIPTS_FROM = 5;

    /** A line of {@code dependency:list} with absolute file names; what follows the file name may vary. */
    private static final Pattern LIBRARY =
            Pattern.compile("\\s+([^:\\s]+):([^:]+):jar:([^:]+):(?:compile|runtime):(.+?\\.jar)(?:\\s.*)?");

    /** The first line of a script, such as {@code /*! Preact 11.2.0 | ...}. */
    private static final Pattern SCRIPT = Pattern.compile("/\\*! (\\w+) ([0-9.]+) \\|.*");

    private final JsonMapper mapper = new JsonMapper();

    private SbomCompiler() {}

    /**
     * Reads the list and writes the document.
     *
     * @param arguments group, name and version of the jar; the list of its libraries; the file to write; scripts of others
     */
    public static void main(String... arguments) throws IOException {
        Path target = Path.of(arguments[4]);
        Files.createDirectories(target.getParent());
        ObjectNode sbom = new SbomCompiler()
                .compile(arguments[0], arguments[1], arguments[2], Files.readAllLines(Path.of(arguments[3])));
        for (int index = SCRIPTS_FROM; index < arguments.length; index++) {
            sbom.withArray("components").add(new SbomCompiler().script(Path.of(arguments[index])));
        }
        Files.writeString(target, sbom.toPrettyString().replace("\r\n", "\n") + "\n");
    }

    private ObjectNode compile(String group, String name, String version, List<String> lines) throws IOException {
        ObjectNode sbom = mapper.createObjectNode();
        sbom.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        sbom.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        sbom.putObject("metadata").set("component", component("application", group, name, version));
        ArrayNode components = sbom.putArray("components");
        for (String line : lines) {
            Matcher library = LIBRARY.matcher(line);
            if (library.matches()) {
                ObjectNode component = component("library", library.group(1), library.group(2), library.group(3));
                component
                        .putArray("hashes")
                        .addObject()
                        .put("alg", "SHA-256")
                        .put("content", sha256(Path.of(library.group(4))));
                components.add(component);
            } else if (line.contains(":")
                    && !line.endsWith("resolved:")
                    && !line.strip().endsWith("none")) {
                throw new IOException("Not a library in the form group:name:jar:version:scope:file: " + line);
            }
        }
        return sbom;
    }

    private ObjectNode component(String type, String group, String name, String version) {
        String purl = "pkg:maven/" + group + "/" + name + "@" + version + "?type=jar";
        return mapper.createObjectNode()
                .put("type", type)
                .put("bom-ref", purl)
                .put("group", group)
                .put("name", name)
                .put("version", version)
                .put("purl", purl);
    }

    private ObjectNode script(Path file) throws IOException {
        Matcher script = SCRIPT.matcher(Files.readAllLines(file).get(0));
        if (!script.matches()) {
            throw new IOException("The first line does not name library and version: " + file);
        }
        String name = script.group(1).toLowerCase(Locale.ROOT);
        String purl = "pkg:npm/" + name + "@" + script.group(2);
        ObjectNode component = mapper.createObjectNode()
                .put("type", "library")
                .put("bom-ref", purl)
                .put("name", name)
                .put("version", script.group(2))
                .put("purl", purl);
        component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", sha256(file));
        return component;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
