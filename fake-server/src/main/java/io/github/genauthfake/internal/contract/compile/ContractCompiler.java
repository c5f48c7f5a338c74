package io.github.genauthfake.internal.contract.compile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.BareContract;
import io.github.genauthfake.internal.contract.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the contract that the server loads from the provider's facts and the YAML files with our words: one compact
 * OpenAPI document, and beside it an index that lets the server parse only what it needs. Runs in the build, in phase
 * process-classes.
 */
public final class ContractCompiler {

    private static final String LATER = "operations-2026.json";

    /**
     * The document and its index.
     *
     * @param bareAnswers what is known of the answers of operations that are not implemented; {@code null} without facts
     */
    public record Compiled(byte[] document, byte[] index, byte[] bareAnswers) {}

    private ContractCompiler() {}

    /**
     * Compiles a directory with facts.json, operations-2026.json and YAML files.
     *
     * @param arguments the directory, and the file to write the document to
     * @throws IOException if a file cannot be read or written
     * @throws ContractException if the contract has mistakes; the message lists them all
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected the source directory and the target file");
        }
        Path directory = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]).toAbsolutePath();
        Facts facts =
                Facts.parse(read(directory.resolve("facts.json"))).withLater(LATER, read(directory.resolve(LATER)));
        Compiled compiled = compile(facts, sources(directory));
        Files.createDirectories(target.getParent());
        Files.write(target, compiled.document());
        Files.write(target.resolveSibling(Contract.INDEX), compiled.index());
        Files.write(target.resolveSibling(BareContract.RESOURCE), compiled.bareAnswers());
    }

    /** Compiles facts as JSON, and words as YAML by the name of their file. */
    static Compiled compile(String facts, Map<String, String> words) {
        return compile(Facts.parse(facts), words);
    }

    /** Compiles facts, and words as YAML by the name of their file. */
    static Compiled compile(Facts known, Map<String, String> words) {
        ContractMistakes mistakes = new ContractMistakes();
        List<WordsFile> files = words.entrySet().stream()
                .map(file -> WordsFile.read(file.getKey(), file.getValue(), mistakes))
                .toList();
        mistakes.throwIfAny();
        ObjectNode shared = files.stream()
                .filter(file -> file.name().equals(WordsFile.SHARED))
                .map(WordsFile::content)
                .findAny()
                .orElseThrow(() -> new ContractException(WordsFile.SHARED + " is missing"));
        ObjectNode document = new DocumentBuilder(known, new Words(known, files, mistakes), mistakes).build(shared);
        Compiled compiled = compile(document, mistakes);
        return new Compiled(compiled.document(), compiled.index(), BareAnswers.write(known, document));
    }

    /** Checks and writes an OpenAPI document. */
    public static Compiled compile(ObjectNode document) {
        return compile(document, new ContractMistakes());
    }

    private static Compiled compile(ObjectNode document, ContractMistakes mistakes) {
        new ContractLint(document, mistakes).check();
        mistakes.throwIfAny();
        return ContractWriter.write(document);
    }

    private static Map<String, String> sources(Path directory) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> yaml =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            for (Path file : yaml) {
                sources.put(file.getFileName().toString(), read(file));
            }
        }
        return sources;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
