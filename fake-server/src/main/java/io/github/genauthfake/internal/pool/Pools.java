package io.github.genauthfake.internal.pool;

import io.github.genauthfake.internal.directory.Directory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pools of one server, and the journal of the requests that belong to none of them. */
public final class Pools {
    private static final int JOURNAL_CAPACITY = 1_000;

    private final Map<String, Pool> byId = new ConcurrentHashMap<>();
    private final Journal withoutPool = new Journal(JOURNAL_CAPACITY);
    private final RequestIds requestIds = new RequestIds("");

    /** Opens a pool that starts with {@code directory}. */
    public Pool open(AccessKey accessKey, Directory directory) {
        Pool pool = new Pool(accessKey, directory);
        if (byId.putIfAbsent(accessKey.id(), pool) != null) {
            throw new IllegalArgumentException("There is a pool with the access key id " + accessKey.id() + " already");
        }
        return pool;
    }

    /** Forgets a pool: from now on its tokens and its access key are unknown. Lets go the calls that faults hold. */
    public void close(Pool pool) {
        byId.remove(pool.id(), pool);
        pool.faults().clear();
    }

    /** Lets go the calls that faults hold in any pool. */
    public void clearFaults() {
        byId.values().forEach(pool -> pool.faults().clear());
    }

    /** The pool with this id, which is its access key id. */
    public Optional<Pool> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Pool> all() {
        return List.copyOf(byId.values());
    }

    /** The requests that belong to no pool. */
    public Journal withoutPool() {
        return withoutPool;
    }

    /** The id of the next request that belongs to no pool. */
    public String nextRequestId() {
        return requestIds.next();
    }
}
