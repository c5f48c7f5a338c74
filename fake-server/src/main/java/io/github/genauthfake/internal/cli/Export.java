package io.github.genauthfake.internal.cli;

import io.github.genauthfake.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a pool's state to a file, whole or not at all. */
final class Export {
    private Export() {}

    /** Tells at the start what would go wrong at the end. */
    static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw refusal(file, "it is a directory", null);
        }
        if (!Files.isDirectory(directory(file))) {
            throw refusal(file, "there is no such directory", null);
        }
        if (!Files.isWritable(directory(file))) {
            throw refusal(file, "its directory is not writable", null);
        }
    }

    static void write(Path file, UserPool pool) {
        try {
            Path unfinished = directory(file).resolve("." + file.getFileName() + ".unfinished");
            try {
                Files.writeString(unfinished, pool.export());
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failure) {
            throw refusal(file, failure.toString(), failure);
        }
    }

    private static Path directory(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static Refusal refusal(Path file, String why, Throwable cause) {
        return new Refusal("--export-on-exit", "Cannot export to " + file + ": " + why, cause);
    }
}
