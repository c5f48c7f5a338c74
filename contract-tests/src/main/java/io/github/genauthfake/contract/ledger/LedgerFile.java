package io.github.genauthfake.contract.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The committed ledger. */
public final class LedgerFile {
    private final Path path;

    /** The ledger at this path, which need not exist yet. */
    public LedgerFile(Path path) {
        this.path = path;
    }

    /** What is stale about the file, in a sentence that says how to repair it; empty when it holds this very text. */
    public Optional<String> staleness(String text) {
        if (!Files.exists(path)) {
            return Optional.of("There is no " + path.getFileName() + ". Write it with: " + Ledger.REGENERATE);
        }
        try {
            // Whatever line ends a checkout has.
            List<String> committed = Files.readAllLines(path);
            List<String> expected = text.lines().toList();
            if (committed.equals(expected)) {
                return Optional.empty();
            }
            int line = 0;
            while (line < Math.min(committed.size(), expected.size())
                    && committed.get(line).equals(expected.get(line))) {
                line++;
            }
            return Optional.of(path.getFileName() + " is stale from line " + (line + 1)
                    + " on; it has to be: " + (line < expected.size() ? expected.get(line) : "(the end)")
                    + System.lineSeparator() + "Write it anew, and commit it, with: " + Ledger.REGENERATE);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the ledger", failure);
        }
    }

    /** Writes the file. */
    public void update(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the ledger", failure);
        }
    }
}
