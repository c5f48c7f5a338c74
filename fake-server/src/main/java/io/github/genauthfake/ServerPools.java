package io.github.genauthfake;

import io.github.genauthfake.internal.admin.OpenPools;
import io.github.genauthfake.internal.http.FakeServer;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.pool.AccessKey;
import io.github.genauthfake.internal.pool.Pool;
import java.math.BigInteger;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The open pools of a server, for Java and for admin requests. */
final class ServerPools implements OpenPools, UserPool.Server {
    private final FakeServer server;
    private final Map<String, UserPool> byId = Collections.synchronizedMap(new LinkedHashMap<>());
    private final UserPool defaultPool;

    /** With a default pool that starts as {@code beginning}. */
    ServerPools(FakeServer server, AccessKey accessKey, Directory beginning) {
        this.server = server;
        this.defaultPool = open(accessKey, beginning);
    }

    @Override
    public URI baseUrl() {
        return server.baseUrl();
    }

    @Override
    public UserPool defaultPool() {
        return defaultPool;
    }

    @Override
    public List<UserPool> pools() {
        synchronized (byId) {
            return List.copyOf(byId.values());
        }
    }

    @Override
    public Optional<UserPool> pool(String id) {
        return Optional.ofNullable(byId.get(Objects.requireNonNull(id, "id")));
    }

    UserPool createPool() {
        return open(AccessKey.random(), Directory.empty());
    }

    @Override
    public UserPool createPool(Seed seed) {
        return open(seed.accessKey(AccessKey.random()), seed.directory());
    }

    @Override
    public UserPool createPool(Snapshot snapshot) {
        return open(AccessKey.random(), snapshot.directory());
    }

    /** Opens a pool whose id is that of the usual key and, if the seed chooses none, counts the pools. */
    UserPool openNext(Seed seed, AccessKey usual) {
        BigInteger id = new BigInteger(usual.id(), 16).add(BigInteger.valueOf(byId.size()));
        return open(seed.accessKey(new AccessKey(id.toString(16), usual.secret())), seed.directory());
    }

    @Override
    public List<RecordedRequest> requestsWithoutPool() {
        return server.pools().withoutPool().requests();
    }

    @Override
    public void clearRequestsWithoutPool() {
        server.pools().requireRunning();
        server.pools().withoutPool().clear();
    }

    @Override
    public void close(Pool pool) {
        server.pools().close(pool);
        byId.remove(pool.id());
    }

    private UserPool open(AccessKey accessKey, Directory directory) {
        UserPool pool = new UserPool(this, server.pools().open(accessKey, directory));
        byId.put(pool.id(), pool);
        return pool;
    }
}
