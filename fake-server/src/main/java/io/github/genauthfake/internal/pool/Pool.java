package io.github.genauthfake.internal.pool;

import io.github.genauthfake.PoolClock;
import io.github.genauthfake.PoolWebhooks;
import io.github.genauthfake.internal.events.StateEvents;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.FieldCipher;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.CannedReply;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.webhooks.WebhookLogs;
import io.github.genauthfake.internal.modules.webhooks.WebhookLogs.WebhookLog;
import io.github.genauthfake.internal.modules.webhooks.Webhooks;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A user pool. Its state is one immutable value: a read works on the value it finds and takes no lock; one write at a time
 * makes the next value and publishes it.
 */
public final class Pool {
    private final AccessKey accessKey;
    private final FieldCipher cipher;
    private final PoolClock clock = new AdjustableClock(Machine::now, this::requireOpen);
    private final Journal journal;
    private final EventLog events = new EventLog();
    private final FaultTable faults = new FaultTable();
    private final AnswerTable answers = new AnswerTable(this::requireOpen);
    private final TokenLives tokens = new TokenLives();
    private final Nonces nonces = new Nonces();
    private final RequestIds requestIds;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile String end;
    private volatile Directory beginning;
    private volatile Directory directory;
    private final Deliveries deliveries;

    /** @param webhookHosts see {@link Deliveries} */
    Pool(AccessKey accessKey, Directory directory, Journal journal, Set<String> webhookHosts) {
        this.accessKey = accessKey;
        this.cipher = new FieldCipher(accessKey.secret());
        this.requestIds = new RequestIds(accessKey.id());
        this.journal = journal;
        this.beginning = directory;
        this.directory = directory;
        this.deliveries = new Deliveries(this, webhookHosts);
        answers.seed(directory.get(CannedReply.OF_THE_SEED));
    }

    public String id() {
        return accessKey.id();
    }

    public AccessKey accessKey() {
        return accessKey;
    }

    public FieldCipher cipher() {
        return cipher;
    }

    public PoolClock clock() {
        return clock;
    }

    public Journal journal() {
        return journal;
    }

    /** What its writes have done. */
    public EventLog events() {
        return events;
    }

    /** Whether webhooks are called. */
    public PoolWebhooks webhooks() {
        return deliveries;
    }

    public FaultTable faults() {
        return faults;
    }

    public AnswerTable answers() {
        return answers;
    }

    /** Which of its tokens a test has expired. */
    public TokenLives tokens() {
        return tokens;
    }

    /** The nonces of the signatures it has accepted. */
    public Nonces nonces() {
        return nonces;
    }

    /** The keys of the custom fields whose values are stored encrypted, of whatever they are fields. */
    public Set<String> encryptedFields() {
        return FieldDefinitions.of(directory).encryptedKeys();
    }

    /** The id of the next request to this pool. */
    public String nextRequestId() {
        return requestIds.next();
    }

    /** The state as it was last published. */
    public Directory directory() {
        return directory;
    }

    /** The state that the pool began with, and the one that was last published since then. */
    public Span sinceTheBeginning() {
        writing.lock();
        try {
            return new Span(beginning, directory);
        } finally {
            writing.unlock();
        }
    }

    /** Two states of a pool. */
    public record Span(Directory before, Directory after) {}

    /**
     * Makes and publishes the next state. Webhooks that listen to what happened have it in their logs.
     *
     * @param operation the operation that does it
     * @param change works on the draft; when it throws, the state stays the very same value
     * @return what {@code change} returns
     */
    public <T> T write(String operation, Function<Draft, T> change) {
        writing.lock();
        try {
            Directory before = directory;
            Draft draft = new Draft(before, clock.now());
            T answer = change.apply(draft);
            Directory after = draft.publish();
            Call call = new Call(id(), cipher, draft.now(), null, sentence -> {});
            if (Webhooks.isAnyEnabled(after)) {
                StateEvents.between(before, after, call)
                        .forEach(each -> WebhookLogs.log(draft, each.event(), each.data(), call));
            }
            List<Stored<WebhookLog>> calls = deliveries.of(before, draft);
            directory = draft.publish();
            events.wrote(operation, before, after, call);
            deliveries.make(calls, directory);
            return answer;
        } finally {
            writing.unlock();
        }
    }

    /** Keeps what has become of something that a write has caused: nothing that webhooks are called for has happened. */
    void note(Consumer<Draft> change) {
        writing.lock();
        try {
            Draft draft = new Draft(directory, clock.now());
            change.accept(draft);
            directory = draft.publish();
        } finally {
            writing.unlock();
        }
    }

    /** The pool takes no changes from its owner any more. */
    void end(String how) {
        end = how;
        faults.end(how);
        deliveries.end();
    }

    /** @throws IllegalStateException when the pool, or its server, was closed */
    public void requireOpen() {
        if (end != null) {
            throw new IllegalStateException("The user pool " + id() + " was " + end + ". Open another one");
        }
    }

    /** Begins anew with another state, which {@link #reset()} comes back to from now on. Abandons what faults hold. */
    public void begin(Directory next) {
        startOver("seeded", () -> {
            beginning = next;
            directory = next;
        });
    }

    /** Puts the state back to the one that the pool began with. Abandons what faults hold. */
    public void reset() {
        startOver("reset", () -> directory = beginning);
    }

    /** Removes everything. Abandons what faults hold. */
    public void wipe() {
        startOver("wiped", () -> directory = Directory.empty());
    }

    /** Puts another state in the place of this one, after the write that is under way. */
    public void replace(Directory next) {
        requireOpen();
        changing(() -> {
            List<CannedReply> replies = next.get(CannedReply.OF_THE_SEED);
            if (!replies.equals(directory.get(CannedReply.OF_THE_SEED))) {
                answers.seed(replies);
            }
            directory = next;
        });
    }

    /** Calls that faults hold belong to what is over: let go later, they would write into what begins now. */
    private void startOver(String word, Runnable change) {
        requireOpen();
        faults.abandon(word);
        changing(() -> {
            change.run();
            answers.seed(directory.get(CannedReply.OF_THE_SEED));
        });
    }

    private void changing(Runnable change) {
        writing.lock();
        try {
            change.run();
        } finally {
            writing.unlock();
        }
    }
}
