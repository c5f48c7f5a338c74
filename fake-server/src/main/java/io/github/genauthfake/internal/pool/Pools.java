package io.github.genauthfake.internal.pool;

import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.AccessKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The pools of one server, and the journal of the requests that belong to none of them. */
public final class Pools {
    /** How many requests a journal holds unless said otherwise. */
    public static final int USUAL_JOURNAL_CAPACITY = 1_000;

    /** How many pools a server holds unless said otherwise. */
    public static final int USUAL_MAXIMUM = 10_000;

    private final Map<String, Pool> byId = new ConcurrentHashMap<>();
    private final int journalCapacity;
    private final JournalMemory journalMemory = JournalMemory.ofThisMachine();
    private final int maximum;
    private final Journal withoutPool;
    private final RequestIds requestIds = new RequestIds("");
    private volatile boolean isEnded;
    private volatile Set<String> webhookHosts;

    public Pools() {
        this(USUAL_JOURNAL_CAPACITY, USUAL_MAXIMUM);
    }

    /**
     * @param journalCapacity how many requests each journal holds
     * @param maximum how many pools may be open at a time
     */
    public Pools(int journalCapacity, int maximum) {
        this.journalCapacity = journalCapacity;
        this.maximum = maximum;
        this.withoutPool = journalMemory.open(null, journalCapacity);
    }

    /**
     * Opens a pool that starts with {@code directory}.
     *
     * @throws IllegalStateException when there are as many pools as there may be, one has this id, or the server was stopped
     */
    public synchronized Pool open(AccessKey accessKey, Directory directory) {
        requireRunning();
        if (byId.size() >= maximum) {
            throw new IllegalStateException("This server has " + maximum
                    + " user pools, which is as many as it may have. Close those that are not used any more");
        }
        if (byId.containsKey(accessKey.id())) {
            throw new IllegalStateException(
                    "This server has a user pool with the id " + accessKey.id() + ". Close it, or choose another id");
        }
        Pool pool = new Pool(accessKey, directory, journalMemory.open(accessKey.id(), journalCapacity), webhookHosts);
        byId.put(accessKey.id(), pool);
        return pool;
    }

    /**
     * Hosts that webhooks may be called on, as pools take them.
     *
     * @throws IllegalArgumentException when one has more than a name
     */
    public static Set<String> webhookHosts(String... hosts) {
        return Deliveries.checked(hosts);
    }

    /**
     * Makes the pools that are opened from now on call their webhooks.
     *
     * @param hosts which may be called beside this machine, see {@link #webhookHosts}
     */
    public void deliverWebhooks(Set<String> hosts) {
        webhookHosts = Set.copyOf(hosts);
    }

    /** Forgets a pool: from now on its tokens and its access key are unknown. Lets go the calls that faults hold. */
    public void close(Pool pool) {
        byId.remove(pool.id(), pool);
        pool.end("closed");
        pool.journal().close();
    }

    /** Lets go the calls that faults hold in any pool. From now on no pool is opened, and none is changed by its owner. */
    public void end() {
        synchronized (this) {
            isEnded = true;
        }
        byId.values().forEach(pool -> pool.end("stopped with its server"));
    }

    /** Whether the server is stopping, or was stopped. */
    public boolean isEnded() {
        return isEnded;
    }

    /** @throws IllegalStateException when the server was stopped */
    public synchronized void requireRunning() {
        if (isEnded) {
            throw new IllegalStateException("This server was stopped. Start another one");
        }
    }

    /** The pool with this id, which is its access key id. */
    public Optional<Pool> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** An access key of this server, and the pool that it opens. */
    public record Holder(Pool pool, AccessKey key) {
        /** Notes the use of a key that was created in the pool; its answers say when it was used last. */
        public void noteUse() {
            if (!key.equals(pool.accessKey())) {
                pool.<Void>write("get-management-token", draft -> {
                    AccessKeys.used(draft, key.id());
                    return null;
                });
            }
        }
    }

    /**
     * The access key with an id: that of a pool, or one that was created in a pool. A key that several pools hold, because they
     * started with the same state, opens none of them: it must not lead into the pool of another test.
     */
    public Optional<Holder> holder(String accessKeyId) {
        Optional<Holder> own = find(accessKeyId).map(pool -> new Holder(pool, pool.accessKey()));
        if (own.isPresent()) {
            return own;
        }
        List<Holder> created = byId.values().stream()
                .flatMap(pool -> AccessKeys.inForce(pool.directory(), accessKeyId)
                        .map(key -> new Holder(pool, new AccessKey(key.accessKeyId(), key.accessKeySecret())))
                        .stream())
                .limit(2)
                .toList();
        return created.size() == 1 ? Optional.of(created.get(0)) : Optional.empty();
    }

    public List<Pool> all() {
        return List.copyOf(byId.values());
    }

    /** The requests that belong to no pool. */
    public Journal withoutPool() {
        return withoutPool;
    }

    /** The journals of all pools, and that of the requests that belong to none. */
    public List<Journal> journals() {
        return Stream.concat(byId.values().stream().map(Pool::journal), Stream.of(withoutPool))
                .toList();
    }

    /** Has {@code watcher} told of every request that is recorded from now on, also in pools that are opened later. */
    public void watch(JournalWatcher watcher) {
        journalMemory.watchers().add(watcher);
    }

    /** Tells {@code watcher} nothing any more. */
    public void unwatch(JournalWatcher watcher) {
        journalMemory.watchers().remove(watcher);
    }

    /** The id of the next request that belongs to no pool. */
    public String nextRequestId() {
        return requestIds.next();
    }
}
