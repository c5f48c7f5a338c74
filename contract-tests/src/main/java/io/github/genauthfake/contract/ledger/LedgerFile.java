package io.github.genauthfake.contract.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A committed file that the build writes. */
public final class LedgerFile {
    private final Path path;

    /** The file at this path, which need not exist yet. */
    public LedgerFile(Path path) {
        this.path = path;
    }

    /** What is stale about the file, in a sentence that names the command to write it; empty when it holds this text. */
    public Optional<String> staleness(String text) {
        return difference(text)
                .map(sentence -> path.getFileName() + " " + sentence + System.lineSeparator()
                        + "Write it, and commit it, with: " + Ledger.REGENERATE);
    }

    /** How the file differs from this text, without its name; empty when it holds this text. */
    Optional<String> difference(String text) {
        if (!Files.exists(path)) {
            return Optional.of("is missing");
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
            return Optional.of("is stale from line " + (line + 1) + ", which has to be: "
                    + (line < expected.size() ? expected.get(line) : "(the end)"));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + path, failure);
        }
    }

    /** Writes the file and the directories above it. */
    public void update(String text) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + path, failure);
        }
    }
}
