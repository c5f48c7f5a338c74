package io.github.genauthfake.internal.cli;

import io.github.genauthfake.SeedException;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.logging.LogLine;
import io.github.genauthfake.internal.logging.OutOfMemory;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * Seeds a pool anew when one of its files changes. Looks at the files four times a second, because notifications of the
 * operating system do not reach into containers, and waits until a change has settled, because editors write in steps.
 */
final class SeedWatch implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger("io.github.genauthfake.seeds");
    private static final long INTERVAL_MILLISECONDS = 250;

    private final String name;
    private final List<Path> named;
    private final Level levelOfNews;
    private List<String> loaded;
    private Thread watching;

    /**
     * @param name what messages call the pool
     * @param named its seed files, or directories of them
     * @param isVerbose whether a reload that succeeds is news
     */
    SeedWatch(String name, List<Path> named, boolean isVerbose) {
        this.name = name;
        this.named = named;
        this.levelOfNews = isVerbose ? Level.INFO : Level.DEBUG;
        this.loaded = fingerprint();
    }

    void start(UserPool pool) {
        watching = new Thread(() -> watch(pool), "genauth-fake-watch");
        watching.setDaemon(true);
        watching.start();
    }

    @Override
    public void close() {
        watching.interrupt();
    }

    private void watch(UserPool pool) {
        List<String> before = loaded;
        try {
            while (true) {
                Thread.sleep(INTERVAL_MILLISECONDS);
                List<String> now = fingerprint();
                if (now.equals(before) && !now.equals(loaded)) {
                    loaded = now;
                    reload(pool);
                }
                before = now;
            }
        } catch (InterruptedException toldToEnd) {
            Thread.currentThread().interrupt();
        }
    }

    private void reload(UserPool pool) {
        try {
            pool.seed(SeedFiles.read(named));
            LOGGER.log(levelOfNews, "The " + name + " is seeded anew");
        } catch (SeedException mistake) {
            LOGGER.log(Level.WARNING, LogLine.of("The " + name + " stays as it is: " + mistake.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError accident) {
            OutOfMemory.check(accident);
            LOGGER.log(Level.ERROR, "The " + name + " stays as it is", accident);
        }
    }

    private List<String> fingerprint() {
        try {
            return SeedFiles.in(named).stream().map(SeedWatch::fingerprint).toList();
        } catch (SeedException unreadable) {
            return List.of(unreadable.getMessage());
        }
    }

    private static String fingerprint(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException missing) {
            return "missing";
        }
    }
}
