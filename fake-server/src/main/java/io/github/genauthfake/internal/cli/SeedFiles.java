package io.github.genauthfake.internal.cli;

import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.internal.seed.document.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Seed files as they are named: each by itself, or by the directory that it is in. */
final class SeedFiles {
    private SeedFiles() {}

    /** One seed of all. */
    static Seed read(List<Path> named) {
        return Seed.fromFiles(in(named));
    }

    /**
     * The files; of a directory the seed files in it by their names, which may be none.
     *
     * @throws SeedException when a directory cannot be read
     */
    static List<Path> in(List<Path> named) {
        return named.stream()
                .flatMap(path -> Files.isDirectory(path) ? list(path).stream() : Stream.of(path))
                .toList();
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> Documents.isSeed(file.toString()))
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new SeedException(directory.toString(), 0, "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
