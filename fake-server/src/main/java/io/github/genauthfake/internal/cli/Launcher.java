package io.github.genauthfake.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The script that has started this process, where it waits for it. Should the JVM crash before the server has started, the
 * script starts another one; it needs to know that, and what it has started must not outlive it.
 */
final class Launcher {
    private static final String STARTING = "io.github.genauthfake.starting";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Path starting;
    private final Optional<Long> process;

    private Launcher(Path starting) {
        this.starting = starting;
        this.process = parent();
    }

    /** The script; empty where something else has started the process. */
    static Optional<Launcher> find() {
        return Optional.ofNullable(System.getProperty(STARTING))
                .filter(file -> !file.isEmpty())
                .map(file -> new Launcher(Path.of(file)));
    }

    /** Tells it that the server has started. */
    void started() {
        try {
            Files.deleteIfExists(starting);
        } catch (IOException notTold) {
            System.err.println("genauth-fake: " + starting + " cannot be deleted: " + notTold);
        }
    }

    /** Returns when the script has ended, even by force. */
    void awaitEnd() throws InterruptedException {
        while (parent().equals(process)) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private static Optional<Long> parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid);
    }
}
