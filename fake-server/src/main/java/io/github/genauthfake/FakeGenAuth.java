package io.github.genauthfake;

import io.github.genauthfake.internal.admin.Admin;
import io.github.genauthfake.internal.admin.AdminGate;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.http.Cors;
import io.github.genauthfake.internal.http.FakeServer;
import io.github.genauthfake.internal.http.ServerSettings;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.pool.AccessKey;
import io.github.genauthfake.internal.pool.Pools;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A running fake of the GenAuth Management API V3.
 *
 * <p>One server holds many {@linkplain UserPool user pools}. The token of a request selects the pool, as in the real
 * service, so that tests in parallel can share a server without seeing each other.
 *
 * <pre>{@code
 * try (FakeGenAuth genauth = FakeGenAuth.start()) {
 *     UserPool pool = genauth.createPool();
 *     // give pool.baseUrl(), pool.accessKeyId() and pool.accessKeySecret() to a client
 * }
 * }</pre>
 *
 * <p>To open more pools than {@link Builder#maximumPools} allows, or one on a server that was closed, throws an
 * {@link IllegalStateException}. Safe for use by
 * several threads. Its threads are daemons: a server that is not closed does not keep a JVM alive.
 */
public final class FakeGenAuth implements AutoCloseable {
    /** The id of the default pool and of its access key, unless {@link Builder#accessKeyId} or its seed chooses another. */
    public static final String DEFAULT_ACCESS_KEY_ID = "65a0c0ffee00000000000001";

    /** The secret of the default pool's access key, unless another is chosen. It protects nothing. */
    public static final String DEFAULT_ACCESS_KEY_SECRET = "00112233445566778899aabbccddeeff";

    private final FakeServer server;
    private final ServerPools pools;

    private FakeGenAuth(FakeServer server, ServerPools pools) {
        this.server = server;
        this.pools = pools;
    }

    /** Starts a server on a free port of the loopback address. It accepts requests when this returns. */
    public static FakeGenAuth start() {
        return builder().start();
    }

    /**
     * The same with a default pool that starts with {@code seed}.
     *
     * @throws SeedException when there is a mistake in the seed
     */
    public static FakeGenAuth start(Seed seed) {
        return builder().seed(seed).start();
    }

    /** Prepares a server with other settings than the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where the API is, for example {@code http://127.0.0.1:9977}, without a final slash. */
    public URI baseUrl() {
        return server.baseUrl();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** The pool that is there from the start, with the access key in the constants of this class unless another is chosen. */
    public UserPool defaultPool() {
        return pools.defaultPool();
    }

    /** The pools that are open, the oldest first. */
    public List<UserPool> pools() {
        return pools.pools();
    }

    /** The open pool with this id; empty when there is none. */
    public Optional<UserPool> pool(String id) {
        return pools.pool(id);
    }

    /** Opens an empty pool with an id and an access key that no other pool has. */
    public UserPool createPool() {
        return pools.createPool();
    }

    /**
     * Opens a pool that starts with {@code seed}. What the seed holds is made once and shared by all its pools.
     *
     * @throws SeedException when the seed refers to a name that does not exist, or the API would refuse something in it
     * @throws IllegalStateException when the seed {@linkplain Seed.Builder#accessKeyId chooses} an id that another pool has
     */
    public UserPool createPool(Seed seed) {
        return pools.createPool(seed);
    }

    /** Opens a pool that starts with the state in {@code snapshot}. */
    public UserPool createPool(Snapshot snapshot) {
        return pools.createPool(snapshot);
    }

    /** The latest requests that belong to no pool of this server, oldest first, at most as many as a journal holds. */
    public List<RecordedRequest> requestsWithoutPool() {
        return pools.requestsWithoutPool();
    }

    /** Forgets the requests that belong to no pool of this server. */
    public void clearRequestsWithoutPool() {
        pools.clearRequestsWithoutPool();
    }

    /** Stops the server and frees its port. Its pools can still be read; changes are refused. */
    @Override
    public void close() {
        server.close();
    }

    /** Where it is and how many pools it has. */
    @Override
    public String toString() {
        int count = pools().size();
        return "FakeGenAuth[" + baseUrl() + ", " + count + " user pool" + (count == 1 ? "]" : "s]");
    }

    /** The settings of a server. */
    public static final class Builder {
        private static final AccessKey USUAL_KEY = new AccessKey(DEFAULT_ACCESS_KEY_ID, DEFAULT_ACCESS_KEY_SECRET);
        private static final int USUAL_BODY_BYTES = 10 * 1024 * 1024;
        private static final int LARGEST = 1_000_000_000;
        private static final int HIGHEST_PORT = 65_535;

        private final Set<String> adminHosts = new LinkedHashSet<>();
        private final Set<String> corsOrigins = new LinkedHashSet<>();
        private final Set<String> webhookHosts = new LinkedHashSet<>();
        private boolean deliversWebhooks;
        private final Map<String, Seed> furtherPools = new LinkedHashMap<>();
        private String host = "127.0.0.1";
        private int port;
        private Language language = Language.ZH_CN;
        private int maximumBodyBytes = USUAL_BODY_BYTES;
        private int journalSize = Pools.USUAL_JOURNAL_CAPACITY;
        private int maximumPools = Pools.USUAL_MAXIMUM;
        private boolean logsRequests;
        private boolean logsFindings;
        private boolean isStrict;
        private String adminToken;
        private Seed seed;
        private String accessKeyId;
        private String accessKeySecret;

        private Builder() {}

        /**
         * The address to listen on; {@code 127.0.0.1} by default. An IPv6 address may be in brackets, as in a URL.
         *
         * @throws IllegalArgumentException when it is blank
         */
        public Builder host(String address) {
            String plain = Objects.requireNonNull(address, "host").strip();
            if (plain.isEmpty()) {
                throw new IllegalArgumentException("The host must not be blank");
            }
            host = plain.startsWith("[") && plain.endsWith("]") ? plain.substring(1, plain.length() - 1) : plain;
            return this;
        }

        /**
         * The port to listen on; by default 0, which means a free one.
         *
         * @throws IllegalArgumentException when it is not between 0 and 65535
         */
        public Builder port(int number) {
            port = ServerSettings.between(0, HIGHEST_PORT, "port", number);
            return this;
        }

        /**
         * The language of messages to clients that name none with {@code x-authing-lang}; {@code zh-CN} by
         * default, as in the real service.
         *
         * @param tag {@code zh-CN}, {@code en-US}, {@code zh-TW} or {@code ja-JP}
         * @throws IllegalArgumentException when it is none of these
         */
        public Builder defaultLanguage(String tag) {
            Language named = Language.fromHeader(tag, null);
            if (named == null) {
                throw new IllegalArgumentException("The language must be zh-CN, en-US, zh-TW or ja-JP, not " + tag);
            }
            language = named;
            return this;
        }

        /** What the default pool starts with; nothing by default. */
        public Builder seed(Seed ofDefaultPool) {
            seed = Objects.requireNonNull(ofDefaultPool, "seed");
            return this;
        }

        /**
         * The id of the default pool and of its access key, whatever its seed chooses; {@link #DEFAULT_ACCESS_KEY_ID} by default.
         *
         * @throws IllegalArgumentException when it is not 24 hexadecimal digits in lower case
         */
        public Builder accessKeyId(String id) {
            accessKeyId = AccessKey.chosen(id, DEFAULT_ACCESS_KEY_SECRET).id();
            return this;
        }

        /**
         * The secret of the default pool's access key, whatever its seed chooses; {@link #DEFAULT_ACCESS_KEY_SECRET} by default.
         *
         * @throws IllegalArgumentException when it is not 32 hexadecimal digits in lower case
         */
        public Builder accessKeySecret(String secret) {
            accessKeySecret = AccessKey.chosen(DEFAULT_ACCESS_KEY_ID, secret).secret();
            return this;
        }

        /**
         * The largest body of a request; 10 MiB by default. A larger one is refused with 413.
         *
         * @throws IllegalArgumentException when it is not between 1 and 1000000000 bytes
         */
        public Builder maximumBodyBytes(int bytes) {
            maximumBodyBytes = ServerSettings.between(1, LARGEST, "largest body in bytes", bytes);
            return this;
        }

        /**
         * How many requests each journal keeps, that of every pool and that of the server; 1000 by default.
         *
         * @throws IllegalArgumentException when it is not between 0 and 1000000000
         */
        public Builder journalSize(int requests) {
            journalSize = ServerSettings.between(0, LARGEST, "journal's size", requests);
            return this;
        }

        /**
         * How many pools may be open at a time, the default one included; 10000 by default.
         *
         * @throws IllegalArgumentException when it is not between 1 and 1000000000
         */
        public Builder maximumPools(int pools) {
            maximumPools = ServerSettings.between(1, LARGEST, "number of pools", pools);
            return this;
        }

        /** Logs every request in one line at INFO through {@link System.Logger}; off by default. */
        public Builder logRequests(boolean whether) {
            logsRequests = whether;
            return this;
        }

        /**
         * Logs every {@link Finding} in one line at WARNING through {@link System.Logger}: its sentence, the operation, the
         * pool and the id of the request. One that comes again is counted, and logged again when its number has doubled. Off
         * by default, since findings are in the journal and JUnit tests are judged by them.
         */
        public Builder logFindings(boolean whether) {
            logsFindings = whether;
            return this;
        }

        /**
         * Refuses every request with a finding of a kind that {@linkplain Finding.Kind#failsTests fails tests}: with the statusCode
         * 400 for a property that the API does not know, and 501 for what the fake does not do. Nothing is applied. Off by
         * default, since the real service accepts such requests.
         */
        public Builder strict(boolean whether) {
            isStrict = whether;
            return this;
        }

        /**
         * What admin requests must carry as {@code Authorization: Bearer …}. Without it the admin endpoints are open on a
         * loopback address and closed on any other.
         *
         * @throws IllegalArgumentException when it is not made of printable ASCII without spaces
         */
        public Builder adminToken(String token) {
            if (!token.matches("[!-~]+")) {
                throw new IllegalArgumentException("The admin token must be printable ASCII without spaces");
            }
            adminToken = token;
            return this;
        }

        /**
         * A further name by which admin requests may call this machine in their {@code Host} header, for example that of its
         * container. Loopback names and the address that the server listens on are known anyway.
         *
         * @throws IllegalArgumentException when it has more than a name: a scheme, a port or a path
         */
        public Builder adminHost(String name) {
            if (!AdminGate.isName(Objects.requireNonNull(name, "name"))) {
                throw new IllegalArgumentException(
                        "A name of this machine is expected, such as genauth-fake, without scheme,"
                                + " port and path, not " + name);
            }
            adminHosts.add(name);
            return this;
        }

        /**
         * An origin, such as {@code http://localhost:3000}, whose web pages may call the API from a browser, or {@code *} for
         * all; none by default. The admin endpoints stay closed to them.
         *
         * @throws IllegalArgumentException when it is neither
         */
        public Builder corsOrigin(String origin) {
            corsOrigins.add(Cors.checked(origin));
            return this;
        }

        /**
         * Calls the webhooks of every pool, see {@link PoolWebhooks}; off by default.
         *
         * @param hosts names of hosts that may be called beside this machine
         * @throws IllegalArgumentException when one has more than a name: a scheme, a port or a path
         */
        public Builder deliverWebhooks(String... hosts) {
            webhookHosts.addAll(Pools.webhookHosts(hosts));
            deliversWebhooks = true;
            return this;
        }

        /**
         * A further pool that is there from the start, with a name for admin requests. Unless its seed chooses another key,
         * the id of the first one ends with 2 where {@link #DEFAULT_ACCESS_KEY_ID} ends with 1, the next with 3 and so on in
         * hexadecimal digits; the secret is {@link #DEFAULT_ACCESS_KEY_SECRET}.
         *
         * @throws IllegalArgumentException when no pool can have the name
         */
        public Builder pool(String name, Seed ofPool) {
            Admin.checkPoolName(Objects.requireNonNull(name, "name"));
            furtherPools.put(name, Objects.requireNonNull(ofPool, "seed"));
            return this;
        }

        /**
         * Starts the server. It accepts requests when this returns.
         *
         * @throws SeedException when there is a mistake in the seed of a pool
         * @throws IllegalStateException when it cannot listen on the address and port, or two pools have one id
         */
        public FakeGenAuth start() {
            FakeServer server = new FakeServer(new ServerSettings(
                    host,
                    port,
                    language,
                    maximumBodyBytes,
                    journalSize,
                    maximumPools,
                    corsOrigins,
                    ServerSettings.USUAL_MAXIMUM_THREADS,
                    logsRequests,
                    logsFindings,
                    isStrict));
            if (deliversWebhooks) {
                server.pools().deliverWebhooks(webhookHosts);
            }
            ServerPools pools =
                    new ServerPools(server, accessKey(), seed == null ? Directory.empty() : seed.directory());
            Admin admin =
                    new Admin(pools, server.pools(), AdminGate.of(host, adminToken, adminHosts), maximumBodyBytes);
            furtherPools.forEach((name, its) -> admin.name(pools.openNext(its, USUAL_KEY), name));
            server.start(admin);
            return new FakeGenAuth(server, pools);
        }

        private AccessKey accessKey() {
            AccessKey seeds = seed == null ? USUAL_KEY : seed.accessKey(USUAL_KEY);
            return new AccessKey(
                    Objects.requireNonNullElse(accessKeyId, seeds.id()),
                    Objects.requireNonNullElse(accessKeySecret, seeds.secret()));
        }
    }
}
