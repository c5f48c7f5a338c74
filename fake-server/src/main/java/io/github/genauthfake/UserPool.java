package io.github.genauthfake;

import io.github.genauthfake.internal.contract.OperationsByName;
import io.github.genauthfake.internal.difference.StateDifference;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.json.ParameterComparison;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.internal.seed.export.Export;
import io.github.genauthfake.internal.state.StateView;
import io.github.genauthfake.state.PoolState;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A user pool of a running {@link FakeGenAuth}: its own state, access key, clock and journal. A client that is given
 * {@link #baseUrl()}, {@link #accessKeyId()} and {@link #accessKeySecret()} sees this pool and no other.
 *
 * <p>A pool that was closed, or whose server was, can still be read; changes throw an
 * {@link IllegalStateException}. Safe for use by several threads.
 */
public final class UserPool implements AutoCloseable {
    private final Server server;
    private final Pool pool;

    /** What a pool needs of its server. */
    interface Server {
        URI baseUrl();

        UserPool createPool(Snapshot snapshot);

        void close(Pool pool);
    }

    UserPool(Server server, Pool pool) {
        this.server = server;
        this.pool = pool;
    }

    /** The pool's id: 24 hexadecimal digits. */
    public String id() {
        return pool.id();
    }

    /** Where the API is: give it to a client as its host. The same for all pools of a server, without a final slash. */
    public URI baseUrl() {
        return server.baseUrl();
    }

    /** The id of the pool's access key, which is the pool's id (documented). */
    public String accessKeyId() {
        return pool.accessKey().id();
    }

    /** The secret of the pool's access key: 32 hexadecimal digits. */
    public String accessKeySecret() {
        return pool.accessKey().secret();
    }

    /**
     * The {@code privateKey} with which users/field/decrypt decrypts the values of this pool's encrypted fields. An opaque
     * text: the provider's own cipher is not known.
     */
    public String fieldPrivateKey() {
        return pool.cipher().privateKey();
    }

    /** The pool's clock: every moment in its answers comes from it. */
    public PoolClock clock() {
        return pool.clock();
    }

    /**
     * Expires the tokens that the pool has issued, as two hours would: requests with one of them are refused with 401
     * until the client fetches another. For tests of how a client renews its token.
     *
     * @throws IllegalStateException when the pool was closed
     */
    public void expireTokens() {
        pool.requireOpen();
        pool.tokens().expire();
    }

    /**
     * Undoes {@link #expireTokens()}: tokens whose two hours have not passed are valid again.
     *
     * @throws IllegalStateException when the pool was closed
     */
    public void restoreTokens() {
        pool.requireOpen();
        pool.tokens().restore();
    }

    /** Arms failures on this pool. */
    public Faults faults() {
        return pool.faults();
    }

    /** Arms canned answers on this pool. */
    public Answers answers() {
        return pool.answers();
    }

    /**
     * The latest requests that reached this pool, at most as many as a journal of the server holds. In the order of their answers,
     * except that one which a fault holds or delays is here from its arrival on, and keeps its place.
     */
    public List<RecordedRequest> requests() {
        return pool.journal().requests();
    }

    /**
     * Those of {@link #requests()} that went to one operation.
     *
     * @param operation its name, for example {@code set-user-departments}, or {@code list-users} for both methods of that
     *     path; or, beginning with a slash, a path that the API does not have
     * @throws IllegalArgumentException when the API has no such operation; the message says which was probably meant
     */
    public List<RecordedRequest> requests(String operation) {
        Set<String> names = OperationsByName.inJournals(operation);
        return requests().stream()
                .filter(request -> names.contains(request.operation()))
                .toList();
    }

    /**
     * Those of {@link #requests(String)} whose parameters contain {@code part}.
     *
     * @param part a JSON object, compared as by {@link RecordedRequest#missing}
     * @throws IllegalArgumentException when the API has no such operation, or {@code part} is not a JSON object
     * @throws IllegalStateException when the journal has cut the parameters of one of them
     */
    public List<RecordedRequest> requests(String operation, String part) {
        Map<String, Object> expected = Json.values(part);
        return requests(operation).stream()
                .filter(request -> ParameterComparison.missing(expected, request.parameterValues())
                        .isEmpty())
                .toList();
    }

    /**
     * Waits until {@link #requests()} meet a condition, for example until the request is there that another thread sends.
     *
     * @param condition is called with the requests now and whenever one arrives or is answered
     * @param longest how long to wait, by the machine's clock
     * @return whether they meet it; {@code false} when they did not in time
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    public boolean awaitRequests(Predicate<? super List<RecordedRequest>> condition, Duration longest)
            throws InterruptedException {
        return pool.journal().await(condition, longest);
    }

    /**
     * What the latest 500 writes to this pool did, oldest first, by the names that webhooks listen to. A write is here before
     * its client has the answer. Seeds, {@link #reset()} and the like fire nothing, and neither does a write that changes nothing.
     */
    public List<PoolEvent> events() {
        return pool.events().events();
    }

    /**
     * Those of {@link #events()} with a name.
     *
     * @param name for example {@code user:created}
     * @throws IllegalArgumentException when the API has no such event; the message has the nearest names
     */
    public List<PoolEvent> events(String name) {
        return pool.events().events(name);
    }

    /**
     * Waits until {@link #events()} meet a condition.
     *
     * @param condition is called with the events now and after each write
     * @param longest how long to wait, by the machine's clock
     * @return whether they meet it; {@code false} when they did not in time
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    public boolean awaitEvents(Predicate<? super List<PoolEvent>> condition, Duration longest)
            throws InterruptedException {
        return pool.events().await(condition, longest);
    }

    /** Whether the webhooks of this pool are called when something happens; by default they are not. */
    public PoolWebhooks webhooks() {
        return pool.webhooks();
    }

    /** Forgets the events of this pool. */
    public void clearEvents() {
        pool.requireOpen();
        pool.events().clear();
    }

    /** How many requests the journal has dropped for lack of space since it was last cleared. */
    public long droppedRequests() {
        return pool.journal().dropped();
    }

    /** Forgets the requests of this pool, except those that are under way. */
    public void clearRequests() {
        pool.requireOpen();
        pool.journal().clear();
    }

    /**
     * Calls {@code listener} for every request to this pool that is answered from now on, also for those that the journal drops. It is called by
     * threads of the server, several at a time, when the answer is made and before it is sent, so that a client that has its
     * answer can rely on it. Its exceptions are logged and have no effect.
     */
    public void addRequestListener(Consumer<RecordedRequest> listener) {
        pool.requireOpen();
        pool.journal().addListener(Objects.requireNonNull(listener, "listener"));
    }

    /** Removes a listener. */
    public void removeRequestListener(Consumer<RecordedRequest> listener) {
        pool.journal().removeListener(listener);
    }

    /**
     * Replaces the state by that of {@code seed}, to which {@link #reset()} returns from now on. Clock, journal, faults and
     * keys stay, whatever keys the seed chooses, and so do canned answers that are not of a seed; calls that a fault holds are
     * ended and not applied.
     *
     * @throws SeedException when there is a mistake in the seed; then nothing changes
     */
    public void seed(Seed seed) {
        pool.begin(seed.directory());
    }

    /**
     * Restores the state that the pool began with, canned answers of its seed included. Clock, journal, faults, other canned
     * answers and keys stay; calls that a fault holds are ended and not applied.
     */
    public void reset() {
        pool.reset();
    }

    /**
     * Removes everything that the pool holds, canned answers of its seed included. Clock, journal, faults, other canned answers
     * and keys stay, and so does what {@link #reset()} restores; calls that a fault holds are ended and not applied.
     */
    public void wipe() {
        pool.wipe();
    }

    /** What the pool holds at this moment, read-only. Takes constant time. */
    public PoolState state() {
        return new StateView(pool.directory(), pool.clock().now());
    }

    /** The state at this moment, for {@link #restore}. */
    public Snapshot snapshot() {
        return new Snapshot(pool.directory());
    }

    /**
     * Restores {@code snapshot}, which may be of another pool. Clock, journal, faults and keys stay; calls
     * that a fault holds stay held, and are applied to the restored state when they are released.
     */
    public void restore(Snapshot snapshot) {
        pool.replace(snapshot.directory());
    }

    /**
     * What differs from the state that the pool began with, which is that of its seed: the last one that {@link #seed} was
     * given, or the one that it was opened with. Takes time by the number of changes, not by the size of the pool.
     *
     * <p>Objects are matched by their ids. Times of changes are not compared: a call that sets an existing value
     * makes no difference, although it changes {@code updatedAt}.
     *
     * @return by type and then in the order of creation; empty when nothing differs. A list that cannot be modified, whose
     *     elements are made when they are asked for
     */
    public List<StateChange> changes() {
        Pool.Span span = pool.sinceTheBeginning();
        return StateDifference.between(span.before(), span.after());
    }

    /**
     * What differs from {@code earlier}, as {@link #changes()}. For a snapshot of a pool that has nothing in common with this
     * one it takes time by the size of both.
     */
    public List<StateChange> changesSince(Snapshot earlier) {
        return StateDifference.between(earlier.directory(), pool.directory());
    }

    /**
     * The state at this moment as a seed file in YAML: {@link Seed#parse} makes the same state of it. Objects are in the
     * order of their creation. Passwords are not in it, because the fake keeps none.
     */
    public String export() {
        return Export.yaml(pool.directory());
    }

    /**
     * As {@link #export()}, but in JSON. A name with one half of a surrogate pair in it, which JSON parsers refuse, can be
     * read back from YAML only.
     */
    public String exportAsJson() {
        return Export.json(pool.directory());
    }

    /** A new pool of the same server that starts with the current state of this one; it has its own id and keys. */
    public UserPool fork() {
        pool.requireOpen();
        return server.createPool(snapshot());
    }

    /** Removes the pool from its server: its tokens and its access key are unknown from now on. */
    @Override
    public void close() {
        server.close(pool);
    }

    /** Names the pool and keeps its secret. */
    @Override
    public String toString() {
        return "UserPool[" + id() + " at " + baseUrl() + "]";
    }
}
