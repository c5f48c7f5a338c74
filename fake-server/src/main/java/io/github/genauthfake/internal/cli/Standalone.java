package io.github.genauthfake.internal.cli;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.admin.AdminGate;
import java.util.ArrayList;
import java.util.List;

/** A running server with what belongs to a process: seed files that are watched, and an export at the end. */
final class Standalone {
    /** The rest of a second is for the export and for the JVM. */
    private static final long PATIENCE_MILLISECONDS = 400;

    private final FakeGenAuth server;
    private final Options options;
    /** {@code null} where nothing is to be watched. */
    private final SeedWatch watch;

    private Standalone(FakeGenAuth server, Options options, SeedWatch watch) {
        this.server = server;
        this.options = options;
        this.watch = watch;
    }

    /** @throws Refusal when something about the options is wrong */
    static Standalone start(Options options) {
        if (options.watch() && options.seeds().isEmpty()) {
            throw new Refusal("--watch", "--watch needs at least one --seed to watch", null);
        }
        if (options.exportOnExit() != null) {
            Export.check(options.exportOnExit());
        }
        FakeGenAuth.Builder builder = FakeGenAuth.builder()
                .logRequests(options.verbose())
                .logFindings(true)
                .strict(options.strict());
        set("--host", () -> builder.host(options.host()));
        set("--port", () -> builder.port(options.port()));
        set("--language", () -> builder.defaultLanguage(options.language()));
        set("--max-body", () -> builder.maximumBodyBytes(options.maximumBodyBytes()));
        set("--journal-size", () -> builder.journalSize(options.journalSize()));
        set("--max-pools", () -> builder.maximumPools(options.maximumPools()));
        if (options.adminToken() != null) {
            set("--admin-token", () -> builder.adminToken(options.adminToken()));
        }
        if (options.accessKeyId() != null) {
            set("--access-key-id", () -> builder.accessKeyId(options.accessKeyId()));
        }
        if (options.accessKeySecret() != null) {
            set("--access-key-secret", () -> builder.accessKeySecret(options.accessKeySecret()));
        }
        options.adminHosts().forEach(name -> set("--admin-host", () -> builder.adminHost(name)));
        // Taken before the files are read: a change while they are read is a change.
        SeedWatch watch = options.watch() ? new SeedWatch(options.seeds(), options.verbose()) : null;
        if (!options.seeds().isEmpty()) {
            seed(options, builder);
        }
        Standalone running = new Standalone(listen(builder), options, watch);
        if (watch != null) {
            watch.start(running.server.defaultPool());
        }
        return running;
    }

    FakeGenAuth server() {
        return server;
    }

    /** What a user needs to know, in lines. */
    List<String> introduction() {
        UserPool pool = server.defaultPool();
        List<String> lines = new ArrayList<>(List.of(
                "base URL           " + pool.baseUrl(),
                "access key id      " + pool.accessKeyId(),
                "access key secret  " + pool.accessKeySecret()));
        if (AdminGate.of(options.host(), options.adminToken(), options.adminHosts())
                .isShut()) {
            lines.add("admin endpoints    off, because it listens beyond loopback without --admin-token");
        }
        return lines;
    }

    /**
     * Stops the server, whatever requests are under way, and writes the export.
     *
     * @throws Refusal when the export cannot be written
     */
    void stop() {
        if (watch != null) {
            watch.close();
        }
        Thread closing = new Thread(server::close, "genauth-fake-close");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(PATIENCE_MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        if (options.exportOnExit() != null) {
            Export.write(options.exportOnExit(), server.defaultPool());
        }
    }

    private static void seed(Options options, FakeGenAuth.Builder builder) {
        try {
            builder.seed(Seed.fromFiles(options.seeds()));
        } catch (SeedException mistake) {
            throw new Refusal("--seed", mistake.getMessage(), mistake);
        }
    }

    private static FakeGenAuth listen(FakeGenAuth.Builder builder) {
        try {
            return builder.start();
        } catch (SeedException mistake) {
            throw new Refusal("--seed", mistake.getMessage(), mistake);
        } catch (IllegalStateException cannotListen) {
            boolean isInUse = cannotListen.getMessage().endsWith("already in use");
            throw new Refusal(
                    null,
                    cannotListen.getMessage() + (isInUse ? "; choose another port, or a free one with --port 0" : ""),
                    cannotListen);
        }
    }

    private static void set(String option, Runnable setting) {
        try {
            setting.run();
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(option, "Invalid value for option '" + option + "': " + wrong.getMessage(), wrong);
        }
    }
}
