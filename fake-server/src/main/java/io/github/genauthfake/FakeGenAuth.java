package io.github.genauthfake;

import io.github.genauthfake.internal.directory.Directory;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.http.FakeServer;
import io.github.genauthfake.internal.http.ServerSettings;
import io.github.genauthfake.internal.pool.AccessKey;
import io.github.genauthfake.internal.pool.Pools;
import java.net.URI;
import java.util.List;
import java.util.Objects;

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
 * <p>Safe for use by several threads. Its threads are daemons: a server that nobody closes does not keep a JVM alive.
 */
public final class FakeGenAuth implements AutoCloseable {
    /** The id of the default pool and of its access key, the same in every server. */
    public static final String DEFAULT_ACCESS_KEY_ID = "65a0c0ffee00000000000001";

    /** The secret of the default pool's access key, the same in every server. It protects nothing. */
    public static final String DEFAULT_ACCESS_KEY_SECRET = "00112233445566778899aabbccddeeff";

    private final FakeServer server;
    private final UserPool defaultPool;

    private FakeGenAuth(ServerSettings settings) {
        this.server = FakeServer.start(settings);
        this.defaultPool = open(new AccessKey(DEFAULT_ACCESS_KEY_ID, DEFAULT_ACCESS_KEY_SECRET), Directory.empty());
    }

    /** Starts a server on a free port of the loopback address. It accepts requests when this returns. */
    public static FakeGenAuth start() {
        return builder().start();
    }

    /** Prepares a server that differs from the usual one. */
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

    /** The pool that is there from the start, empty, with the access key that the constants of this class hold. */
    public UserPool defaultPool() {
        return defaultPool;
    }

    /** Opens an empty pool with an id and an access key that no other pool has. */
    public UserPool createPool() {
        return open(AccessKey.random(), Directory.empty());
    }

    /**
     * Opens a pool that starts with {@code seed}. What the seed holds is made once and shared by all its pools.
     *
     * @throws SeedException when a name in the seed leads nowhere, or the API would refuse something in it
     */
    public UserPool createPool(Seed seed) {
        return open(AccessKey.random(), seed.directory());
    }

    /** Opens a pool that starts with the state in {@code snapshot}. */
    public UserPool createPool(Snapshot snapshot) {
        return open(AccessKey.random(), snapshot.directory());
    }

    /** The latest requests that belong to no pool of this server, oldest first, at most a thousand. */
    public List<RecordedRequest> requestsWithoutPool() {
        return server.pools().withoutPool().requests();
    }

    /** Stops the server and frees its port. */
    @Override
    public void close() {
        server.close();
    }

    private UserPool open(AccessKey accessKey, Directory directory) {
        Pools pools = server.pools();
        return new UserPool(this, pools, pools.open(accessKey, directory));
    }

    /** How a server is to be started. */
    public static final class Builder {
        private static final int MAXIMUM_BODY_BYTES = 10 * 1024 * 1024;
        private static final int HIGHEST_PORT = 65_535;

        private String host = "127.0.0.1";
        private int port;
        private Language language = Language.ZH_CN;

        private Builder() {}

        /** The address to listen on; {@code 127.0.0.1} unless said otherwise. */
        public Builder host(String address) {
            host = Objects.requireNonNull(address, "host");
            return this;
        }

        /**
         * The port to listen on; 0, a free one, unless said otherwise.
         *
         * @throws IllegalArgumentException when it is not between 0 and 65535
         */
        public Builder port(int number) {
            if (number < 0 || number > HIGHEST_PORT) {
                throw new IllegalArgumentException("The port must be between 0 and 65535, not " + number);
            }
            port = number;
            return this;
        }

        /**
         * The language of messages to clients that name none with {@code x-authing-lang}; {@code zh-CN} unless said
         * otherwise, as in the real service.
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

        /**
         * Starts the server. It accepts requests when this returns.
         *
         * @throws IllegalStateException when it cannot listen on the address and port
         */
        public FakeGenAuth start() {
            return new FakeGenAuth(new ServerSettings(host, port, language, MAXIMUM_BODY_BYTES));
        }
    }
}
