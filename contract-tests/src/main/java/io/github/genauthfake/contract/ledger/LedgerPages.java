package io.github.genauthfake.contract.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The committed pages of the ledger. The directory of the module pages holds nothing else. */
public final class LedgerPages {
    private final Path root;

    /** The pages below the root of the project. */
    public LedgerPages(Path root) {
        this.root = root;
    }

    /** What is stale about the pages, in one message that names the command to write them; empty when nothing is. */
    public Optional<String> staleness(Map<String, String> pages) {
        List<String> differences = new ArrayList<>();
        pages.forEach((path, text) -> new LedgerFile(root.resolve(path))
                .difference(text)
                .ifPresent(difference -> differences.add(path + " " + difference)));
        leftOver(pages).forEach(path -> differences.add(path + " belongs to no module"));
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        differences.add("Write the pages, and commit them, with: " + Ledger.REGENERATE);
        return Optional.of(String.join(System.lineSeparator(), differences));
    }

    /** Writes the pages and deletes those that belong to no module. */
    public void update(Map<String, String> pages) {
        pages.forEach((path, text) -> new LedgerFile(root.resolve(path)).update(text));
        for (String path : leftOver(pages)) {
            try {
                Files.delete(root.resolve(path));
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot delete " + path, failure);
            }
        }
    }

    private List<String> leftOver(Map<String, String> pages) {
        Path directory = root.resolve(Ledger.DIRECTORY);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> Ledger.DIRECTORY + "/" + file.getFileName())
                    .filter(path -> !pages.containsKey(path))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot list " + directory, failure);
        }
    }
}
