package io.github.genauthfake.internal.admin;

import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.Snapshot;
import io.github.genauthfake.UserPool;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;

/** The pools as admin requests address them, with what only these know: names, and snapshots by name. */
final class AdminPools {
    static final String DEFAULT = "default";
    private static final int FEW = 64;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern POOL_ID = Pattern.compile("[0-9a-f]{24}");

    private final OpenPools server;
    /** Weak, so that a pool that somebody closes is forgotten here as well. */
    private final Map<UserPool, Shelf> shelves = new WeakHashMap<>();

    /** May hold names of closed pools, until there are many. */
    private final Map<String, WeakReference<UserPool>> byName = new HashMap<>();

    private int mostNames = FEW;
    /** Names of pools that are being opened. */
    private final Set<String> reserved = new HashSet<>();

    AdminPools(OpenPools server) {
        this.server = server;
    }

    private static final class Shelf {
        private String name;
        private final Map<String, Snapshot> snapshots = new LinkedHashMap<>();
    }

    /** The pool that the request's path names, by its id, by its name, or as {@code default}. */
    UserPool of(AdminCall call) {
        String wanted = call.path("pool");
        return find(wanted).orElseThrow(() -> AdminError.notFound("There is no user pool " + wanted));
    }

    private Optional<UserPool> find(String wanted) {
        if (wanted.equals(DEFAULT)) {
            return Optional.of(server.defaultPool());
        }
        return server.pool(wanted).or(() -> named(wanted));
    }

    private synchronized Optional<UserPool> named(String wanted) {
        WeakReference<UserPool> pool = byName.get(wanted);
        return Optional.ofNullable(pool).map(WeakReference::get).filter(this::isOpen);
    }

    private boolean isOpen(UserPool pool) {
        return server.pool(pool.id()).filter(open -> open == pool).isPresent();
    }

    /** The name that the pool got from the request that created it; {@code default} for the default pool. */
    synchronized Optional<String> name(UserPool pool) {
        if (pool == server.defaultPool()) {
            return Optional.of(DEFAULT);
        }
        return Optional.ofNullable(shelves.get(pool)).map(shelf -> shelf.name);
    }

    /** Opens a pool; of two requests for the same name, one is refused. However long its seed takes, nobody waits for it. */
    UserPool open(Optional<String> name, Seed key, Optional<String> seed) {
        name.ifPresent(this::reserve);
        try {
            UserPool pool = server.createPool(
                    seed.map(text -> Seed.merge(parse(text), key)).orElse(key));
            name.ifPresent(text -> give(pool, text));
            return pool;
        } catch (SeedException mistake) {
            throw unprocessable(mistake);
        } catch (IllegalStateException tooMany) {
            throw AdminError.conflict(tooMany.getMessage());
        } finally {
            name.ifPresent(this::endReservation);
        }
    }

    private synchronized void reserve(String name) {
        refuseTaken(name);
        if (!reserved.add(name)) {
            throw taken(name);
        }
    }

    private synchronized void endReservation(String name) {
        reserved.remove(name);
    }

    synchronized void give(UserPool pool, String name) {
        shelf(pool).name = name;
        if (byName.size() >= mostNames) {
            byName.values().removeIf(other -> other.get() == null || !isOpen(other.get()));
            mostNames = Math.max(FEW, 2 * byName.size());
        }
        byName.put(name, new WeakReference<>(pool));
    }

    synchronized List<String> snapshots(UserPool pool) {
        return new ArrayList<>(shelf(pool).snapshots.keySet());
    }

    private synchronized Optional<Snapshot> snapshot(UserPool pool, String name) {
        return Optional.ofNullable(shelf(pool).snapshots.get(name));
    }

    /** @throws AdminError 404 when the pool has no snapshot of this name */
    Snapshot requireSnapshot(UserPool pool, String name) {
        return snapshot(pool, name).orElseThrow(() -> AdminError.notFound("The user pool has no snapshot " + name));
    }

    /** @return whether there was none of this name */
    synchronized boolean keep(UserPool pool, String name, int maximum) {
        Map<String, Snapshot> snapshots = shelf(pool).snapshots;
        if (!snapshots.containsKey(name) && snapshots.size() >= maximum) {
            throw AdminError.conflict("The pool has " + maximum + " snapshots, which is as many as it may have");
        }
        return snapshots.put(name, pool.snapshot()) == null;
    }

    synchronized boolean forget(UserPool pool, String name) {
        return shelf(pool).snapshots.remove(name) != null;
    }

    /** Names stand in paths. */
    static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw AdminError.badRequest(
                    "A name has 1 to 64 letters, digits, dots, dashes and underscores and begins with a letter or"
                            + " digit, unlike " + name);
        }
        return name;
    }

    static void seed(UserPool pool, String text) {
        try {
            pool.seed(parse(text));
        } catch (SeedException mistake) {
            throw unprocessable(mistake);
        }
    }

    private static Seed parse(String text) {
        return Seed.parse(text, "seed");
    }

    private static AdminError unprocessable(SeedException mistake) {
        return AdminError.of(422, mistake.getMessage());
    }

    /** @throws AdminError when no further pool can have this name */
    static void checkFormOfName(String name) {
        checkedName(name);
        if (POOL_ID.matcher(name).matches()) {
            throw AdminError.badRequest("A name must not look like a pool's id, as " + name + " does");
        }
        if (name.equals(DEFAULT)) {
            throw taken(name);
        }
    }

    private void refuseTaken(String name) {
        checkFormOfName(name);
        if (find(name).isPresent()) {
            throw taken(name);
        }
    }

    private static AdminError taken(String name) {
        return AdminError.conflict("There is a user pool called " + name + " already");
    }

    private Shelf shelf(UserPool pool) {
        return shelves.computeIfAbsent(pool, unseen -> new Shelf());
    }
}
