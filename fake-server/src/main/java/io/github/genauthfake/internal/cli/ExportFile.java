package io.github.genauthfake.internal.cli;

import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.seed.document.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a pool's state to a file: whole or not at all, wherever the file can be replaced. */
final class ExportFile {
    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    /** Puts one file in the place of another. */
    @FunctionalInterface
    interface Replacement {
        void replace(Path with, Path file) throws IOException;
    }

    private ExportFile() {}

    /**
     * Tells at the start what would go wrong at the end.
     *
     * @return where the file really is
     */
    static Path check(Path file) {
        if (Files.isDirectory(file)) {
            throw refusal(file, "it is a directory", null);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw refusal(file, "it is no regular file", null);
        }
        if (!Documents.isSeed(file.toString())) {
            throw refusal(file, "it is no seed file by its name; call it .yaml, .yml or .json instead", null);
        }
        Path target = target(file);
        if (!Files.isDirectory(target.getParent())) {
            throw refusal(file, "there is no such directory", null);
        }
        if (!Files.isWritable(target.getParent()) && !Files.isWritable(target)) {
            throw refusal(file, "its directory is not writable", null);
        }
        return target;
    }

    static void write(Path file, UserPool pool) {
        write(file, state(file, pool));
    }

    /** Writes a state that a later start goes on with, by the same access key. */
    static void writeWithKey(Path file, UserPool pool) {
        String state = state(file, pool);
        // Quoted, because some hexadecimal digits are numbers.
        String key = "{\"accessKeyId\": \"" + pool.accessKeyId() + "\", \"accessKeySecret\": \""
                + pool.accessKeySecret() + "\"}";
        boolean isEmpty = state.matches("\\{\\s*}\\s*");
        write(
                file,
                Documents.isJson(file.toString())
                        ? "{\"pool\": " + key + (isEmpty ? "}" : "," + state.substring(state.indexOf('{') + 1))
                        : "pool: " + key + "\n" + (isEmpty ? "" : state));
    }

    private static void write(Path file, String state) {
        write(file, state, (with, target) -> Files.move(with, target, StandardCopyOption.ATOMIC_MOVE));
    }

    static void write(Path file, String state, Replacement replacement) {
        Path target = check(file);
        byte[] bytes = state.getBytes(StandardCharsets.UTF_8);
        try {
            if (!isReplaced(target, bytes, replacement)) {
                InPlace.write(target, bytes);
            }
        } catch (IOException failure) {
            String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
            throw refusal(file, reason == null ? failure.toString() : reason, failure);
        }
    }

    private static String state(Path file, UserPool pool) {
        try {
            return Documents.isJson(file.toString()) ? pool.exportAsJson() : pool.export();
        } catch (RuntimeException | StackOverflowError failure) {
            throw refusal(file, "the state cannot be written down: " + failure, failure);
        }
    }

    /**
     * Whether that is possible: not where the file is mounted by itself, as containers do, nor in a directory that takes no
     * other file.
     *
     * @throws IOException when the state cannot be written whole, as on a full disk; the file is as it was
     */
    private static boolean isReplaced(Path target, byte[] state, Replacement replacement) throws IOException {
        Path unfinished;
        try {
            // Created by nobody else, at no place that a link could have been prepared for, and readable by its owner
            // alone.
            unfinished = Files.createTempFile(target.getParent(), "." + target.getFileName() + ".", ".unfinished");
        } catch (IOException takesNoOther) {
            return false;
        }
        try {
            Files.write(unfinished, state);
            keepMode(target, unfinished);
            return isMoved(unfinished, target, replacement);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void keepMode(Path target, Path unfinished) throws IOException {
        PosixFileAttributeView mode = Files.getFileAttributeView(unfinished, PosixFileAttributeView.class);
        if (mode != null && Files.exists(target)) {
            mode.setPermissions(Files.getPosixFilePermissions(target));
        }
    }

    private static boolean isMoved(Path unfinished, Path target, Replacement replacement) {
        try {
            replacement.replace(unfinished, target);
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    /** Where symbolic links lead, also when there is nothing yet: the links are the user's, and stay. */
    private static Path target(Path file) {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw refusal(file, "its symbolic links lead in a circle", null);
            }
            try {
                target = target.resolveSibling(Files.readSymbolicLink(target));
            } catch (IOException unreadable) {
                throw refusal(file, "its symbolic link cannot be read", unreadable);
            }
        }
        return target;
    }

    private static Refusal refusal(Path file, String why, Throwable cause) {
        return new Refusal(null, "Cannot export to " + file + ": " + why, cause);
    }
}
