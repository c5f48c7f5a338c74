package io.github.genauthfake.internal.cli;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.admin.AdminGate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A running server with what belongs to a process: seed files that are watched, and an export at the end. */
final class Standalone {
    /** The rest of a second is for the export and for the JVM. */
    private static final long PATIENCE_MILLISECONDS = 400;

    /** What the default pool is called. */
    static final String DEFAULT = "default";

    private final FakeGenAuth server;
    private final Options options;
    private final Map<String, UserPool> pools = new LinkedHashMap<>();
    private final List<Runnable> atEnd = new ArrayList<>();

    private Standalone(FakeGenAuth server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** @throws Refusal when something about the options is wrong */
    static Standalone start(Options options) {
        if (options.watch() && options.seeds().isEmpty() && options.pools().isEmpty()) {
            throw new Refusal("--watch", "--watch needs at least one --seed or --pool to watch", null);
        }
        if (options.exportOnExit() != null) {
            checkExport("--export-on-exit", options.exportOnExit());
        }
        List<Path> seeds = options.data() == null ? options.seeds() : seedsOrData(options);
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
        if (!options.deliverWebhooks() && !options.webhookHosts().isEmpty()) {
            throw new Refusal("--webhook-host", "--webhook-host needs --deliver-webhooks", null);
        }
        if (options.deliverWebhooks()) {
            set(
                    "--webhook-host",
                    () -> builder.deliverWebhooks(options.webhookHosts().toArray(String[]::new)));
        }
        options.corsOrigins().forEach(origin -> set("--cors", () -> builder.corsOrigin(origin)));
        Map<String, List<Path>> pools = new LinkedHashMap<>();
        options.pools()
                .forEach(pool -> pools.computeIfAbsent(pool.name(), unseen -> new ArrayList<>())
                        .add(pool.file()));
        // Taken before the files are read: a change while they are read is a change.
        Map<String, SeedWatch> watches = options.watch() ? watches(seeds, pools, options.verbose()) : Map.of();
        if (!seeds.isEmpty()) {
            builder.seed(read(seeds.equals(options.seeds()) ? "--seed" : "--data", seeds));
        }
        pools.forEach((name, files) -> {
            Seed seed = read("--pool", files);
            set("--pool", () -> builder.pool(name, seed));
        });
        Standalone running = new Standalone(listen(builder, pools.isEmpty() ? "--seed" : null), options);
        running.names(pools.keySet());
        watches.forEach((name, watch) -> {
            watch.start(running.pools.get(name));
            running.atEnd.add(watch::close);
        });
        return running;
    }

    /** What the default pool begins with, when it is kept in a file. */
    private static List<Path> seedsOrData(Options options) {
        if (options.exportOnExit() != null || options.watch()) {
            String other = options.watch() ? "--watch" : "--export-on-exit";
            throw new Refusal("--data", "--data and " + other + " cannot be given together", null);
        }
        checkExport("--data", options.data());
        // An empty file is what a container mounts where there was none.
        return options.data().toFile().length() > 0 ? List.of(options.data()) : options.seeds();
    }

    private static void checkExport(String option, Path file) {
        try {
            ExportFile.check(file);
        } catch (Refusal refusal) {
            throw new Refusal(option, refusal.getMessage(), refusal);
        }
    }

    private static Map<String, SeedWatch> watches(List<Path> seeds, Map<String, List<Path>> pools, boolean isVerbose) {
        Map<String, SeedWatch> watches = new LinkedHashMap<>();
        if (!seeds.isEmpty()) {
            watches.put(DEFAULT, new SeedWatch("default pool", seeds, isVerbose));
        }
        pools.forEach((name, files) -> watches.put(name, new SeedWatch("pool " + name, files, isVerbose)));
        return watches;
    }

    /** The server opens the pools in the order in which it is told of them. */
    private void names(Collection<String> further) {
        Iterator<UserPool> opened = server.pools().iterator();
        pools.put(DEFAULT, opened.next());
        further.forEach(name -> pools.put(name, opened.next()));
    }

    FakeGenAuth server() {
        return server;
    }

    /** The default pool and the further ones, by their names. */
    Map<String, UserPool> pools() {
        return Collections.unmodifiableMap(pools);
    }

    /** What a user needs to know, in lines. */
    List<String> introduction() {
        UserPool pool = server.defaultPool();
        List<String> lines = new ArrayList<>(List.of(
                "base URL           " + pool.baseUrl(),
                "access key id      " + pool.accessKeyId(),
                "access key secret  " + pool.accessKeySecret()));
        pools.forEach((name, further) -> {
            if (!name.equals(DEFAULT)) {
                lines.add("pool " + name + ": access key id " + further.accessKeyId() + ", secret "
                        + further.accessKeySecret());
            }
        });
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
        atEnd.forEach(Runnable::run);
        Thread closing = new Thread(server::close, "genauth-fake-close");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(PATIENCE_MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        if (options.exportOnExit() != null) {
            ExportFile.write(options.exportOnExit(), server.defaultPool());
        }
        if (options.data() != null) {
            ExportFile.writeWithKey(options.data(), server.defaultPool());
        }
    }

    private static Seed read(String option, List<Path> files) {
        try {
            return SeedFiles.read(files);
        } catch (SeedException mistake) {
            throw new Refusal(option, mistake.getMessage(), mistake);
        }
    }

    /** @param seedOption where a seed with a mistake comes from; {@code null} when that is not known */
    private static FakeGenAuth listen(FakeGenAuth.Builder builder, String seedOption) {
        try {
            return builder.start();
        } catch (SeedException mistake) {
            throw new Refusal(seedOption, mistake.getMessage(), mistake);
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
